import type { Article, Attribution, Person } from "../article/article.ts";
import { isSaid, joinHalves } from "../article/lookup.ts";
import type { Finding } from "../rules/rule.ts";
import { slice } from "../text/span.ts";
import type { CheckedArticle } from "./checkArticle.ts";
import { lineOf, lineStarts, placeOf } from "./lines.ts";
import type { Paint } from "./paint.ts";
import { excerpt, printable } from "./printable.ts";

/** Width of an excerpt, in code points: a quote and its cue fit a line of 100. */
const excerptLength = 64;

/** One article for a terminal: findings with line and column (both from 1), people with their quotes, the rest of the quotes. */
export function renderArticle(
  path: string,
  { article, findings }: Pick<CheckedArticle, "article" | "findings">,
  paint: Paint,
): string {
  const lines = lineStarts(article.text);
  const shown = { ...article, attributions: joinHalves(article.attributions).filter(isSaid) };
  const blocks = [
    [paint("heading", printable(path))],
    article.verdict.kind === "article"
      ? findings.map((finding) => renderFinding(finding, lines, paint))
      : [`  not read as an article: ${article.verdict.reason}`],
    article.people.flatMap((person) => renderPerson(shown, person, lines)),
    renderOthers(shown, lines),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n\n`;
}

function renderFinding(
  { span, severity, message, code }: Finding,
  lines: readonly number[],
  paint: Paint,
): string {
  const place = placeOf(lines, span.start).padEnd(8);
  return `  ${place} ${paint(severity, severity.padEnd(11))} ${printable(message)}  ${paint("aside", code)}`;
}

function renderPerson(article: Article, person: Person, lines: readonly number[]): readonly string[] {
  const said = article.attributions.filter((it) => it.source?.person === person);
  const { role } = person;
  const forms = person.forms.length > 1 ? ` (also ${person.forms.slice(1).join(", ")})` : "";
  return [
    `  ${printable(`${person.name}${role === undefined ? "" : `, ${role}`}${forms}`)}`,
    ...said.map((attribution) => renderAttribution(article, attribution, lines)),
  ];
}

/** What is said by nobody in particular, by bodies and by unnamed people. */
function renderOthers(article: Article, lines: readonly number[]): readonly string[] {
  const bySource = new Map<string, Attribution[]>();
  for (const attribution of article.attributions) {
    const { source } = attribution;
    if (source?.person !== undefined) continue;
    const name = source === undefined ? "Nobody named" : source.name;
    bySource.set(name, [...(bySource.get(name) ?? []), attribution]);
  }
  return [...bySource].flatMap(([name, attributions]) => [
    `  ${excerpt(name, excerptLength)}`,
    ...attributions.map((attribution) => renderAttribution(article, attribution, lines)),
  ]);
}

function renderAttribution(article: Article, attribution: Attribution, lines: readonly number[]): string {
  const { cue, content, kind } = attribution;
  const how = cue === undefined ? kind : `${slice(article.text, cue)} · ${kind}`;
  const line = String(lineOf(lines, content.start)).padStart(5);
  return `${line}  ${excerpt(slice(article.text, content), excerptLength)}  [${printable(how)}]`;
}
