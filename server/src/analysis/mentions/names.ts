import type { Sentence } from "../../article/article.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { classify } from "./classify.ts";
import { findContext } from "./context.ts";
import { findForm } from "./evidence.ts";
import { capitalsOf, isOrdinary, type Reading } from "./reading.ts";
import type { Run } from "./runs.ts";
import type { NameEvidence, NameKind } from "./weights.ts";
import { isIn, type Word } from "./words.ts";

/** A candidate that names something. */
export interface Name extends Candidate {
  readonly of: "person" | "organisation" | "place";
}

/** A name with its title, whoever found it. */
export type TitledName = Pick<Name, "first" | "end" | "of" | "title">;

/** The candidates so far, and what was found of each key. */
interface Gathering {
  readonly candidates: Candidate[];
  readonly keys: Map<string, Found>;
}

/** What was found of a key. */
interface Found {
  /** How many places it stands at. */
  places: number;
  /** How often each evidence was found there. */
  readonly evidence: Map<NameEvidence, number>;
  /** What its words themselves say, and where they stood: mostly it is the same everywhere. */
  form: (Run & { readonly evidence: readonly NameEvidence[] }) | undefined;
}

/** Finds the names by rules alone, in order, without overlap. */
export function findNamesByRules(reading: Reading): readonly Name[] {
  const gathered = gather(reading);
  const kinds = new Map(judgeKeys(gathered));
  for (const list of findLists(reading, gathered.candidates)) {
    const known = list.map(({ key }) => kinds.get(key));
    if (!known.includes("person") || known.includes("place") || known.includes("organisation")) continue;
    if (known.filter((kind) => kind === "other").length > 3) continue;
    for (const candidate of list) {
      if (!isOrdinary(reading, reading.words[candidate.first])) kinds.set(candidate.key, "person");
    }
  }
  const names: Name[] = [];
  for (const candidate of gathered.candidates) {
    const kind = kinds.get(candidate.key) ?? "other";
    if (kind !== "other") names.push({ ...candidate, of: kind });
  }
  return names;
}

/** "Okpara, Quispe, Lindqvist and Amari": three names or more with only commas or "and" between them. */
function findLists(reading: Reading, candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const lists: Candidate[][] = [];
  let list: Candidate[] = [];
  for (const candidate of candidates) {
    const last = list.at(-1);
    if (last !== undefined && !isListed(reading, last.end, candidate.first)) {
      if (list.length > 2) lists.push(list);
      list = [];
    }
    list.push(candidate);
  }
  return list.length > 2 ? [...lists, list] : lists;
}

function isListed(reading: Reading, end: number, first: number): boolean {
  if (first - end > 2) return false;
  const between = reading.words.slice(end, first).map(({ lower }) => lower);
  return [",", ", and", "and"].includes(between.join(" "));
}

/** Collects the candidates of all sentences that tell names by capitals, with their evidence by key. */
function gather(reading: Reading): Gathering {
  const gathered: Gathering = { candidates: [], keys: new Map() };
  for (const sentence of reading.sentences) gatherIn(reading, sentence, gathered);
  return gathered;
}

function gatherIn(reading: Reading, sentence: Sentence, gathering: Gathering): void {
  const { candidates, keys } = gathering;
  const capitals = capitalsOf(reading, sentence);
  const isByline = sentence.paragraph.kind === "byline";
  if (capitals === "upper" && !isByline) return;
  for (const candidate of findCandidates(reading, sentence)) {
    if (capitals === "title" && hasOrdinary(reading, candidate)) continue;
    candidates.push(candidate);
    const found = keys.get(candidate.key) ?? { places: 0, evidence: new Map(), form: undefined };
    if (found.places === 0) keys.set(candidate.key, found);
    addPlace(reading, candidate, found);
    if (isByline && candidate.key.includes(" ")) found.evidence.set("byline", 1);
  }
}

/** Counts what one place of a key says. */
function addPlace(reading: Reading, candidate: Candidate, found: Found): void {
  const { first, end } = candidate;
  found.places++;
  if (found.form === undefined || !isWrittenAlike(reading.words, found.form, candidate))
    found.form = { first, end, evidence: findForm(reading, candidate) };
  count(found, findContext(reading, candidate));
  count(found, found.form.evidence);
}

function count({ evidence }: Found, names: readonly NameEvidence[]): void {
  for (const name of names) evidence.set(name, (evidence.get(name) ?? 0) + 1);
}

/** Whether two runs have the same words, capitals included. */
function isWrittenAlike(words: readonly Word[], one: Run, other: Run): boolean {
  if (one.end - one.first !== other.end - other.first) return false;
  for (let index = 0; index < one.end - one.first; index++) {
    const word = words[one.first + index];
    const same = words[other.first + index];
    if (word?.lower !== same?.lower || word?.shape !== same?.shape) return false;
  }
  return true;
}

function hasOrdinary(reading: Reading, candidate: Candidate): boolean {
  return reading.words
    .slice(candidate.first, candidate.end)
    .some((word) => isOrdinary(reading, word) && !isIn(reading.lexicon.lists.givenNames, word));
}

/** Names of several words first, then the single words, which may be parts of them. */
function judgeKeys(gathered: Gathering): ReadonlyMap<string, NameKind> {
  const kinds = new Map<string, NameKind>();
  const parts = new Map<string, NameEvidence>();
  for (const [key, { evidence, places }] of gathered.keys) {
    if (!key.includes(" ")) continue;
    const kind = classify(evidence, places);
    kinds.set(key, kind);
    noteParts(key, kind, parts);
  }
  for (const [key, { evidence, places }] of gathered.keys) {
    if (kinds.has(key)) continue;
    const part = parts.get(key);
    if (part !== undefined) evidence.set(part, places);
    kinds.set(key, classify(evidence, places));
  }
  return kinds;
}

/** What a single word of a name may stand for: a person before all else. */
function noteParts(key: string, kind: NameKind, parts: Map<string, NameEvidence>): void {
  if (kind === "other") return;
  const part: NameEvidence =
    kind === "person" ? "partOfPerson" : kind === "organisation" ? "partOfOrganisation" : "partOfPlace";
  for (const word of key.split(" ")) if (kind === "person" || !parts.has(word)) parts.set(word, part);
}
