/** A string of its own: one that is cut out of a text holds on to the whole of it for as long as it is kept. */
export function copyString(text: string): string {
  return text.length < shortestCut ? text : [...text].join("");
}

// UTF-16 units; engines copy what is shorter.
const shortestCut = 13;
