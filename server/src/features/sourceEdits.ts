import type { Article, Comparison, QuoteDifference } from "../article/article.ts";
import type { Edit } from "../rules/rule.ts";
import { quotationMarkOf } from "../text/characters.ts";
import { itemsIn } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";

/**
 * What puts the words of the source into a quotation, where they differ; fillers and marked changes stay as they are.
 *
 * @returns none where a difference cannot be mended word by word: over paragraphs, around a mark.
 */
export function wordingEdits(article: Article, comparison: Comparison): readonly Edit[] {
  const differences = comparison.differences.filter(({ kind }) => kind !== "filler" && kind !== "marked");
  const edits = differences.map((difference) => wordingEdit(article, comparison, difference));
  const mended = edits.filter((edit) => edit !== undefined);
  return mended.length === edits.length ? mended : [];
}

/** What sets an ellipsis where words of the source are left out; a lost “not” is no cut that a mark would make fair. */
export function cutEdits({ text }: Article, comparison: Comparison): readonly Edit[] {
  const { verdict, differences } = comparison;
  if (verdict === "number-changed" || verdict === "negation-changed") return [];
  const ellipsis = ellipsisOf(text);
  return differences
    .filter(({ kind, written }) => written === "" && (kind === "words" || kind === "filler"))
    .filter((difference) => !isBeforeFirst(comparison, difference))
    .map(({ end }) => {
      const marks = closingMarks.exec(text.slice(end, end + 3))?.[0] ?? "";
      const offset = end + marks.length;
      return { span: { start: offset, end: offset }, newText: ` ${ellipsis}` };
    });
}

function wordingEdit(
  article: Article,
  comparison: Comparison,
  difference: QuoteDifference,
): Edit | undefined {
  const { text, markup } = article;
  const { start, end, written } = difference;
  const said = bareWords(difference.said);
  if (hasMark(said)) return undefined;
  if (written === "") {
    const isBefore = isBeforeFirst(comparison, difference);
    const offset = isBefore ? start : end;
    return { span: { start: offset, end: offset }, newText: isBefore ? `${said} ` : ` ${said}` };
  }
  if (hasMark(written) || paragraphBreak.test(written) || itemsIn(markup, difference).length > 0)
    return undefined;
  if (said === "") return deletion(text, difference);
  return { span: { start, end }, newText: withCapitalOf(written, said) };
}

/** Deletes words with the space before them, and with the second of two commas around them. */
function deletion(text: string, { start, end }: QuoteDifference): Edit {
  const spaces = /(?<!\s)\s*$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  if (spaces === 0) {
    const behind = /^[,;:]?\s*/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    return { span: { start, end: end + behind }, newText: "" };
  }
  const isBetweenCommas = text[start - spaces - 1] === "," && text[end] === ",";
  return { span: { start: start - spaces, end: isBetweenCommas ? end + 1 : end }, newText: "" };
}

/** Whether the words that are missing stand before the first word of the quotation. */
function isBeforeFirst({ passages }: Comparison, difference: QuoteDifference): boolean {
  return passages.some(
    ({ start, quote }) => difference.start === quote.start && difference.passage.start <= start,
  );
}

/** Without the transcriber's notes: "[laughter]". */
function bareWords(said: string): string {
  return said.replace(note, " ").replace(/\s+/gu, " ").trim();
}

function withCapitalOf(written: string, said: string): string {
  const isCapital = /^\p{Lu}/u.test(written);
  return isCapital ? said.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : said;
}

function hasMark(words: string): boolean {
  return [...words].some((character) => {
    const mark = quotationMarkOf(character.charCodeAt(0));
    return mark !== undefined && !apostrophes.includes(character);
  });
}

/** As the article marks cuts elsewhere. */
function ellipsisOf(text: string): string {
  const bracketed = /\[(?:…|\.{3})\]/u.exec(slice(text, { start: 0, end: mostRead }))?.[0];
  if (bracketed !== undefined) return bracketed;
  return !text.includes("…") && text.includes("...") ? "..." : "…";
}

/** Characters of an article in which its way to mark cuts is looked for. */
const mostRead = 200_000;

const apostrophes = "'’‘";

// The comma in "boats, and"; not the mark that closes the quotation.
const closingMarks = /^[,;:.!?]+/u;

const paragraphBreak = /\n\s*\n/u;

// "[laughter]"; not "(which we own)".
const note = /\[[^[\]\n]{0,60}\]/gu;
