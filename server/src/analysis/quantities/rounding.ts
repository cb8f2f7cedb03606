import type { Quantity } from "../../article/article.ts";
import { type Reading, wordAt } from "./reading.ts";

/** How a number is rounded. */
export type Rounding = Quantity["rounding"];

/** What the words before a number say: "nearly 50", "an estimated 3,000", "more than 40". */
export function roundingBefore(reading: Reading, first: number): Rounding | undefined {
  const { tokens, sentence, lexicon } = reading;
  const behind = articles.has(wordAt(reading, first - 1)) ? first - 1 : first;
  for (let length = longest; length > 0; length--) {
    const index = behind - length;
    if (index < sentence.firstToken) continue;
    const phrase = lexicon.phrases.roundingPhrases(tokens, index, behind);
    if (phrase?.length === length && isRounding(phrase.value)) return phrase.value;
  }
  return undefined;
}

/** What stands behind it: "50 or so", "50 or more", "50+". */
export function roundingBehind(reading: Reading, end: number): Rounding | undefined {
  const [next, second] = [wordAt(reading, end), wordAt(reading, end + 1)];
  if (next === "+") return "over";
  if (next !== "or") return undefined;
  switch (second) {
    case "so":
      return "about";
    case "more":
      return "over";
    case "less":
    case "fewer":
      return "under";
    default:
      return undefined;
  }
}

function isRounding(word: string): word is Rounding {
  return word === "about" || word === "over" || word === "under";
}

const longest = 4;

const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);
