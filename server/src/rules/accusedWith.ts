import type { Article } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { itemAt } from "../text/sortedSpans.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports "accused with" and "charged of" before a crime or an act: one is accused of something and charged with it.
 *
 * The two are not the same in law, and whoever mixes the words may have mixed the facts. Published articles hardly have
 * it: in 1,979 texts it fires nowhere. Misses a noun that is not on the list ("charged of blasphemy").
 */
export const accusedWith: Rule = {
  id: "accused-with",
  level: "hint",
  summary: "“Accused with” or “charged of” mixes an accusation and a charge.",
  explanation:
    "Somebody is accused of a crime by anybody, and charged with it by a prosecutor. Check which of the two it is: a " +
    "charge that does not exist may cost the paper a correction.",
  examples: {
    bad: [
      {
        text: "The baker was ⟦accused with⟧ selling the same boat twice. The town has one other baker.",
        fixed: "The baker was accused of selling the same boat twice. The town has one other baker.",
      },
      {
        text: "Piet Okoro was ⟦charged of⟧ theft in May. The trial begins in the fall.",
        fixed: "Piet Okoro was charged with theft in May. The trial begins in the fall.",
      },
      { text: "The police ⟦charged him of⟧ taking the boat. The trial begins in the fall." },
    ],
    good: [
      "The baker was accused of selling the same boat twice. Piet Okoro was charged with theft in May.",
      // With others.
      "The baker was accused with two others of selling the boat twice. The trial begins in the fall.",
      // Of late, of course: no crime.
      "The bank has charged of late more than the law allows. The town has one other bank.",
      // Somebody's own words.
      "“I was accused with stealing a boat,” Piet Okoro said. The trial begins in the fall.",
    ],
  },
  nearby: { lists: ["quotes"], paragraphs: 1 },
  *check(article, _thresholds, { spans }) {
    const outer = article.quotes.filter(({ outer }) => outer === undefined);
    for (const slip of [accused, charged])
      for (const { start, end } of spans)
        for (const { index, 0: found } of article.text.slice(start, end).matchAll(slip))
          if (isRead(article, start + index) && itemAt(outer, start + index) === undefined)
            yield problemOf(start + index, found);
  },
};

/** Whether an offset stands in a paragraph that is read, and in no link's target or comment. */
function isRead({ sentences, markup }: Article, offset: number): boolean {
  return itemAt(sentences, offset) !== undefined && itemAt(markup, offset) === undefined;
}

function problemOf(start: number, found: string): Problem {
  const end = start + found.length;
  const written = found.toLowerCase().startsWith("accused") ? "of" : "with";
  const last = found.slice(found.lastIndexOf(" ") + 1);
  return {
    span: { start, end },
    message: msg`“${found}”: somebody is accused of a crime, or charged with it. Check which it is.`,
    fixes: [
      {
        title: msg`Write “${written}”`,
        edits: [{ span: { start: end - last.length, end }, newText: written }],
      },
    ],
  };
}

const crimes =
  "murder|manslaughter|theft|fraud|assault|rape|bribery|corruption|arson|perjury|treason|robbery|burglary|extortion";

// "was accused with selling", "were accused with fraud"; not "was accused with others of fraud".
// The words come first, since a search that begins with what stands before them looks at every letter.
const accused = new RegExp(
  `accused with(?<=\\b(?:is|are|was|were|been|being|be|stands?|stood|\\w+ly) accused with)(?= (?:\\w{2,}ing|(?:the )?(?:${crimes}))\\b(?! of\\b))`,
  "giu",
);

// "charged of theft", "charged him of taking"; not "charged of late", "in charge of".
const charged = new RegExp(
  `charged(?<=\\bcharged)(?: (?:him|her|them))? of(?= (?:\\w{2,}ing|(?:the )?(?:${crimes}))\\b)`,
  "giu",
);
