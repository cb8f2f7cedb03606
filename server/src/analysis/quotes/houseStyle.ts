import { isLetter, isSpace, isStop } from "../../text/characters.ts";
import type { HouseStyle } from "./costs.ts";
import type { Mark } from "./marks.ts";

/**
 * Finds out how an article uses its marks, by a vote of all of them.
 *
 * Single marks are outside where more of them stand as speech stands (a mark at the start of a paragraph, `: ‘`,
 * `,’ said`, `.’`) than double ones.
 */
export function findHouseStyle(text: string, paragraphs: readonly (readonly Mark[])[]): HouseStyle {
  let singles = 0;
  let doubles = 0;
  let leftMarks = 0;
  let rightMarks = 0;
  for (const marks of paragraphs) {
    for (const mark of marks) {
      const { character, family } = mark.sign;
      if (character === "“" || character === "„") leftMarks++;
      if (character === "”" && opensByPlace(text, mark)) rightMarks++;
      if (!standsAsSpeech(text, mark)) continue;
      if (family === "single") singles++;
      if (family === "double") doubles++;
    }
  }
  return { singlesOutside: singles > doubles, rightMarksOpen: leftMarks === 0 && rightMarks > 1 };
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
