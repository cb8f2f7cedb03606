import type { Attribution, Mention } from "../../article/article.ts";
import { adoptEach } from "../../rereading/adoptEach.ts";
import { moveSpan } from "../../rereading/move.ts";
import { listStage } from "../../rereading/stage.ts";
import { addAll } from "../../text/addAll.ts";
import { type Answers, answerTo } from "./answers.ts";
import type { Parts } from "./parts.ts";
import type { Profile } from "./profiles.ts";
import { findRoles, genderOfRoles } from "./roles.ts";
import type { Stop } from "./stretches.ts";
import type { Added, Answer } from "./walk.ts";

/** What is found in the text. */
interface FoundAll extends Answers {
  /** The attributions that begin in each cell. */
  readonly groups: readonly (readonly Attribution[])[];
}

/** What is found in a headline. */
interface HeadlineFound {
  readonly answers: Answers["answers"];
  readonly added: readonly Added[];
}

/**
 * A role that speaks in the headline ("… , tenants’ advocate says") is who speaks most in the article.
 *
 * @returns the answers with those, and the mentions that they are.
 */
export function resolveHeadline(parts: Parts, found: FoundAll): HeadlineFound {
  const open = findOpen(parts, found);
  const main = open.length === 0 ? undefined : findMainSpeaker(parts, found);
  if (main === undefined || !main.isNamed) return { answers: found.answers, added: [] };
  const answers = [...found.answers];
  const mentions: Mention[] = [];
  for (const index of open) {
    const headline = readHeadline(parts, found, index, main);
    answers[index] = headline.answers;
    addAll(mentions, headline.mentions);
  }
  const adopted = adoptEach(parts.cells, headlineMentions, mentions);
  return { answers, added: adopted.map((mention) => ({ profile: main, mention })) };
}

/** Indexes of the headlines in which a role speaks that is nobody's yet. */
function findOpen({ cells }: Parts, { stretches, answers }: Answers): readonly number[] {
  const open: number[] = [];
  cells.forEach(({ paragraph }, index) => {
    if (paragraph.kind !== "headline") return;
    const { stops = [] } = stretches[index] ?? {};
    if (stops.some((stop, at) => isRoleAlone(stop, answers[index]?.[at]))) open.push(index);
  });
  return open;
}

function readHeadline(
  parts: Parts,
  { stretches, answers }: Answers,
  index: number,
  main: Profile,
): { readonly answers: readonly (Answer | undefined)[]; readonly mentions: readonly Mention[] } {
  const own = [...(answers[index] ?? [])];
  const mentions: Mention[] = [];
  for (const [at, stop] of (stretches[index]?.stops ?? []).entries()) {
    const mention = isRoleAlone(stop, own[at]) ? readRole(parts, stop, main) : undefined;
    if (mention === undefined) continue;
    mentions.push(mention);
    own[at] = { ...own[at], profile: main };
  }
  return { answers: own, mentions };
}

const headlineMentions = listStage<Mention>({ move: moveSpan, isSame: () => true });

function isRoleAlone({ speech }: Stop, answer: Answer | undefined): boolean {
  if (speech?.source.kind !== "person") return false;
  return answer?.profile === undefined && answer?.organisation === undefined;
}

/** The role of a headline, unless it is that of somebody else. */
function readRole({ tokens, lexicon }: Parts, { speech }: Stop, { known }: Profile): Mention | undefined {
  if (speech === undefined) return undefined;
  const { start, end } = speech.source;
  const roles = findRoles(tokens, speech.source, lexicon);
  const gender = genderOfRoles(roles, lexicon);
  const isOther = gender !== undefined && known.gender !== undefined && gender !== known.gender;
  return roles.length === 0 || isOther ? undefined : { start, end, kind: "role", of: "person" };
}

/** Who has at least half of the attributions, and two of them. */
function findMainSpeaker({ cells }: Parts, found: FoundAll): Profile | undefined {
  const counts = new Map<Profile, number>();
  let attributed = 0;
  for (const [index, group] of found.groups.entries()) {
    attributed += group.length;
    for (const { source } of group) {
      const profile = source === undefined ? undefined : answerTo(found, cells, source, index)?.profile;
      if (profile !== undefined) counts.set(profile, (counts.get(profile) ?? 0) + 1);
    }
  }
  for (const [profile, count] of counts) if (count >= 2 && count * 2 >= attributed) return profile;
  return undefined;
}
