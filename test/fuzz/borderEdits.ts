import assert from "node:assert/strict";
import { analyze, analyzeInSteps } from "../../server/src/analysis/analyze.ts";
import { Memory } from "../../server/src/rereading/memory.ts";
import { checkAllInSteps } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import { finish } from "../../server/src/text/steps.ts";
import { english } from "../support/lexicon.ts";

/**
 * Takes out each stretch between two borders of lines of some texts, puts something in at each border, and takes both
 * back: what a memory says of each is what a reading from scratch says.
 *
 * Random edits seldom begin and end just where a line does, which is where paragraphs come, go, join and part.
 *
 * @returns how many edits there were.
 */
export function editAtBorders(): number {
  let edits = 0;
  for (const text of texts)
    for (const format of ["plain", "markdown"] as const) edits += editText(text, format);
  return edits;
}

function editText(text: string, format: "plain" | "markdown"): number {
  const memory = new Memory();
  const read = (written: string): void => {
    const article = finish(analyzeInSteps(written, format, english, memory));
    const scratch = analyze(written, format, english);
    const name = `${format}: ${JSON.stringify(text)} → ${JSON.stringify(written)}`;
    assert.deepEqual(article, scratch, name);
    const found = finish(checkAllInSteps(article, levels, { memory }));
    assert.deepEqual(found, finish(checkAllInSteps(scratch, levels, {})), `findings of ${name}`);
  };
  const edited = new Set(editsOf(text));
  edited.delete(text);
  for (const written of edited) {
    read(text);
    read(written);
  }
  return 2 * edited.size;
}

const levels = Object.fromEntries(rules.map(({ id }) => [id, "information"] as const));

function* editsOf(text: string): Iterable<string> {
  const borders = bordersOf(text);
  for (const [index, start] of borders.entries()) {
    for (const end of borders.slice(index + 1)) yield text.slice(0, start) + text.slice(end);
    for (const inserted of insertions) yield text.slice(0, start) + inserted + text.slice(start);
  }
}

/** Before and behind each line end and the white space beside it. */
function bordersOf(text: string): readonly number[] {
  const borders = [0, text.length];
  for (const { index, 0: gap } of text.matchAll(/\s*(?:\r\n|\n)/gu)) borders.push(index, index + gap.length);
  return [...new Set(borders)].sort((one, other) => one - other);
}

const insertions = ["\n", "\n\n", " ", "x", "# ", "> ", "“", "Ms. Holt said. ", "Wu: No.\n\n", "---\n"];

const texts: readonly string[] = [
  "\n\nThe mill closed.\n\n“We had no buyers,” Ana Lund said.\n",
  "\n\r\nMira Holt left.\r\n\r\nHolt said “no”.\r\n\r\n",
  "  \n\tThe wall fell.\n \nShe said so.\n\n\n\nHe did not.",
  "---\ntitle: The wall\ndate: 2027-01-06\n---\n\nThe wall fell on Monday.\n\n“Oh,” Wu said.",
  "# The mill will close\n\n*By Lena Marsh*\n\nIt rained, Marsh said.",
  "The mill will close\n\nBy Lena Marsh\n\nPELL HARBOR, March 3 (Newswire) – The wall fell.",
  "<!-- factcheck-disable tk-marker -->\n\nTK came.\n\n<!-- factcheck-enable tk-marker -->\nTK left.",
  "“We were told to wait.\n\n“Then nobody came.\n\n“So we left,” said Mr. Holt, 43.",
  "“We left.\n\nPhoto: Mira Holt\n\n“He was late.\n\n## Boats\n\n“It rained.\n\nMs. Wu waved.",
  "Q: Did you see the plan?\nA: I did not.\n\nMIRA HOLT: We waited.\nDANA WU: So did we.",
  "> “We tried,” said Mira Holt.\n> She left.\n\n- first, the pier\n- second, “the wall”",
  "| year | boats |\n| --- | --- |\n| 2024 | 16 |\n\n```\nTK said “so”\n```\nMs. Wu left.",
  "[the council][y] said so.\n\n[y]: https://example.org/said 'Mira'\n\n* * *\n\n<div>Holt said</div>",
  "Mayor Ana Lund opened it. Lund smiled.\n\nPolice said 36 percent of 40 boats sank.\n\nHer brother Jonas Lund, 34, denied it. “No,” he said.",
  "Photo: Mira Holt / Harbor News\n\nCritics say the Tarn Works (TW) pays $4.2 million.\n\nThe TW paid $4.2 billion on Friday, March 3, 2025, Mira Holt said.",
];
