/**
 * Measures what the rules find of faults that are put into published articles, one fault an article: how many are
 * reported, and what the change made them report elsewhere.
 *
 *   npm run bench:seeded -- --gold DIR     200 articles a kind of fault at most, from every .dev.jsonl file below DIR
 *                           --misses 5     prints the first five misses of each kind, to be read
 *                           --kind weekday only kinds with this in their name
 *                           --only train   gold files with this in their name in place of the .dev ones; repeatable
 *
 * Every rule runs, those that are off by default too, since a desk that fears a fault turns its rule on. The same
 * articles give the same faults. Texts are printed only with --misses, and nothing of them is written anywhere.
 */
import { parseArgs } from "node:util";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { check, type Levels } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { overlaps, type Span } from "../../server/src/text/span.ts";
import { english } from "../support/lexicon.ts";
import { findGold, readGold } from "./corpora.ts";
import { type FaultKind, type Faulty, faultKinds, type GoldArticle } from "./faults.ts";

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true, default: [] },
    misses: { type: "string", default: "0" },
    kind: { type: "string", default: "" },
    only: { type: "string", multiple: true, default: [".dev"] },
  },
});

const levels: Levels = Object.fromEntries(rules.map(({ id }) => [id, "warning"]));
const articles = values.gold
  .flatMap(findGold)
  .filter(({ name }) => values.only.some((part) => name.includes(part)))
  .flatMap(({ name, file }) => readGold(name, file).lines)
  .map((line): GoldArticle => JSON.parse(line));

/** Articles that one kind of fault is put into, at most. */
const most = 200;

console.log(`${"fault".padEnd(28)}${"articles".padStart(9)}${"recall".padStart(8)}  alarms elsewhere`);
for (const kind of faultKinds) if (kind.name.includes(values.kind)) measure(kind);

interface Outcome {
  readonly faulty: Faulty;
  readonly isFound: boolean;
  /** Whether a rule of the fault reports something new in the control as well. */
  readonly isFalse: boolean;
  readonly elsewhere: readonly Finding[];
}

function measure(kind: FaultKind): void {
  const outcomes = articles.flatMap((gold) => {
    const ways = kind.seed(gold);
    const faulty = ways[hash(gold.id) % Math.max(1, ways.length)];
    return faulty === undefined ? [] : [{ gold, faulty }];
  });
  const step = Math.max(1, outcomes.length / most);
  const chosen = Array.from({ length: Math.min(most, outcomes.length) }, (_, index) =>
    Math.floor(index * step),
  )
    .flatMap((index) => outcomes[index] ?? [])
    .map(({ gold, faulty }) => tryFault(kind, gold, faulty));
  print(kind, chosen);
}

function tryFault(kind: FaultKind, gold: GoldArticle, faulty: Faulty): Outcome {
  const fresh = freshFindings(gold.text, faulty.text);
  const isAtFault = ({ code, span }: Finding): boolean =>
    kind.rules.includes(code) && faulty.places.some((place) => touches(place, span));
  const inControl = faulty.control === undefined ? [] : freshFindings(gold.text, faulty.control);
  return {
    faulty,
    isFound: fresh.some(isAtFault),
    isFalse: inControl.some(({ code }) => kind.rules.includes(code)),
    elsewhere: fresh.filter((finding) => !isAtFault(finding)),
  };
}

/** What is reported of a changed text and not of the text as it was. */
function freshFindings(text: string, changed: string): readonly Finding[] {
  const known = new Map<string, number>();
  for (const finding of findingsIn(text)) count(known, keyOf(text, finding));
  return findingsIn(changed).filter((finding) => {
    const key = keyOf(changed, finding);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

function findingsIn(text: string): readonly Finding[] {
  return check(analyze(text, "plain", english), levels);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function keyOf(text: string, { code, span }: Finding): string {
  return `${code} ${text.slice(span.start, span.end)}`;
}

function touches(one: Span, other: Span): boolean {
  return overlaps(one, other) || one.start === other.start || one.end === other.end;
}

function print(kind: FaultKind, outcomes: readonly Outcome[]): void {
  const found = outcomes.filter(({ isFound }) => isFound).length;
  const codes = new Map<string, number>();
  for (const { code } of outcomes.flatMap(({ elsewhere }) => elsewhere)) count(codes, code);
  const alarms = [...codes]
    .sort(([, one], [, other]) => other - one)
    .map(([code, times]) => `${code} ${times}`);
  console.log(
    kind.name.padEnd(28) +
      String(outcomes.length).padStart(9) +
      rate(found, outcomes.length).padStart(8) +
      `  ${alarms.join(", ") || "none"}`,
  );
  const resolvable = outcomes.filter(({ faulty }) => faulty.isResolvable);
  if (resolvable.length > 0) {
    const open = outcomes.filter(({ faulty }) => !faulty.isResolvable);
    console.log(
      `  a neighbour still names the speaker in ${rate(resolvable.length, outcomes.length)} of them; ` +
        `recall where none does: ${rate(open.filter(({ isFound }) => isFound).length, open.length)}`,
    );
  }
  const controlled = outcomes.filter(({ faulty }) => faulty.control !== undefined);
  if (controlled.length > 0) {
    const wrong = controlled.filter(({ isFalse }) => isFalse).length;
    console.log(`  with the right words in the same place: ${wrong} of ${controlled.length} reported`);
  }
  for (const { faulty } of outcomes.filter(({ isFound }) => !isFound).slice(0, Number(values.misses)))
    console.log(`\n  missed: ${around(faulty)}\n`);
}

function rate(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(2);
}

function around({ text, places }: Faulty): string {
  return places
    .slice(0, 3)
    .map(
      ({ start, end }) =>
        `${text.slice(Math.max(0, start - 120), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 120)}`,
    )
    .join("\n          ")
    .replace(/\n+(?! {10})/gu, " ⏎ ");
}

/** FNV-1a, so that the choice in an article does not depend on the others. */
function hash(id: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < id.length; index++) value = Math.imul(value ^ id.charCodeAt(index), 16_777_619);
  return value >>> 0;
}
