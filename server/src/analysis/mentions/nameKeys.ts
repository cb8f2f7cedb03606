import { addSigns, classify, createSignCounts, numberOfSign, type SignCounts, setSign } from "./classify.ts";
import type { Framed } from "./framed.ts";
import type { Place } from "./gather.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { NameEvidence, NameKind } from "./weights.ts";
import type { Word } from "./words.ts";

/** What candidates are compared by, and what this reading found of it. */
export interface NameKey {
  readonly key: string;
  /** Its words where there are several; empty for a single one. */
  readonly parts: readonly string[];
  /** The last reading that found it. */
  reading: number;
  /** Its place among the keys of that reading, in order of the text, and how often it stands there. */
  order: number;
  places: number;
  kind: NameKind;
  /** What the words themselves said of it last: mostly it stands written alike everywhere. */
  form: KeyForm | undefined;
}

/** What the words of a name say by themselves, as long as what is asked of the document stays the same. */
interface KeyForm {
  readonly reading: number;
  readonly words: readonly Word[];
  readonly signs: readonly number[];
}

/** The key of a name. */
export function findKey({ keys }: Vocabulary, key: string): NameKey {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const parts = key.includes(" ") ? key.split(" ") : [];
  const made: NameKey = { key, parts, reading: 0, order: 0, places: 0, kind: "other", form: undefined };
  keys.set(key, made);
  return made;
}

/** Sets the kind of each key by the evidence of all its places, in order of the text. */
export function judgeKeys(vocabulary: Vocabulary, framedIn: readonly Framed<Place>[]): void {
  const keys = numberKeys(vocabulary, framedIn);
  const counts = countSigns(keys.length, framedIn);
  const parts = new Map<string, NameEvidence>();
  // Names of several words first, then the single words, which may be parts of them.
  for (const key of keys) {
    if (key.parts.length === 0) continue;
    key.kind = classify(counts, key.order, key.places);
    noteParts(key, parts);
  }
  for (const key of keys) {
    if (key.parts.length > 0) continue;
    const part = parts.get(key.key);
    if (part !== undefined) setSign(counts, key.order, numberOfSign(part), key.places);
    key.kind = classify(counts, key.order, key.places);
  }
}

/** Counts the places of each key. @returns the keys in order of their first place. */
function numberKeys({ reading }: Vocabulary, framedIn: readonly Framed<Place>[]): readonly NameKey[] {
  const keys: NameKey[] = [];
  for (const { items } of framedIn)
    for (const { known } of items) {
      if (known.reading !== reading) {
        known.reading = reading;
        known.order = keys.length;
        known.places = 0;
        keys.push(known);
      }
      known.places++;
    }
  return keys;
}

/** How often each sign was found of each key, by its order. */
function countSigns(keyCount: number, framedIn: readonly Framed<Place>[]): SignCounts {
  const counts = createSignCounts(keyCount);
  for (const { items } of framedIn)
    for (const { known, context, form, isByline } of items) {
      addSigns(counts, known.order, context);
      addSigns(counts, known.order, form);
      // However often somebody stands there.
      if (isByline && known.parts.length > 0) setSign(counts, known.order, byline, 1);
    }
  return counts;
}

const byline = numberOfSign("byline");

/** What a single word of a name may stand for: a person before all else. */
function noteParts({ parts: words, kind }: NameKey, parts: Map<string, NameEvidence>): void {
  if (kind === "other") return;
  const part: NameEvidence =
    kind === "person" ? "partOfPerson" : kind === "organisation" ? "partOfOrganisation" : "partOfPlace";
  for (const word of words) if (kind === "person" || !parts.has(word)) parts.set(word, part);
}
