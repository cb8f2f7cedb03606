import type { Article, Quote } from "../article/article.ts";
import { changesAny } from "../rereading/across.ts";
import { type Message, msg } from "../text/message.ts";
import { itemAt } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import type { Edit, Problem, Rule } from "./rule.ts";

/**
 * Reports where an article has curly quotation marks around some quotations and straight ones around others, or double
 * marks around some speech and single ones around other: once, at the first of the fewer.
 *
 * Quotations within quotations, headlines and captions do not count, since their marks follow other customs; nor do
 * single marks around fewer than four words, which many houses keep for terms. Fires in 10 of 100 articles of PolNeAR;
 * of 14 findings read all are such, most of them passages pasted from elsewhere.
 */
export const mixedQuoteMarks: Rule<"words"> = {
  id: "mixed-quote-marks",
  level: "hint",
  summary: "An article has quotation marks of two styles.",
  explanation:
    "Mixed marks show that text was pasted from two places, which is worth a look: was it meant to be quoted? " +
    "Curly and straight marks are changed by the quick fix; between double and single ones only you can choose, " +
    "since the marks within the quotation change with them.",
  thresholds: {
    words: {
      default: 4,
      least: 1,
      most: 50,
      summary: "words that single marks must hold to count as speech beside double ones",
    },
  },
  examples: {
    bad: [
      {
        text: '“We are back,” Ana Lund said. “We have soup.”\n\nThe mayor was late. ⟦"I had no idea,"⟧ he said.',
        fixed:
          "“We are back,” Ana Lund said. “We have soup.”\n\nThe mayor was late. “I had no idea,” he said.",
      },
      {
        text: "“We are back,” Ana Lund said. “We have soup.”\n\nThe mayor was late. ⟦‘I had no idea of the time,’⟧ he said.",
      },
    ],
    good: [
      "“We are back,” Ana Lund said. “We have soup.”\n\nThe mayor was late. “I had no idea,” he said.",
      // Within a quotation the other marks are right.
      "“He told us, ‘I had no idea of the time,’ and left,” Ana Lund said.",
      // A term in single marks is no speech.
      "“We are back,” Ana Lund said. “We have soup.”\n\nThe mayor called it a ‘friendly visit’ and left.",
      // Headlines have single marks in many houses.
      "# Mayor ‘had no idea of the time’\n\n“We are back,” Ana Lund said. “We have soup.”",
    ],
  },
  across: { lists: ["quotes"], isTouched: ({ quotes }, edit) => changesAny(edit, quotes) },
  *check(article, { words }) {
    const outer = article.quotes.filter((quote) => isCounted(article, quote));
    const double = outer.filter(({ marks }) => marks === "double");
    const isCurly = ({ start }: Quote): boolean => curly.includes(article.text[start] ?? "");
    const shapes = rarerOf(
      { name: "curly", quotes: double.filter(isCurly) },
      { name: "straight", quotes: double.filter((quote) => !isCurly(quote)) },
    );
    const speech = outer.filter(({ use }) => use === "speech");
    const kinds = rarerOf(
      { name: "double", quotes: speech.filter(({ marks }) => marks === "double") },
      { name: "single", quotes: speech.filter((quote) => isSingle(article, quote, words)) },
    );
    if (shapes !== undefined)
      yield {
        ...problemOf(shapes),
        fixes: [
          {
            title: shapes.other.name === "curly" ? msg`Use curly marks` : msg`Use straight marks`,
            edits: editsOf(shapes),
          },
        ],
      };
    else if (kinds !== undefined) yield problemOf(kinds);
  },
};

/** Quotations with marks of one style. */
interface Style {
  readonly name: "curly" | "straight" | "double" | "single";
  readonly quotes: readonly Quote[];
}

/** Two styles of one article, the rarer first; of two as rare, what comes later. */
interface Mixture {
  readonly rarer: Style;
  readonly other: Style;
}

const curly = "“”„";

/** Outside of other quotations, in running text. */
function isCounted({ paragraphs }: Article, quote: Quote): boolean {
  const kind = itemAt(paragraphs, quote.start)?.kind ?? "headline";
  return quote.outer === undefined && quote.opening === "marked" && runningKinds.has(kind);
}

const runningKinds: ReadonlySet<string> = new Set(["body", "listItem", "turn", "blockQuote"]);

function isSingle({ text }: Article, { marks, inner }: Quote, least: number): boolean {
  return marks === "single" && slice(text, inner).trim().split(/\s+/u).length >= least;
}

function rarerOf(one: Style, other: Style): Mixture | undefined {
  const [first, second] = [one.quotes[0], other.quotes[0]];
  if (first === undefined || second === undefined) return undefined;
  const difference = one.quotes.length - other.quotes.length;
  return difference < 0 || (difference === 0 && first.start > second.start)
    ? { rarer: one, other }
    : { rarer: other, other: one };
}

function problemOf({ rarer, other }: Mixture): Problem {
  // `rarerOf` gives no style without a quotation.
  const span = rarer.quotes[0] as Quote;
  const [few, many] = [rarer.quotes.length, other.quotes.length];
  const [style, usual] = [styleNames[rarer.name], styleNames[other.name]];
  return {
    span,
    message: msg`${few === 1 ? msg`One quotation has ${style} marks` : msg`${few} quotations have ${style} marks`}, ${
      many === 1 ? msg`1 has ${usual} ones` : msg`${many} have ${usual} ones`
    }.`,
  };
}

const styleNames: Readonly<Record<Style["name"], Message>> = {
  curly: msg`curly`,
  straight: msg`straight`,
  double: msg`double`,
  single: msg`single`,
};

/** Sets the outer marks of the rarer style as the others are. */
function editsOf({ rarer, other }: Mixture): readonly Edit[] {
  const [opening, closing] = other.name === "curly" ? ["“", "”"] : ['"', '"'];
  return rarer.quotes.flatMap(({ start, end, inner, pieces }) => {
    const closed = inner.end < end ? [{ span: { start: inner.end, end }, newText: closing }] : [];
    const opened = pieces.map((piece, index) => ({
      span: { start: piece.start, end: index === 0 ? inner.start : piece.start + inner.start - start },
      newText: opening,
    }));
    return [...opened, ...closed];
  });
}
