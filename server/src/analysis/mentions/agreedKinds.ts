import type { KindCounts } from "./fullNames.ts";
import type { Reading } from "./reading.ts";
import type { ChosenName } from "./titledNames.ts";
import type { TokenName } from "./tokenName.ts";
import type { Word } from "./words.ts";

/** Of what kind a name is. */
export type Kind = TokenName["of"];

/**
 * The kind of each name of each paragraph, once the whole document is asked.
 *
 * A name of one word is a person's where it is the last word of somebody's full name, whatever a model says of it. A name
 * of several words is what most of its places are, or the first, in both British and American spelling.
 */
export function agreeOnKinds(
  reading: Reading,
  namesIn: readonly (readonly ChosenName[])[],
): readonly (readonly Kind[])[] {
  for (const names of namesIn) for (const name of names) note(reading, name);
  return namesIn.map((names) => names.map((name) => kindOf(reading, name)));
}

/** Writes onto the words what a name of several of them says. */
function note({ vocabulary }: Reading, { full, of }: ChosenName): void {
  if (full === undefined) return;
  const { reading } = vocabulary;
  if (of === "person") {
    const surname = full.usages.at(-1);
    if (surname !== undefined) surname.surnameIn = reading;
  } else for (const usage of full.usages) usage.partIn = reading;
  countKind(full.kinds, of, reading);
}

function countKind(kinds: KindCounts, of: Kind, reading: number): void {
  if (kinds.reading !== reading) kinds.counts.clear();
  kinds.reading = reading;
  kinds.counts.set(of, (kinds.counts.get(of) ?? 0) + 1);
}

function kindOf(reading: Reading, { word, full, of }: ChosenName): Kind {
  if (full !== undefined) return mostOf(full.kinds, of);
  const isPerson = word !== undefined && isSurname(reading, word);
  return isPerson && (of === "organisation" || !reading.lexicon.lists.places.has(word.lower)) ? "person" : of;
}

/** Whether a word is the last of somebody's full name, and in none of something else. */
function isSurname({ vocabulary: { reading } }: Reading, { usage }: Word): boolean {
  return usage.surnameIn === reading && usage.partIn !== reading;
}

function mostOf({ counts }: KindCounts, otherwise: Kind): Kind {
  if (counts.size < 2) return otherwise;
  // The sort is stable: of kinds with the same count the one that the article uses first stays first.
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? otherwise;
}
