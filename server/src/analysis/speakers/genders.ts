import { indexAfter, itemAt } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { NamedPlace } from "./named.ts";
import type { PlaceParts } from "./places.ts";
import type { Profile } from "./profiles.ts";
import { type Pronoun, pronounsIn } from "./pronouns.ts";

/**
 * Counts for each person the pronouns that stand behind their name in a paragraph where nobody else is named before
 * them: the text's own word on who is "she". A name that is only quoted does not count.
 *
 * @param named in order of the text
 */
export function countPronouns(
  parts: PlaceParts,
  named: readonly NamedPlace[],
  quotes: readonly Span[],
): readonly Pronoun[] {
  const pronouns = pronounsIn(parts.tokens).filter(({ start }) => itemAt(quotes, start) === undefined);
  let next = 0;
  let paragraph = -1;
  let only: Profile | undefined;
  let areMany = false;
  const note = (offset: number, profile: Profile | undefined): void => {
    const index = indexAfter(parts.paragraphs, offset);
    if (index !== paragraph) {
      paragraph = index;
      only = undefined;
      areMany = false;
    }
    if (profile === undefined) return;
    areMany ||= only !== undefined && only !== profile;
    only = profile;
  };
  for (const { start, gender } of pronouns) {
    for (let name = named[next]; name !== undefined && name.mention.start < start; name = named[++next])
      if (itemAt(quotes, name.mention.start) === undefined) note(name.mention.start, name.profile);
    note(start, undefined);
    if (only !== undefined && !areMany) only.pronouns[gender]++;
  }
  return pronouns;
}
