import type { TokenName } from "./tokenName.ts";
import type { Usage, Vocabulary } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** The words of a name of several, wherever it stands. */
export interface FullName {
  readonly lower: readonly string[];
  readonly usages: readonly Usage[];
  /** Shared by its spellings. */
  readonly kinds: KindCounts;
  /** The last reading that found it. */
  reading: number;
}

/** How often a name of several words is of each kind, in order of the text. */
export interface KindCounts {
  /** The last reading that counted. */
  reading: number;
  readonly counts: Map<TokenName["of"], number>;
}

/** The full name that several words are. */
export function findFullName({ fullNames, kindCounts }: Vocabulary, words: readonly Word[]): FullName {
  const lower = words.map((word) => word.lower);
  const key = lower.join(" ");
  const known = fullNames.get(key);
  if (known !== undefined) return known;
  const respelled = lower.map(respell).join(" ");
  const kinds = kindCounts.get(respelled) ?? { reading: 0, counts: new Map() };
  kindCounts.set(respelled, kinds);
  const fullName = { lower, usages: words.map(({ usage }) => usage), kinds, reading: 0 };
  fullNames.set(key, fullName);
  return fullName;
}

/** "centre" as "center". */
function respell(lower: string): string {
  return lower.endsWith("tre") ? `${lower.slice(0, -2)}er` : lower;
}
