import type { Span } from "../../server/src/text/span.ts";

/** A text without its marks, `<` and `>`, and the spans of what they held. */
export function placeItems(marked: string): readonly [string, readonly Span[]] {
  let text = "";
  const items: Span[] = [];
  let start = 0;
  for (const character of marked) {
    if (character === "<") start = text.length;
    else if (character === ">") items.push({ start, end: text.length });
    else text += character;
  }
  return [text, items];
}
