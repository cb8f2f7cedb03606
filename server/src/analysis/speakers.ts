import type { Attribution, Candidate, Mention, Person, Source } from "../article/article.ts";
import type { Memory } from "../rereading/memory.ts";
import { adoptEach } from "../rereading/readEach.ts";
import { compareSpans } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { adoptMentions, adoptPeople } from "./speakers/adoptPeople.ts";
import { readMembers } from "./speakers/members.ts";
import type { Parts } from "./speakers/parts.ts";
import { sayPhrase } from "./speakers/phrases.ts";
import type { Profile } from "./speakers/profiles.ts";
import { reasonsOf } from "./speakers/reasons.ts";
import { type Resolved, resolveSources } from "./speakers/resolver.ts";
import { ownSpans, spokenAttributions } from "./speakers/spokenAttributions.ts";

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
  const resolved = yield* resolveSources(parts);
  yield;
  const added = adoptMentions(parts.cells, resolved.profiles);
  const found = resolved.profiles.map((profile) => toPerson(profile, added));
  const persons = memory === undefined ? found : adoptPeople(memory, found);
  const people = new Map<Profile, Person>();
  const whole = new Map<Person, Person>();
  for (const [index, person] of persons.entries()) {
    // One for each profile.
    const profile = resolved.profiles[index] as Profile;
    people.set(profile, person);
    whole.set(profile.person, person);
  }
  return {
    mentions: [...parts.mentions, ...added.values()].sort(compareSpans),
    people: persons,
    attributions: adoptEach(
      parts.cells,
      spokenAttributions,
      parts.attributions.map((attribution) =>
        ownSpans(withSpeaker(parts, attribution, resolved, people, whole)),
      ),
    ),
  };
}

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
  const candidates = candidatesOf(parts, source, resolved, people);
  const speaker = speakerOf(parts, source, resolved, people, whole);
  return { ...attribution, source: candidates === undefined ? speaker : { ...speaker, candidates } };
}

/** The source with who that is. */
function speakerOf(
  parts: Parts,
  source: Source,
  resolved: Resolved,
  people: ReadonlyMap<Profile, Person>,
  whole: ReadonlyMap<Person, Person>,
): Source {
  const profile = resolved.people.get(source.head.start);
  const unnamed = profile === undefined ? undefined : resolved.unnamed.get(profile);
  if (unnamed !== undefined) return { ...source, kind: unnamed.kind, name: sayPhrase(parts, unnamed) };
  const known = source.person === undefined ? undefined : whole.get(source.person);
  const person = profile === undefined ? known : people.get(profile);
  if (person !== undefined) return { ...source, kind: "person", name: person.name, person };
  const organisation = resolved.organisations.get(source.head.start) ?? source.organisation;
  if (organisation !== undefined)
    return { ...source, kind: "organisation", name: organisation.name, organisation };
  return isNameless(source) ? { ...source, name: sayPhrase(parts, source) } : source;
}

/** The likeliest of those whom a pronoun or role may stand for; undefined where nothing was ranked. */
function candidatesOf(
  parts: Parts,
  source: Source,
  { rankings, unnamed }: Resolved,
  people: ReadonlyMap<Profile, Person>,
): readonly Candidate[] | undefined {
  const likely = rankings
    .get(source.head.start)
    ?.filter(({ profile, probability }) => profile !== undefined && probability >= leastProbability)
    .slice(0, mostCandidates);
  if (likely === undefined || likely.length === 0) return undefined;
  return likely.flatMap(({ profile, probability, features }) => {
    if (profile === undefined) return [];
    const person = people.get(profile);
    const phrase = unnamed.get(profile);
    return {
      name: phrase === undefined ? profile.person.name : sayPhrase(parts, phrase),
      ...(person === undefined ? {} : { person }),
      probability: Math.round(probability * 100) / 100,
      reasons: reasonsOf(features, parts.lexicon.weights.speakers),
    };
  });
}

const mostCandidates = 3;
/** Who is less likely is not worth a reader's time. */
const leastProbability = 0.1;

/** Whether nothing but the phrase itself says who speaks. */
function isNameless({ start, end, head, kind }: Source): boolean {
  return kind !== "organisation" || head.start > start || head.end < end;
}
