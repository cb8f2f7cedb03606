import type { Article } from "../article/article.ts";
import { itemAt } from "../text/sortedSpans.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports the marks that writers and editors leave for themselves.
 *
 * Capitals and word borders are what tells them from words: “Atkins” and “Latkin” hold the letters too. XX is
 * reported only where a figure or name is missing, since it is also a chromosome, a size and a numeral.
 */
export const tkMarker: Rule = {
  id: "tk-marker",
  level: "error",
  summary: "A note to the desk is still in the text.",
  explanation:
    "TK (“to come”), XX, ???, [CHECK] and the like stand for something that is not known yet. " +
    "Fill the gap or take the note out before the article is published.",
  examples: {
    bad: [
      { text: "The bridge cost ⟦TK⟧ million dollars, the county said on Monday." },
      { text: "The mayor was born in Lund ⟦[CHECK]⟧ and moved to the coast as a child." },
      { text: "About ⟦XX⟧ people came to the meeting, which began at ⟦???⟧ in the school." },
      { text: "⟦FIXME⟧ The council meets again on Thursday to vote on the bridge." },
      { text: "The hall holds ⟦[TK: number from Dana]⟧ people, the fire chief said." },
    ],
    good: [
      // A name that holds the letters, and a word in capitals that begins with them.
      "Rosa Atkins took over the bakery in May. The TKO came in the second round.",
      "Super Bowl XX was played in January, and women have two XX chromosomes.",
      // Three question marks that somebody wrote are no gap.
      "“You did what???” Lund wrote to the committee that evening.",
      // Two letters of a place's or a person's initials.
      "The poet T. K. Lund read from her new book in the town library.",
      "The station sells the new line under the name `TK`, the manual says.",
    ],
  },
  *check(article) {
    yield* findMarkers(article);
  },
};

function* findMarkers(article: Article): Iterable<Problem> {
  for (const paragraph of article.paragraphs) {
    if (unread.has(paragraph.kind)) continue;
    const { start, end } = paragraph;
    const words = article.text.slice(start, end);
    if (!hints.some((hint) => words.includes(hint))) continue;
    for (const match of words.matchAll(marker)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      // Link targets, comments and code spans are not the article's words.
      if (itemAt(article.markup, span.start) !== undefined) continue;
      yield {
        span,
        message: `“${shorten(match[0])}” is a note to the desk: something is still to be filled in.`,
      };
    }
  }
}

const unread: ReadonlySet<string> = new Set(["code", "table", "frontMatter"]);

function shorten(words: string): string {
  return words.length <= 30 ? words : `${words.slice(0, 29)}…`;
}

/** One of these stands in every marker; to look for them takes a tenth of the time of the pattern. */
const hints: readonly string[] = ["TK", "XX", "FIXME", "???", "["];

// "TK", "TKTK", "$XX million", "XX people", "about XX", "[CHECK]", "[TK name]", "FIXME", "???" that stands alone;
// not "Atkins", "TKO", "Super Bowl XX", "did what???".
const marker =
  /\[(?:TK|CHECK|CONFIRM|VERIFY|FIXME|TODO|XX)(?:[ :][^\]\n]{0,80})?\]|(?<![\p{L}\p{N}_’'.-])(?:(?:TK)+|FIXME|X{2,6}(?=%| (?:percent|per cent|people|million|billion|thousand|years?|days?|dollars|euros|pounds)\b))(?![\p{L}\p{N}_-])|(?<=[\s(])\?{3,}(?=[\s).,;:]|$)/gu;
