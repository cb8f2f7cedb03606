// A control character such as ESC, a C1 control, a line separator, or a mark that reorders text (“\u202e”).
const unsafe = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of an article or a file name as one line for a terminal: nothing in it can move the cursor, change colours
 * or reorder the line. White space becomes a blank, any other such character `�`.
 */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => (/\s/u.test(character) ? " " : "\ufffd"));
}

/** The first words of a text on one line, with an ellipsis where it is cut; `length` counts code points. */
export function excerpt(text: string, length: number): string {
  const points = [...printable(text)];
  return points.length <= length
    ? points.join("")
    : `${points
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
