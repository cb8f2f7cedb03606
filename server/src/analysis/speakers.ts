import type { Attribution, Mention, Person } from "../article/article.ts";
import type { Memory } from "../rereading/memory.ts";
import { joinLists } from "../text/joinLists.ts";
import { mergeSorted } from "../text/sortedSpans.ts";
import { compareSpans } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { giveSpeakers } from "./speakers/giveSpeakers.ts";
import type { Parts } from "./speakers/parts.ts";
import { resolveSources } from "./speakers/resolver.ts";
import { giveVoices } from "./speakers/voices.ts";

/**
 * Finds who the roles and pronouns are that speak: "she", "the lawyer", "the 43-year-old".
 *
 * The person is the one who is near, first in the sentence, lately speaking, and neither of the other gender nor
 * of another role. Plural and indefinite sources ("officials", "a source") stay as they are. Wrong where a role
 * is that of somebody whom the text does not name ("The judge said").
 *
 * @returns the mentions with those roles and pronouns, the people with them and with the gender that they tell,
 * and the attributions with person or organisation in their sources; each in order. The `groups` are the same attributions,
 * by the cells in which they begin.
 */
export function* resolveSpeakers(
  parts: Parts,
  memory?: Memory,
): Steps<{
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly attributions: readonly Attribution[];
  readonly groups: readonly (readonly Attribution[])[];
}> {
  const resolved = yield* resolveSources(parts, memory);
  yield;
  const { people, changed } = giveVoices(resolved.profiles, resolved.added);
  const added = resolved.added.map(({ mention }) => mention).sort(compareSpans);
  const groups = giveSpeakers(parts, resolved, changed);
  return {
    mentions: mergeSorted(parts.mentions, added),
    people,
    attributions: joinLists(groups),
    groups,
  };
}
