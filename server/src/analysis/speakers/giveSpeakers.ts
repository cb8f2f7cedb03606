import type { Attribution, Candidate, Person, Source } from "../../article/article.ts";
import { cellIndexAt } from "../../rereading/cells.ts";
import { readEach } from "../../rereading/readEach.ts";
import type { Parts } from "./parts.ts";
import { sayPhrase } from "./phrases.ts";
import type { Profile } from "./profiles.ts";
import type { Ranked } from "./ranking.ts";
import { reasonsOf } from "./reasons.ts";
import { answerTo, type Resolved } from "./resolver.ts";
import { ownSpans, spokenAttributions } from "./spokenAttributions.ts";
import type { Answer } from "./walk.ts";

/** The person of the article for whom a profile stands; none for somebody without a name. */
type PersonOf = (profile: Profile) => Person | undefined;

/** The attributions with those who speak in their sources. */
export function giveSpeakers(parts: Parts, resolved: Resolved, personOf: PersonOf): readonly Attribution[] {
  const giving = { ...parts, ...resolved, personOf };
  return readEach(
    parts.cells,
    spokenAttributions,
    (_, index) =>
      (resolved.groups[index] ?? []).map((attribution) => ownSpans(withSpeaker(giving, attribution, index))),
    (_, index) => askSpeakers(giving, index),
  ).flat();
}

interface Giving extends Parts, Resolved {
  readonly personOf: PersonOf;
}

/** All that decides who the speakers of the attributions of a cell are. */
function askSpeakers(giving: Giving, index: number): readonly unknown[] {
  const group = giving.groups[index] ?? [];
  if (group.length === 0) return group;
  const { cells, mentionGroups, bodies } = giving;
  const asked: unknown[] = [group];
  for (const attribution of group) {
    const { source } = attribution;
    askDistances(attribution, asked);
    if (source === undefined) continue;
    const { start } = source.head;
    const at = cellIndexAt(cells, start, index);
    // Its words may be said, and those of a name are said as they are written.
    asked.push(cells[at], mentionGroups[at]);
    const body = bodies.get(start);
    if (body !== undefined) asked.push(body.kind, body.name, body.organisation);
    askAnswer(giving, source, answerTo(giving, cells, source, index), asked);
  }
  return asked;
}

/** What stands in other paragraphs moves with them, in the same attribution. */
function askDistances({ start, end, content, cue, source }: Attribution, asked: unknown[]): void {
  asked.push(end - start, content.start - start, content.end - start);
  if (cue !== undefined) asked.push(cue.start - start);
  if (source !== undefined) asked.push(source.start - start);
}

function askAnswer(giving: Giving, source: Source, answer: Answer | undefined, asked: unknown[]): void {
  const known = knownPerson(giving, source);
  asked.push(known, answer?.organisation);
  if (answer === undefined) return;
  const { profile, ranking } = answer;
  if (profile !== undefined) askProfile(giving, profile, asked);
  for (const likely of likeliest(ranking)) {
    askProfile(giving, likely.profile, asked);
    asked.push(likely.probability);
    for (const feature of likely.features) asked.push(feature);
  }
}

function askProfile(giving: Giving, profile: Profile, asked: unknown[]): void {
  if (profile.phrase === undefined) asked.push(giving.personOf(profile));
  else asked.push(profile.phrase.kind, sayPhrase(giving, profile.phrase));
}

function knownPerson({ byPerson, personOf }: Giving, { person }: Source): Person | undefined {
  const profile = person === undefined ? undefined : byPerson.get(person);
  return profile === undefined ? undefined : personOf(profile);
}

function withSpeaker(giving: Giving, attribution: Attribution, index: number): Attribution {
  const { source } = attribution;
  if (source === undefined) return attribution;
  const body = giving.bodies.get(source.head.start);
  if (body !== undefined) return { ...attribution, source: { ...source, ...body } };
  const answer = answerTo(giving, giving.cells, source, index);
  const candidates = candidatesOf(giving, answer?.ranking);
  const speaker = speakerOf(giving, source, answer);
  return { ...attribution, source: candidates.length === 0 ? speaker : { ...speaker, candidates } };
}

/** The source with who that is. */
function speakerOf(giving: Giving, source: Source, answer: Answer | undefined): Source {
  const profile = answer?.profile;
  const phrase = profile?.phrase;
  if (phrase !== undefined) return { ...source, kind: phrase.kind, name: sayPhrase(giving, phrase) };
  const person = profile === undefined ? knownPerson(giving, source) : giving.personOf(profile);
  if (person !== undefined) return { ...source, kind: "person", name: person.name, person };
  const organisation = answer?.organisation ?? source.organisation;
  if (organisation !== undefined)
    return { ...source, kind: "organisation", name: organisation.name, organisation };
  return isNameless(source) ? { ...source, name: sayPhrase(giving, source) } : source;
}

/** The likeliest of those whom a pronoun or role may stand for; none where nothing was ranked. */
function candidatesOf(giving: Giving, ranking: readonly Ranked[] | undefined): readonly Candidate[] {
  return likeliest(ranking).map(({ profile, probability, features }) => {
    const person = giving.personOf(profile);
    return {
      name: profile.phrase === undefined ? profile.person.name : sayPhrase(giving, profile.phrase),
      ...(person === undefined ? {} : { person }),
      probability: Math.round(probability * 100) / 100,
      reasons: reasonsOf(features, giving.lexicon.weights.speakers),
    };
  });
}

function likeliest(ranking: readonly Ranked[] = nobody): readonly (Ranked & { readonly profile: Profile })[] {
  const likely: (Ranked & { readonly profile: Profile })[] = [];
  for (const ranked of ranking) if (isLikely(ranked) && likely.length < mostCandidates) likely.push(ranked);
  return likely;
}

const nobody: readonly Ranked[] = [];

function isLikely(ranked: Ranked): ranked is Ranked & { readonly profile: Profile } {
  return ranked.profile !== undefined && ranked.probability >= leastProbability;
}

const mostCandidates = 3;
/** Who is less likely is not worth a reader's time. */
const leastProbability = 0.1;

/** Whether nothing but the phrase itself says who speaks. */
function isNameless({ start, end, head, kind }: Source): boolean {
  return kind !== "organisation" || head.start > start || head.end < end;
}
