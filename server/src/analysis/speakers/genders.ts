import { type PlaceParts, positionOf } from "./places.ts";
import type { Profile } from "./profiles.ts";
import type { Pronoun } from "./pronouns.ts";
import type { NamedPlace } from "./stretches.ts";

/** How many pronouns of each gender stand in a paragraph behind the one name that is named there. */
export interface PronounCount {
  readonly profile: Profile;
  readonly female: number;
  readonly male: number;
}

/**
 * Counts the pronouns of a paragraph that stand behind a name where nobody else is named before them, and the name is a
 * subject: the text's own word on who is "she". A name that is only quoted does not count.
 *
 * @param pronouns outside the quotes, in order
 * @param names of the paragraph, in order
 */
export function countPronouns(
  parts: PlaceParts,
  pronouns: readonly Pronoun[],
  names: readonly NamedPlace[],
): PronounCount | undefined {
  const last = pronouns.at(-1);
  if (last === undefined) return undefined;
  const told = names.filter(({ mention, spot }) => !spot.isQuoted && mention.start < last.start);
  const [first] = told;
  if (first === undefined || positionOf(parts, first.mention) !== "subject") return undefined;
  const { profile, mention } = first;
  const other = told.find((name) => name.profile !== profile)?.mention.start ?? Number.POSITIVE_INFINITY;
  const counted = pronouns.filter(({ start }) => mention.start < start && start <= other);
  if (counted.length === 0) return undefined;
  const female = counted.filter(({ gender }) => gender === "female").length;
  return { profile, female, male: counted.length - female };
}
