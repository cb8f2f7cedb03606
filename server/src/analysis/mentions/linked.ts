import { agreeOnKinds, type Kind } from "./agreedKinds.ts";
import type { Reading } from "./reading.ts";
import { noteBearers } from "./surnames.ts";
import type { ChosenName } from "./titledNames.ts";

/** The names of the document that were linked last, and what came of it. */
export interface Linked {
  readonly namesIn: readonly (readonly ChosenName[])[];
  readonly kindsIn: readonly (readonly Kind[])[];
}

/**
 * The kind of each name of each paragraph, once the whole document is asked; who bears which word is written onto it.
 * Where the names are the same as in the last reading, so is all that follows from them.
 */
export function linkKinds(
  reading: Reading,
  namesIn: readonly (readonly ChosenName[])[],
): readonly (readonly Kind[])[] {
  const { vocabulary } = reading;
  if (vocabulary.linked?.namesIn === namesIn) return vocabulary.linked.kindsIn;
  const kindsIn = agreeOnKinds(reading, namesIn);
  noteBearers(reading, namesIn, kindsIn);
  vocabulary.linked = { namesIn, kindsIn };
  return kindsIn;
}
