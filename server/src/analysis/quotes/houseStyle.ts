import { isLetter, isSpace, isStop } from "../../text/characters.ts";
import type { HouseStyle } from "./costs.ts";
import type { Mark } from "./marks.ts";

/** What the marks of a paragraph say of how the article uses marks. */
export interface Votes {
  /** How many single and double marks stand as speech stands: at the start of a paragraph, `: ‘`, `,’ said`, `.’`. */
  readonly single: number;
  readonly double: number;
  readonly hasLeftMark: boolean;
  /** How many ” stand where a quote opens. */
  readonly openingRight: number;
}

export function countVotes(text: string, marks: readonly Mark[]): Votes {
  const votes = { single: 0, double: 0, hasLeftMark: false, openingRight: 0 };
  for (const mark of marks) {
    const { family, character } = mark.sign;
    if (family !== "other" && standsAsSpeech(text, mark)) votes[family]++;
    if (character === "“" || character === "„") votes.hasLeftMark = true;
    if (character === "”" && opensByPlace(text, mark)) votes.openingRight++;
  }
  return votes;
}

/** Finds out how an article uses its marks, by a vote of all of them: single ones are outside where more of them speak. */
export function findHouseStyle(paragraphs: readonly ({ readonly votes: Votes } | undefined)[]): HouseStyle {
  let [single, double, openingRight, hasLeftMark] = [0, 0, 0, false];
  for (const paragraph of paragraphs) {
    if (paragraph === undefined) continue;
    const { votes } = paragraph;
    single += votes.single;
    double += votes.double;
    openingRight += votes.openingRight;
    hasLeftMark ||= votes.hasLeftMark;
  }
  return { singlesOutside: single > double, rightMarksOpen: !hasLeftMark && openingRight > 1 };
}

function standsAsSpeech(text: string, mark: Mark): boolean {
  if (mark.before < 0) return isLetter(text.charCodeAt(mark.behind));
  const before = text.charCodeAt(mark.before);
  const follows = mark.behind < 0 || isSpace(text.charCodeAt(mark.behind));
  if (follows) return before === 0x2c || isStop(before);
  const place = text.slice(Math.max(0, mark.start - 2), mark.start);
  return (place === ": " || place === ", ") && isLetter(text.charCodeAt(mark.behind));
}

function opensByPlace(text: string, mark: Mark): boolean {
  const isBorder = mark.before < 0 || isSpace(text.charCodeAt(mark.before));
  return isBorder && mark.behind >= 0 && isLetter(text.charCodeAt(mark.behind));
}
