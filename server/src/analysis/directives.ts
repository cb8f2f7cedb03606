import type { Directive, Format, Paragraph } from "../article/article.ts";
import { directiveKinds } from "../article/directives.ts";
import { indexAfter, itemAt } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";

/** What directives are read from. */
interface Parts {
  readonly text: string;
  readonly format: Format;
  readonly markup: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Finds the comments that speak to the rules: `<!-- factcheck-disable-next-line RULE, RULE -- reason -->`, and
 * `factcheck-disable` up to the `factcheck-enable` of the same rule or the end of the text.
 *
 * Only Markdown and `.article` files have directives: in plain text a comment would be printed. “Next line” is the
 * next paragraph, since a paragraph is a line of a draft.
 *
 * @returns in order; those in code and front matter are left out. What looks like a directive and is none is there
 * without a kind.
 */
export function findDirectives(parts: Parts): readonly Directive[] {
  const { text, format, markup, paragraphs } = parts;
  if (format !== "markdown" || !text.includes("<!--")) return [];
  const written = markup.flatMap((span) => {
    const directive = readComment(text, span);
    const kind = directive === undefined ? undefined : itemAt(paragraphs, span.start)?.kind;
    return directive === undefined || kind === "code" || kind === "frontMatter" ? [] : directive;
  });
  return addScopes(written, parts);
}

/** Goes backwards, so that the next `factcheck-enable` of each rule is known. */
function addScopes(written: readonly Directive[], parts: Parts): readonly Directive[] {
  let nextOfAll = parts.text.length;
  const nextOf = new Map<string, number>();
  const done: Directive[] = [];
  for (const directive of written.toReversed()) {
    const { kind, start, end, names } = directive;
    const endOf = (rule: string): number => Math.min(nextOf.get(rule) ?? nextOfAll, nextOfAll);
    done.push({
      ...directive,
      names: names.map((name) => {
        if (kind === "factcheck-disable-next-line") return { ...name, scope: nextParagraph(parts, end) };
        return kind === "factcheck-disable"
          ? { ...name, scope: { start: end, end: endOf(name.rule) } }
          : name;
      }),
    });
    if (kind !== "factcheck-enable") continue;
    if (names.length === 0) nextOfAll = start;
    for (const { rule } of names) nextOf.set(rule, start);
  }
  return done.reverse();
}

/** A directive as it is written, still without scopes; without a name, `factcheck-enable` ends all that is disabled. */
function readComment(text: string, { start, end }: Span): Directive | undefined {
  if (!text.startsWith("<!--", start)) return undefined;
  const body = text.slice(start, end - 3);
  const [whole, command = ""] = beginning.exec(body) ?? [];
  if (whole === undefined) return undefined;
  const reasonMark = body.indexOf(" -- ", whole.length);
  const reason = reasonMark < 0 ? "" : body.slice(reasonMark + 4).trim();
  const listed = body.slice(whole.length, reasonMark < 0 ? body.length : reasonMark);
  const names = [...listed.matchAll(listedName)].map(({ 0: rule, index }) => {
    const nameStart = start + whole.length + index;
    return { start: nameStart, end: nameStart + rule.length, rule };
  });
  const commandEnd = start + whole.length;
  const kind = directiveKinds.find((it) => it === command);
  return {
    start,
    end,
    command: { start: commandEnd - command.length, end: commandEnd },
    names,
    ...(kind === undefined ? {} : { kind }),
    ...(reason === "" ? {} : { reason }),
  };
}

// "<!-- factcheck-disable", "<!-- fact-check-ignore"; not "<!-- fact-check the figures".
const beginning = /^<!--\s*(fact-?check-\p{L}[\p{L}-]*)/iu;

// "unattributed-quote" of "unattributed-quote, vague-attribution".
const listedName = /[^\s,]+/gu;

/** What is left of the paragraph that an offset is in, else the next paragraph; empty at the end of the text. */
function nextParagraph({ text, paragraphs }: Parts, offset: number): Span {
  const index = indexAfter(paragraphs, offset);
  const paragraph = paragraphs[index];
  const isOver = paragraph !== undefined && text.slice(offset, paragraph.end).trim() === "";
  const { start, end } = paragraphs[isOver ? index + 1 : index] ?? { start: text.length, end: text.length };
  return { start: Math.max(start, offset), end };
}
