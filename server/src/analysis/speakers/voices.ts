import type { Mention, Person } from "../../article/article.ts";
import { adoptGroups, placeGroup } from "../../rereading/adoptGroups.ts";
import { isSameList } from "../../rereading/stage.ts";
import { extend } from "../../text/extend.ts";
import { compareSpans } from "../../text/span.ts";
import type { Known, Profile } from "./profiles.ts";
import type { Added } from "./walk.ts";

/** A person with all that stands for them, and what that was made of. */
export interface Voice {
  readonly person: Person;
  /** The person as their names tell of them. */
  readonly named: Person;
  /** The roles and pronouns that stand for them. */
  readonly added: readonly Mention[];
}

/** The people of an article with all that stands for them. */
export interface Voices {
  /** In order of the profiles. */
  readonly people: readonly Person[];
  /** The profiles of those who are others than in the last reading. */
  readonly changed: ReadonlySet<Profile>;
}

/** Gives each person the roles and pronouns that stand for them. */
export function giveVoices(profiles: readonly Profile[], added: readonly Added[]): Voices {
  const byProfile = groupAdded(added);
  const changed = new Set<Profile>();
  const people = profiles.map((profile) => {
    const voice = voiceOf(profile, byProfile.get(profile) ?? []);
    if (voice.person !== profile.voice?.person) changed.add(profile);
    profile.voice = voice;
    return voice.person;
  });
  return { people, changed };
}

function groupAdded(added: readonly Added[]): ReadonlyMap<Profile, readonly Mention[]> {
  const byProfile = new Map<Profile, Mention[]>();
  for (const { profile, mention } of added) {
    const known = byProfile.get(profile);
    if (known === undefined) byProfile.set(profile, [mention]);
    else known.push(mention);
  }
  return byProfile;
}

/** That of the last reading, where it says the same. */
function voiceOf({ voice, person, known }: Profile, added: readonly Mention[]): Voice {
  const gender = genderOf(known);
  if (voice?.named === person && voice.person.gender === gender && isSameList(voice.added, added)) {
    placeGroup(voice.person, person);
    return voice;
  }
  const mentions = added.length === 0 ? person.mentions : [...person.mentions, ...added].sort(compareSpans);
  const now: Person = extend(person, gender === undefined ? { mentions } : { mentions, gender });
  const [adopted = now] = adoptGroups(voice === undefined ? [] : [voice.person], [now]);
  return { person: adopted, named: person, added };
}

/** What the text says, or the pronouns that stand for the person. */
function genderOf({ gender, pronouns: { female, male } }: Known): Person["gender"] {
  if (gender !== undefined || female === male) return gender;
  return female > male ? "female" : "male";
}
