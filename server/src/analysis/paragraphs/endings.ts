import { isClosingMark } from "../../text/characters.ts";

/** How a paragraph ends: the last character that is read, without closing marks and brackets. */
interface Ending {
  readonly lastMark: string;
}

/** Whether a paragraph ends as a sentence of news does. */
export function endsInPeriod({ lastMark }: Ending): boolean {
  return lastMark === "." || lastMark === "…";
}

/** Whether what a paragraph says goes on below. */
export function isUnfinished({ lastMark }: Ending): boolean {
  return lastMark === ":" || lastMark === "," || lastMark === ";";
}

/** Whether a double mark is opened and not closed: the beginning of a longer quotation. */
export function hasOpenMark(bare: string): boolean {
  let straight = 0;
  let curly = 0;
  for (let offset = 0; offset < bare.length; offset++) {
    const code = bare.charCodeAt(offset);
    if (code === 0x22) straight++;
    else if (code === 0x201c) curly++;
    else if (code === 0x201d && isClosingMark(code)) curly--;
  }
  return straight % 2 === 1 || curly > 0;
}
