/** The text number n of a file that is written over and over: its number a thousand times and more, so that half a text, or parts of two, are seen. */
export function textOf(generation: number): string {
  return `${generation}\n`.repeat(lines);
}

/** The number of a text; undefined if it is not whole. */
export function generationOf(text: string): number | undefined {
  const generation = Number(text.slice(0, text.indexOf("\n")));
  return text === textOf(generation) ? generation : undefined;
}

/** As many as a record of a few hundred facts has bytes. */
const lines = 40_000;
