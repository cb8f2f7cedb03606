import type { Attribution, Mention, Person } from "../article/article.ts";
import { adoptGroups } from "../rereading/adoptGroups.ts";
import type { Key, Memory } from "../rereading/memory.ts";
import { compareSpans } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { adoptMentions } from "./speakers/adoptMentions.ts";
import { giveSpeakers } from "./speakers/giveSpeakers.ts";
import { readMembers } from "./speakers/members.ts";
import type { Parts } from "./speakers/parts.ts";
import type { Profile } from "./speakers/profiles.ts";
import { resolveSources } from "./speakers/resolver.ts";

/**
 * Finds who the roles and pronouns are that speak: "she", "the lawyer", "the 43-year-old".
 *
 * The person is the one who is near, first in the sentence, lately speaking, and neither of the other gender nor
 * of another role. Plural and indefinite sources ("officials", "a source") stay as they are. Wrong where a role
 * is that of somebody whom the text does not name ("The judge said").
 *
 * @returns the mentions with those roles and pronouns, the people with them and with the gender that they tell,
 * and the attributions with person or organisation in their sources; each in order.
 */
export function* resolveSpeakers(
  read: Parts,
  memory?: Memory,
): Steps<{
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly attributions: readonly Attribution[];
}> {
  const parts = { ...read, attributions: readMembers(read.text, read.attributions) };
  const resolved = yield* resolveSources(parts, memory);
  yield;
  const { profiles } = resolved;
  const added = adoptMentions(parts.cells, profiles);
  const found = profiles.map((profile) => toPerson(profile, added));
  const people = memory === undefined ? found : adoptGroups(memory.recall(lastPeople) ?? [], found);
  memory?.remember(lastPeople, people);
  const persons = new Map(profiles.map((profile, index) => [profile, people[index]]));
  return {
    mentions: [...parts.mentions, ...added.values()].sort(compareSpans),
    people,
    attributions: giveSpeakers(parts, resolved, (profile) => persons.get(profile)),
  };
}

const lastPeople: Key<readonly Person[]> = { name: "people who speak" };

/** @param adopted what became of each mention that was added */
function toPerson(profile: Profile, adopted: ReadonlyMap<Mention, Mention>): Person {
  const { person } = profile;
  const gender = genderOf(profile);
  const added = profile.added.map((mention) => adopted.get(mention) ?? mention);
  return {
    ...person,
    mentions: added.length === 0 ? person.mentions : [...person.mentions, ...added].sort(compareSpans),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** What the text says, or the pronouns that stand for the person. */
function genderOf({ gender, pronouns: { female, male } }: Profile): Person["gender"] {
  if (gender !== undefined || female === male) return gender;
  return female > male ? "female" : "male";
}
