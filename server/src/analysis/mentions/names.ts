import { type Candidate, findCandidates } from "./candidates.ts";
import { classify } from "./classify.ts";
import { findEvidence } from "./evidence.ts";
import { capitalsOf, isOrdinary, type Reading } from "./reading.ts";
import type { NameEvidence, NameKind } from "./weights.ts";
import { isIn } from "./words.ts";

/** A candidate that names something. */
export interface Name extends Candidate {
  readonly of: "person" | "organisation" | "place";
}

/** A name with its title, whoever found it. */
export type TitledName = Pick<Name, "first" | "end" | "of" | "title">;

/** What the evidence of the whole article says of a key. */
export interface Verdicts {
  readonly kinds: ReadonlyMap<string, NameKind>;
  /** Words of people's full names: what a single word that equals one may stand for. */
  readonly personWords: ReadonlySet<string>;
}

/** The evidence of each key, and at how many places it stands. */
export interface Gathered {
  readonly candidates: readonly Candidate[];
  readonly evidence: ReadonlyMap<string, ReadonlyMap<NameEvidence, number>>;
  readonly places: ReadonlyMap<string, number>;
}

/** Finds the names by rules alone, in order, without overlap. */
export function findNamesByRules(reading: Reading): readonly Name[] {
  const gathered = gather(reading);
  const kinds = new Map(judgeKeys(gathered).kinds);
  for (const list of findLists(reading, gathered.candidates)) {
    const known = list.map(({ key }) => kinds.get(key));
    if (!known.includes("person") || known.includes("place") || known.includes("organisation")) continue;
    if (known.filter((kind) => kind === "other").length > 3) continue;
    for (const candidate of list) {
      if (!isOrdinary(reading, reading.words[candidate.first])) kinds.set(candidate.key, "person");
    }
  }
  return gathered.candidates.flatMap((candidate): Name[] => {
    const kind = kinds.get(candidate.key) ?? "other";
    return kind === "other" ? [] : [{ ...candidate, of: kind }];
  });
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
  const between = reading.words.slice(end, Math.min(first, end + 3)).map(({ lower }) => lower);
  return first - end <= 2 && [",", ", and", "and"].includes(between.join(" "));
}

/** Collects the candidates of all sentences that tell names by capitals, with their evidence by key. */
export function gather(reading: Reading): Gathered {
  const candidates: Candidate[] = [];
  const evidence = new Map<string, Map<NameEvidence, number>>();
  const places = new Map<string, number>();
  for (const sentence of reading.sentences) {
    const capitals = capitalsOf(reading, sentence);
    if (capitals === "upper" && sentence.paragraph.kind !== "byline") continue;
    for (const candidate of findCandidates(reading, sentence)) {
      if (capitals === "title" && hasOrdinary(reading, candidate)) continue;
      candidates.push(candidate);
      places.set(candidate.key, (places.get(candidate.key) ?? 0) + 1);
      const known = evidence.get(candidate.key) ?? new Map<NameEvidence, number>();
      evidence.set(candidate.key, known);
      for (const name of findEvidence(reading, candidate)) known.set(name, (known.get(name) ?? 0) + 1);
      if (sentence.paragraph.kind === "byline" && candidate.key.includes(" ")) known.set("byline", 1);
    }
  }
  return { candidates, evidence, places };
}

function hasOrdinary(reading: Reading, candidate: Candidate): boolean {
  return reading.words
    .slice(candidate.first, candidate.end)
    .some((word) => isOrdinary(reading, word) && !isIn(reading.lexicon.lists.givenNames, word));
}

/** Names of several words first, then the single words, which may be parts of them. */
export function judgeKeys(gathered: Gathered): Verdicts {
  const kinds = new Map<string, NameKind>();
  const parts = new Map<string, NameEvidence>();
  for (const [key, evidence] of gathered.evidence) {
    const words = key.split(" ");
    if (words.length < 2) continue;
    const kind = classify(evidence, gathered.places.get(key) ?? 1);
    kinds.set(key, kind);
    for (const word of words) {
      if (kind === "person") parts.set(word, "partOfPerson");
      else if (kind !== "other" && !parts.has(word)) {
        parts.set(word, kind === "organisation" ? "partOfOrganisation" : "partOfPlace");
      }
    }
  }
  for (const [key, evidence] of gathered.evidence) {
    if (kinds.has(key)) continue;
    const part = parts.get(key);
    const places = gathered.places.get(key) ?? 1;
    kinds.set(key, classify(part === undefined ? evidence : new Map([...evidence, [part, places]]), places));
  }
  const personWords = new Set([...parts].filter(([, part]) => part === "partOfPerson").map(([word]) => word));
  return { kinds, personWords };
}
