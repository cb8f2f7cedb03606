import type { Attribution, Candidate, Person, Source } from "../../article/article.ts";
import { readColumn } from "../../rereading/readColumn.ts";
import { extend } from "../../text/extend.ts";
import { answerTo } from "./answers.ts";
import { askSpeakers, type Giving } from "./askSpeakers.ts";
import { likeliest } from "./likeliest.ts";
import type { Parts } from "./parts.ts";
import { sayPhrase } from "./phrases.ts";
import type { Profile } from "./profiles.ts";
import type { Ranked } from "./ranking.ts";
import { reasonsOf } from "./reasons.ts";
import type { Resolved } from "./resolver.ts";
import { ownSpans, spokenAttributions } from "./spokenAttributions.ts";
import type { Answer } from "./walk.ts";

/**
 * The attributions with those who speak in their sources, by the cells in which they begin.
 *
 * @param changed the profiles of those who are others than in the last reading
 */
export function giveSpeakers(
  parts: Parts,
  resolved: Resolved,
  changed: ReadonlySet<Profile>,
): readonly (readonly Attribution[])[] {
  const giving = extend(parts, resolved);
  return readColumn<readonly Attribution[]>(
    parts.cells,
    spokenAttributions,
    (_, index) =>
      (resolved.groups[index] ?? nothing).map((attribution) =>
        ownSpans(attribution, findSource(giving, attribution, index)),
      ),
    () => askSpeakers(giving, changed),
  );
}

const nothing: readonly never[] = [];

function knownPerson({ byPerson }: Giving, { person }: Source): Person | undefined {
  return person === undefined ? undefined : byPerson.get(person)?.voice?.person;
}

function findSource(giving: Giving, { source }: Attribution, index: number): Source | undefined {
  if (source === undefined) return undefined;
  const body = giving.bodies.get(source.head.start);
  if (body !== undefined) return extend(source, body);
  const answer = answerTo(giving, giving.cells, source, index);
  const candidates = candidatesOf(giving, answer?.ranking);
  const speaker = speakerOf(giving, source, answer);
  return candidates.length === 0 ? speaker : extend(speaker, { candidates });
}

/** The source with who that is. */
function speakerOf(giving: Giving, source: Source, answer: Answer | undefined): Source {
  const profile = answer?.profile;
  const phrase = profile?.phrase;
  if (phrase !== undefined) return extend(source, { kind: phrase.kind, name: sayPhrase(giving, phrase) });
  const person = profile === undefined ? knownPerson(giving, source) : profile.voice?.person;
  if (person !== undefined) return extend(source, { kind: "person", name: person.name, person } as const);
  const organisation = answer?.organisation ?? source.organisation;
  if (organisation !== undefined)
    return extend(source, { kind: "organisation", name: organisation.name, organisation } as const);
  return isNameless(source) ? extend(source, { name: sayPhrase(giving, source) }) : source;
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

/** Whether nothing but the phrase itself says who speaks. */
function isNameless({ start, end, head, kind }: Source): boolean {
  return kind !== "organisation" || head.start > start || head.end < end;
}
