import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import type { Format } from "../../../server/src/article/article.ts";
import { indexNames } from "../../../server/src/lexicon/nameIndex.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { checkAllInSteps, type Levels } from "../../../server/src/rules/check.ts";
import { rules } from "../../../server/src/rules/index.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { english } from "../../support/lexicon.ts";

// A string that is cut out of a text holds the whole of it; what an edit brings is kept, and must not be cut.
suite("texts that are edited", () => {
  for (const format of ["plain", "markdown"] as const)
    test(`no text of before is held, ${format}`, () => {
      assertNoneHeld(format, (text) => text);
    });

  // Engines make no new string where these letters are lower-cased already.
  for (const format of ["plain", "markdown"] as const)
    test(`no text of before is held, ${format}, in ASCII`, () => {
      assertNoneHeld(format, toAscii);
    });
});

function assertNoneHeld(format: Format, write: (text: string) => string): void {
  const memory = new Memory();
  const read = (written: string): number => {
    const text = `${write(written)}\n\n${" ".repeat(padding)}`;
    const article = finish(analyzeInSteps(text, format, lexicon, memory));
    assert.equal(article.verdict.kind, "article");
    return finish(checkAllInSteps(article, levels, { memory })).findings.length;
  };
  let text = examples.join("\n\n");
  read(text);
  const before = measureHeap();
  const grown: number[] = [];
  for (const [index, insertion] of [...insertions, ...settling].entries()) {
    const at = text.indexOf(" ", Math.floor((text.length * (index + 1)) / (insertions.length + 8)));
    text = `${text.slice(0, at)}${insertion}${text.slice(at)}`;
    read(text);
    if (index >= insertions.length) grown.push(measureHeap() - before);
  }
  // What a reading needs of the one before it, so as to compare, goes with the next.
  const least = Math.min(...grown);
  assert.ok(least < mostGrown, `texts of before are held: ${least} bytes`);
}

/** In UTF-16 units: a text that is held is seen beside all that else comes and goes. */
const padding = 8_000_000;

// In bytes: what the first edits leave of compiled code is 2.6 MB, one text 8 to 16.
const mostGrown = 6_000_000;

const levels: Levels = Object.fromEntries(rules.map(({ id }) => [id, "information"]));

const lexicon = {
  ...english,
  names: indexNames([
    { name: "Maria Fernandez-Robertson", title: "Professor" },
    { name: "Bartholomew Featherstone" },
  ]),
};

/** One of each rule. */
const examples = rules.map((rule) => rule.examples.bad[0]?.text.replace(/[⟦⟧]/gu, "") ?? "");

// Strings of 13 units and more are cut; each is new at its place.
const insertions: readonly string[] = [
  " “Nobody has ever seen anything of the kind,” said Maria Fernandez-Robertson. ",
  " “Nobody has ever seen anything of this kind,” said Maria Fernandez-Robinson. ",
  " According to the intergovernmental secretariat-general, nothing was uncharacteristically-worded. ",
  " The ombudsperson-designate said that 1,234,567,890,123 antidisestablishmentarians had been counted. ",
  " Professor Bartholomew Featherstonehaugh, a neurophysiologist, and Anna-Carolina Lund-Petterson agreed. ",
  " The Environmental Protection Authority’s spokesperson-in-chief, Featherstonehaugh, denied it. ",
  " The undersecretary-general said so. “Counterrevolutionaries,” she said, “are countercyclical.” ",
  "\n\nspokesperson-general: We do not comment.\n\n",
  "\n\nInternational Seafarers Association: “We do.”\n\n",
  "\n\n[averylongreference-label]: https://example.com/averylongaddress\n\n",
  " [this][averylongreference-label] <!-- factcheck-disable-line unattributed-quote -- the editor said so --> ",
  " “We will vote,” one Massachusetts Republican said. “We will not,” said the Massachusetts Republican. ",
  " A congresswoman who was there said that it was late. The congresswoman said that she had left. ",
  " Environmentalists said that it was late. “It is not,” environmentalists said. “It is,” they said. ",
  " “It was late,” Featherstonehaugh said. ",
  "\n\nInterviewer Lund: Was it late?\n\nvice-chairwoman: It was.\n\nInterviewer Lund: How late?\n\nvice-chairwoman: Very.\n\n",
  " The company, Northmill Yarns Incorporated, said that it was late. The company said that it had left. ",
  " A company, Northmill Yarns Incorporated, said it had no “pseudo-environmentalism.” The company declined. ",
  " Critics say the accused misappropriated $1,234,567.89, some say $1,234,576.89, on September 31, 2021. ",
];

/** Edits that bring nothing to keep. */
const settling: readonly string[] = [" again ", " soon ", " again ", " soon "];

function toAscii(text: string): string {
  return text
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .normalize("NFKD")
    .replace(/[^\s!-~]/gu, "");
}

/** In bytes, of what lives. */
function measureHeap(): number {
  // The engine keeps the last text that a regular expression was tried on.
  /x/u.exec("x");
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  assert.ok(typeof collect === "function");
  for (let round = 0; round < 3; round++) collect();
  return process.memoryUsage().heapUsed;
}
