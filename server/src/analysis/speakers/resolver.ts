import type { Attribution, Mention } from "../../article/article.ts";
import { type ItemsKey, itemsFromColumn } from "../../rereading/itemsColumn.ts";
import type { Memory } from "../../rereading/memory.ts";
import { extend } from "../../text/extend.ts";
import { joinLists } from "../../text/joinLists.ts";
import type { Steps } from "../../text/steps.ts";
import type { Answers } from "./answers.ts";
import { findBodies } from "./bodies.ts";
import { type Body, nameBodies } from "./bodyNames.ts";
import { resolveHeadline } from "./headlines.ts";
import { bearersOf, describeProfiles, openIndex, openProfiles, type ProfileBook } from "./openProfiles.ts";
import type { Parts } from "./parts.ts";
import type { Profile, PronounTally } from "./profiles.ts";
import { readSpeaking } from "./speeches.ts";
import { readStretches, type Stretch } from "./stretches.ts";
import type { Added } from "./walk.ts";
import { walkAll } from "./walkAll.ts";

/** Who speaks in each phrase. */
export interface Resolved extends Answers {
  /** The attributions that begin in each cell, with roles that are written as names. */
  readonly groups: readonly (readonly Attribution[])[];
  readonly mentionGroups: readonly (readonly Mention[])[];
  /** The roles and pronouns that stand for somebody. */
  readonly added: readonly Added[];
  /** Which body "it" and "the company" are, by the start of the head. */
  readonly bodies: ReadonlyMap<number, Body>;
  readonly profiles: readonly Profile[];
  readonly byPerson: ProfileBook["byPerson"];
}

/** Walks through the phrases that speak in order of the text, with the names, pronouns and roles between them. */
export function* resolveSources(parts: Parts, memory?: Memory): Steps<Resolved> {
  const mentionGroups = itemsFromColumn(parts.cells, named, parts.mentions);
  const firstSentences = findFirstSentences(parts);
  const book = openProfiles(parts, memory);
  const speaking = readSpeaking(
    parts.text,
    parts.cells,
    itemsFromColumn(parts.cells, attributed, parts.attributions),
  );
  const stretches = readStretches(
    extend(parts, { mentionGroups, speaking, firstSentences }),
    {
      profileOf: (mention) => book.byMention.get(mention),
      bearers: memory === undefined ? () => undefined : (cell) => bearersOf(book, cell),
    },
    markStale,
  );
  const { groups } = speaking;
  const profiles = describeProfiles(parts, book, countPronouns(stretches));
  const names = nameBodies(parts.organisations, memory);
  const bodies = findBodies(parts, stretches, names);
  const found = yield* walkAll(
    {
      parts,
      stretches,
      firstSentences,
      byRole: openIndex(profiles, memory),
      byPhrase: book.byPhrase,
      organisations: names.byMention,
      bodies,
    },
    memory,
  );
  const headline = resolveHeadline(parts, {
    groups,
    stretches,
    answers: found.map((it) => it.answers),
  });
  const added = joinLists([...found.map((it) => it.added), headline.added]);
  const { answers } = headline;
  return { groups, mentionGroups, stretches, answers, added, bodies, profiles, byPerson: book.byPerson };
}

const attributed: ItemsKey = { name: "attributions" };
const named: ItemsKey = { name: "names" };

function markStale(profile: Profile): void {
  profile.isStale = true;
}

function findFirstSentences({ cells, sentences }: Parts): readonly number[] {
  let next = 0;
  return cells.map(({ firstToken }) => {
    while (next < sentences.length && (sentences[next]?.firstToken ?? 0) < firstToken) next++;
    return next;
  });
}

/** The pronouns that the text itself tells of, by whom they stand for. */
function countPronouns(stretches: readonly Stretch[]): ReadonlyMap<Profile, PronounTally> {
  const counts = new Map<Profile, { female: number; male: number }>();
  for (const { counted } of stretches) {
    if (counted === undefined) continue;
    const { profile, female, male } = counted;
    const known = counts.get(profile);
    if (known === undefined) counts.set(profile, { female, male });
    else {
      known.female += female;
      known.male += male;
    }
  }
  return counts;
}
