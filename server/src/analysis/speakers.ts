import type { Attribution, Mention, Person, Source } from "../article/article.ts";
import { compareSpans } from "../text/span.ts";
import type { Parts } from "./speakers/parts.ts";
import { sayPhrase } from "./speakers/phrases.ts";
import type { Profile } from "./speakers/profiles.ts";
import { type Resolved, resolveSources } from "./speakers/resolver.ts";

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
export function resolveSpeakers(parts: Parts): {
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly attributions: readonly Attribution[];
} {
  const resolved = resolveSources(parts);
  const people = new Map<Profile, Person>();
  const whole = new Map<Person, Person>();
  for (const profile of resolved.profiles) {
    const person = toPerson(profile);
    people.set(profile, person);
    whole.set(profile.person, person);
  }
  const added = resolved.profiles.flatMap((profile) => profile.added);
  return {
    mentions: [...parts.mentions, ...added].sort(compareSpans),
    people: [...people.values()],
    attributions: parts.attributions.map((attribution) =>
      withSpeaker(parts, attribution, resolved, people, whole),
    ),
  };
}

function toPerson(profile: Profile): Person {
  const { person, added } = profile;
  const gender = genderOf(profile);
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

function withSpeaker(
  parts: Parts,
  attribution: Attribution,
  resolved: Resolved,
  people: ReadonlyMap<Profile, Person>,
  whole: ReadonlyMap<Person, Person>,
): Attribution {
  const { source } = attribution;
  if (source === undefined) return attribution;
  const body = resolved.bodies.get(source.head.start);
  if (body !== undefined) return { ...attribution, source: { ...source, ...body } };
  const profile = resolved.people.get(source.head.start);
  const unnamed = profile === undefined ? undefined : resolved.unnamed.get(profile);
  if (unnamed !== undefined) {
    return { ...attribution, source: { ...source, kind: unnamed.kind, name: sayPhrase(parts, unnamed) } };
  }
  const known = source.person === undefined ? undefined : whole.get(source.person);
  const person = profile === undefined ? known : people.get(profile);
  if (person !== undefined) return { ...attribution, source: namePerson(source, person) };
  const organisation = resolved.organisations.get(source.head.start) ?? source.organisation;
  if (organisation === undefined) {
    return isNameless(source)
      ? { ...attribution, source: { ...source, name: sayPhrase(parts, source) } }
      : attribution;
  }
  return {
    ...attribution,
    source: { ...source, kind: "organisation", name: organisation.name, organisation },
  };
}

/** Whether nothing but the phrase itself says who speaks. */
function isNameless({ start, end, head, kind }: Source): boolean {
  return kind !== "organisation" || head.start > start || head.end < end;
}

function namePerson(source: Source, person: Person): Source {
  return { ...source, kind: "person", name: person.name, person };
}
