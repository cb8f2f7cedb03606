import type { Attribution, Candidate, Person, Source } from "../../article/article.ts";
import { cellIndexAt } from "../../rereading/cells.ts";
import { readEach } from "../../rereading/readEach.ts";
import { contains, type Span } from "../../text/span.ts";
import { answerTo } from "./answers.ts";
import type { Parts } from "./parts.ts";
import { sayPhrase } from "./phrases.ts";
import type { Profile } from "./profiles.ts";
import type { Ranked } from "./ranking.ts";
import { reasonsOf } from "./reasons.ts";
import type { Resolved } from "./resolver.ts";
import { ownSpans, spokenAttributions } from "./spokenAttributions.ts";
import type { Answer } from "./walk.ts";

/** The attributions with those who speak in their sources. */
export function giveSpeakers(parts: Parts, resolved: Resolved): readonly Attribution[] {
  const giving = { ...parts, ...resolved };
  return readEach(
    parts.cells,
    spokenAttributions,
    (_, index) =>
      (resolved.groups[index] ?? nothing).map((attribution) =>
        ownSpans(withSpeaker(giving, attribution, index)),
      ),
    (_, index) => askSpeakers(giving, index),
  ).flat();
}

const nothing: readonly never[] = [];

interface Giving extends Parts, Resolved {}

/** All that decides who the speakers of the attributions of a cell are. */
function askSpeakers(giving: Giving, index: number): readonly unknown[] {
  const group = giving.groups[index] ?? nothing;
  if (group.length === 0) return group;
  // The words of a source may be said, and those of a name are said as they are written.
  const asked: unknown[] = [group, giving.mentionGroups[index]];
  for (const attribution of group) {
    askDistances(giving, index, attribution, asked);
    if (attribution.source !== undefined) askSource(giving, index, attribution.source, asked);
  }
  return asked;
}

/** What stands in other paragraphs moves with them, in the same attribution. */
function askDistances({ cells }: Giving, index: number, attribution: Attribution, asked: unknown[]): void {
  const { start, end, content, cue, source } = attribution;
  const own = cells[index]?.paragraph;
  const isHere = (span: Span | undefined): boolean =>
    span === undefined || (own !== undefined && contains(own, span));
  if (isHere(attribution) && isHere(content) && isHere(cue) && isHere(source)) return;
  asked.push(end - start, content.start - start, content.end - start);
  if (cue !== undefined) asked.push(cue.start - start);
  if (source !== undefined) asked.push(source.start - start);
}

function askSource(giving: Giving, index: number, source: Source, asked: unknown[]): void {
  const { cells, mentionGroups, bodies } = giving;
  const { start } = source.head;
  const at = cellIndexAt(cells, start, index);
  if (at !== index) asked.push(cells[at], mentionGroups[at]);
  const body = bodies.get(start);
  if (body !== undefined) asked.push(body.kind, body.name, body.organisation);
  const answer = answerTo(giving, cells, source, at);
  asked.push(knownPerson(giving, source), answer);
  if (answer === undefined) return;
  // An answer stays the same object, while the people are others where they are named once more.
  if (answer.profile !== undefined) askProfile(giving, answer.profile, asked);
  for (const { profile } of likeliest(answer.ranking)) askProfile(giving, profile, asked);
}

function askProfile(giving: Giving, { phrase, voice }: Profile, asked: unknown[]): void {
  if (phrase === undefined) asked.push(voice?.person);
  else asked.push(phrase.kind, sayPhrase(giving, phrase));
}

function knownPerson({ byPerson }: Giving, { person }: Source): Person | undefined {
  return person === undefined ? undefined : byPerson.get(person)?.voice?.person;
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
  const person = profile === undefined ? knownPerson(giving, source) : profile.voice?.person;
  if (person !== undefined) return { ...source, kind: "person", name: person.name, person };
  const organisation = answer?.organisation ?? source.organisation;
  if (organisation !== undefined)
    return { ...source, kind: "organisation", name: organisation.name, organisation };
  return isNameless(source) ? { ...source, name: sayPhrase(giving, source) } : source;
}

/** The likeliest of those whom a pronoun or role may stand for; none where nothing was ranked. */
function candidatesOf(giving: Giving, ranking: readonly Ranked[] | undefined): readonly Candidate[] {
  return likeliest(ranking).map(({ profile, probability, features }) => {
    const person = profile.voice?.person;
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
