import type { Rule } from "./rule.ts";

/**
 * A rule in words, as Markdown that also reads well in a terminal: what `article-fact-check --explain` prints, and
 * the rule's page in `docs/rules`. What is reported stands between ⟦ and ⟧, as in the tests.
 */
export function explain(rule: Rule): string {
  const { bad, good, files = {}, sources = [], checked } = rule.examples;
  return [
    `# ${rule.id}`,
    rule.summary,
    rule.explanation,
    ...Object.entries(files).flatMap(([name, content]) => [
      `With this \`${name}\` beside the article:`,
      block(content),
    ]),
    ...sources.flatMap((source) => ["With this transcript among the sources:", block(source)]),
    ...(checked === undefined ? [] : ["With everything in this text marked verified:", block(checked)]),
    "## Reported",
    "⟦ and ⟧ stand around what is reported; they are no part of the text.",
    ...bad.map(({ text, fixed }) =>
      fixed === undefined ? block(text) : `${block(text)}\n\nafter the quick fix:\n\n${block(fixed)}`,
    ),
    "## Not reported",
    ...good.map(block),
    "## Setting",
    `\`${settingOf(rule.id)}\`: \`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`; the default is \`${rule.level}\`.`,
    ...Object.entries(rule.thresholds ?? {}).map(
      ([name, { summary, default: value, least, most }]) =>
        `Threshold \`${name}\`: ${summary}; ${value} by default, from ${least} to ${most}.`,
    ),
    "One finding alone is silenced with one of its quick fixes.",
  ]
    .join("\n\n")
    .concat("\n");
}

/** The name of the setting that holds a rule's level. */
export function settingOf(id: string): string {
  return `articleFactCheck.rules.${id}`;
}

/** Indented rather than fenced: an example may itself hold a fence. */
function block(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
