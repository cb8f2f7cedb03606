/** A string of its own: one that is cut out of a text holds on to the whole of it for as long as it is kept. */
export function copyString(text: string): string {
  // Several parts are written into a new string; in two, a tenth of a microsecond for what a name has of letters.
  return text.length < shortestCut ? text : [text.slice(0, 1), text.slice(1)].join("");
}

// UTF-16 units; engines copy what is shorter.
const shortestCut = 13;
