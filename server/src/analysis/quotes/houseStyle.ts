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
  const marks = paragraphs.flat();
  const outside = marks.filter((mark) => standsAsSpeech(text, mark));
  const count = (family: string): number => outside.filter((mark) => mark.sign.family === family).length;
  const hasLeftMarks = marks.some((mark) => "“„".includes(mark.sign.character));
  const rightMarks = hasLeftMarks ? [] : marks.filter((mark) => mark.sign.character === "”");
  return {
    singlesOutside: count("single") > count("double"),
    rightMarksOpen: rightMarks.filter((mark) => opensByPlace(text, mark)).length > 1,
  };
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
