/**
 * Measures whether the record survives edits: random sequences of edits (typing, deleting, moving, search and replace,
 * house style) on articles whose every proposed item was verified, and then the record is anchored again with only the
 * new text known, as after edits in another program. The truth is tracked through the edits, character by character.
 *
 *   npm run bench:anchors                           the project's own articles
 *   npm run bench:anchors -- --gold DIR             every .jsonl file below DIR
 *   npm run bench:anchors -- --gold DIR --only NAME only files with this in their name; may be repeated
 *                          --sequences 1000         how many, --edits 20 the most edits of one, --seed 1
 *                          --misses 10              prints misses with their surroundings, to be read
 *                          --speed                 also times the commands with ten thousand items
 *                          --stepwise               anchors after each edit, as where each is saved; an open editor anchors from save to save
 *
 * Texts are printed only with --misses, and nothing of them is written anywhere.
 */
import { parseArgs } from "node:util";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { type Anchored, anchorItems } from "../../server/src/ledger/anchorItems.ts";
import { setStatus } from "../../server/src/ledger/changeItems.ts";
import { parseRecord } from "../../server/src/ledger/parseRecord.ts";
import { printRecord } from "../../server/src/ledger/printRecord.ts";
import { proposeItems } from "../../server/src/ledger/proposeItems.ts";
import { reanchor } from "../../server/src/ledger/reanchor.ts";
import { emptyRecord, type FactRecord, type Item } from "../../server/src/ledger/record.ts";
import { selectorOf } from "../../server/src/ledger/selector.ts";
import { haveSameWords } from "../../server/src/ledger/words.ts";
import { isWordCharacter } from "../../server/src/text/characters.ts";
import { overlaps, type Span } from "../../server/src/text/span.ts";
import { english } from "../support/lexicon.ts";
import { findGold, ownCorpora, readGold } from "./corpora.ts";
import { editOnce, randomFrom, type TrackedText, trackText } from "./editSequences.ts";
import { printCommandSpeed } from "./recordSpeed.ts";

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true, default: [] },
    only: { type: "string", multiple: true, default: [""] },
    sequences: { type: "string", default: "1000" },
    edits: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    misses: { type: "string", default: "0" },
    speed: { type: "boolean", default: false },
    stepwise: { type: "boolean", default: false },
  },
});

/** An article with a record of which all is verified, and where each item stands. */
interface Verified {
  readonly text: string;
  readonly record: FactRecord;
  readonly spans: ReadonlyMap<string, Span>;
}

const verifier = { checker: "bench", date: "2027-01-01" };
const counts = {
  items: 0,
  lost: 0,
  unchanged: 0,
  right: 0,
  copies: 0,
  wrongPlace: 0,
  notFound: 0,
  changed: 0,
  reopened: 0,
  placed: 0,
  sameAgain: 0,
};
const byKind = new Map<string, [right: number, all: number]>();
let missesLeft = Number(values.misses);

const texts = findTexts();
const random = randomFrom(Number(values.seed));
const wanted = 250;
const articles = sample(texts, wanted)
  .map(verifyAll)
  .filter(({ record }) => record.items.length > 0);
for (let sequence = 0; sequence < Number(values.sequences); sequence++)
  runSequence(
    articles[sequence % articles.length] as Verified,
    1 + Math.floor(random() * Number(values.edits)),
  );
printCounts();
if (values.speed) {
  printSpeed();
  await printCommandSpeed(texts);
}

function findTexts(): readonly string[] {
  const isWanted = (name: string): boolean => values.only.some((part) => name.includes(part));
  const given = values.gold.flatMap(findGold).filter(({ name }) => isWanted(name));
  const corpora = given.length > 0 ? given.map(({ name, file }) => readGold(name, file)) : ownCorpora();
  return corpora.flatMap(({ lines }) => lines.map((line): string => JSON.parse(line).text));
}

/** Spread evenly over all. */
function sample(all: readonly string[], count: number): readonly string[] {
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor(index * step)] ?? "",
  );
}

function verifyAll(text: string): Verified {
  const proposed = proposeItems(analyze(text, "plain", english));
  const items = proposed.map(({ item }) => item);
  const record = setStatus(emptyRecord("article"), items, { status: "verified" }, verifier);
  const stored = parseRecord(printRecord(record)).record;
  if (stored?.items.length !== items.length) throw new Error("two proposed items have one id");
  return { text, record: stored, spans: new Map(proposed.map(({ item, span }) => [item.id, span])) };
}

function runSequence({ text, record, spans }: Verified, editCount: number): void {
  let tracked = trackText(text);
  let current = record;
  for (let edit = 0; edit < editCount && tracked.text.trim() !== ""; edit++) {
    tracked = editOnce(tracked, random).tracked;
    if (values.stepwise) current = reanchor(current, tracked.text, "2027-01-02");
  }
  const anchored = anchorItems(current.items, tracked.text);
  const statuses = new Map(
    reanchor(current, tracked.text, "2027-01-02").items.map((item) => [item.id, item]),
  );
  for (const it of anchored) {
    const span = spans.get(it.item.id);
    const original = record.items.find(({ id }) => id === it.item.id);
    if (span !== undefined && original !== undefined)
      judge(it, statuses.get(it.item.id), { original, span, text, tracked });
  }
}

interface Truth {
  readonly original: Item;
  readonly span: Span;
  readonly text: string;
  readonly tracked: TrackedText;
}

function judge(anchored: Anchored, now: Item | undefined, truth: Truth): void {
  const place = placeNow(truth);
  counts.items++;
  if (now === undefined) counts.lost++;
  const isOpen = now?.status === "needs-attention";
  const isUnchanged =
    place !== undefined &&
    haveSameWords(truth.tracked.text.slice(place.start, place.end), truth.original.selector.exact);
  if (isUnchanged) judgeUnchanged(anchored, isOpen, truth, place);
  else judgeChanged(anchored, isOpen, truth, place);
}

function judgeChanged(anchored: Anchored, isOpen: boolean, truth: Truth, place: Span | undefined): void {
  counts.changed++;
  const isPlaced = place !== undefined && anchored.span !== undefined && overlaps(anchored.span, place);
  if (isPlaced) counts.placed++;
  if (isOpen) {
    counts.reopened++;
    return;
  }
  if (isPlaced) counts.sameAgain++;
  miss(isPlaced ? "words made again" : "not reopened", anchored, truth, place);
}

function judgeUnchanged(anchored: Anchored, isOpen: boolean, truth: Truth, place: Span): void {
  counts.unchanged++;
  const { kind } = truth.original;
  const tally = byKind.get(kind) ?? [0, 0];
  byKind.set(kind, tally);
  tally[1]++;
  if (isOpen || anchored.span === undefined) {
    counts.notFound++;
    miss(`reopened (${anchored.state})`, anchored, truth, place);
  } else if (overlaps(anchored.span, place)) {
    counts.right++;
    tally[0]++;
  } else if (isSameWithContext(truth.tracked.text, place, anchored.span)) {
    counts.copies++;
  } else {
    counts.wrongPlace++;
    miss("wrong place", anchored, truth, place);
  }
}

/** Whether a passage stands twice, with all that the record keeps around it. */
function isSameWithContext(text: string, one: Span, other: Span): boolean {
  const [first, second] = [selectorOf(text, one), selectorOf(text, other)];
  return haveSameWords(first.prefix, second.prefix) && haveSameWords(first.suffix, second.suffix);
}

/** Where what is left of an item stands, out to the ends of its words; undefined where nothing is left. */
function placeNow({ span, tracked: { text, origins } }: Truth): Span | undefined {
  let start = -1;
  let end = -1;
  for (let offset = 0; offset < origins.length; offset++) {
    const origin = origins[offset] as number;
    if (origin < span.start || origin >= span.end) continue;
    if (start < 0) start = offset;
    end = offset + 1;
  }
  if (start < 0) return undefined;
  while (isWordCharacter(text.charCodeAt(start - 1)) && isWordCharacter(text.charCodeAt(start))) start--;
  while (isWordCharacter(text.charCodeAt(end - 1)) && isWordCharacter(text.charCodeAt(end))) end++;
  return { start, end };
}

function miss(
  what: string,
  anchored: Anchored,
  { original, text, span, tracked }: Truth,
  place: Span | undefined,
): void {
  if (missesLeft-- <= 0) return;
  console.log(`\n${what}: ${original.kind} ${anchored.state}`);
  console.log(`  was  ${around(text, span)}`);
  console.log(`  is   ${place === undefined ? "–" : around(tracked.text, place)}`);
  console.log(`  ours ${anchored.span === undefined ? "–" : around(tracked.text, anchored.span)}`);
}

function around(text: string, { start, end }: Span): string {
  const marked = `${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 60)}`;
  return marked.replace(/\s+/gu, " ");
}

function printCounts(): void {
  const share = (part: number, all: number): string =>
    `${part} of ${all} (${((100 * part) / Math.max(1, all)).toFixed(2)} %)`;
  console.log(
    `${values.sequences} sequences of up to ${values.edits} edits on ${articles.length} articles, ${counts.items} items`,
  );
  console.log(`lost from the record                        ${counts.lost}`);
  console.log(`words unchanged, anchored where they stand  ${share(counts.right, counts.unchanged)}`);
  console.log(`                 in a copy of the passage   ${share(counts.copies, counts.unchanged)}`);
  console.log(`                 anchored elsewhere         ${share(counts.wrongPlace, counts.unchanged)}`);
  console.log(`                 reopened                   ${share(counts.notFound, counts.unchanged)}`);
  console.log(`words changed,   reopened                   ${share(counts.reopened, counts.changed)}`);
  console.log(`                 made again by other edits  ${share(counts.sameAgain, counts.changed)}`);
  console.log(`                 shown where they stood     ${share(counts.placed, counts.changed)}`);
  for (const [kind, [right, all]] of [...byKind].sort())
    console.log(`  ${kind.padEnd(12)} ${share(right, all)}`);
}

/** Ten thousand items in one text. */
function printSpeed(): void {
  let text = "";
  const items: Item[] = [];
  for (let index = 0; items.length < 10_000; index++) {
    const { record, text: part } = articles[index % articles.length] as Verified;
    items.push(...record.items.map((item) => ({ ...item, id: `${item.id}${index}` })));
    text += `${part}\n\n`;
  }
  const record: FactRecord = { ...emptyRecord("long"), items: items.slice(0, 10_000) };
  const edited = Array.from({ length: 200 }).reduce<TrackedText>(
    (it) => editOnce(it, random).tracked,
    trackText(text),
  ).text;
  const printed = printRecord(record);
  const article = analyze(text.slice(0, 100_000), "plain", english);
  console.log(`\n10,000 items in a text of ${text.length} units, median and slowest of 15 runs, ms of CPU`);
  time("anchor, the text unchanged", () => anchorItems(record.items, text));
  time("anchor, after 200 edits", () => anchorItems(record.items, edited));
  time("re-anchor, after 200 edits", () => reanchor(record, edited, "2027-01-02"));
  time("anchor, no context left", () =>
    anchorItems(
      record.items.map((item) => ({ ...item, selector: { ...item.selector, prefix: "", suffix: "" } })),
      edited,
    ),
  );
  time("anchor, another text", () => anchorItems(record.items, edited.split(" ").reverse().join(" ")));
  time("print", () => printRecord(record));
  time("parse", () => parseRecord(printed));
  time("set the status of one", () =>
    setStatus(record, record.items.slice(0, 1), { status: "wrong" }, verifier),
  );
  time("set the status of all", () => setStatus(record, record.items, { status: "wrong" }, verifier));
  time("propose (100,000 units)", () => proposeItems(article));
}

/** Of the processor, so that what else the machine does counts less. */
function time(what: string, run: () => unknown): void {
  const times = Array.from({ length: 15 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((one, other) => one - other);
  console.log(
    `${what.padEnd(32)} ${(times[7] ?? 0).toFixed(1).padStart(8)} ${(times[14] ?? 0).toFixed(1).padStart(8)}`,
  );
}
