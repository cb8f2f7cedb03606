import type { Source } from "../../article/article.ts";
import { partsOf } from "../../article/attributionParts.ts";
import { cellIndexAt } from "../../rereading/cells.ts";
import type { Asked } from "../../rereading/columnChange.ts";
import { type Reach, reachOver } from "../../rereading/reach.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { exact } from "../../text/exact.ts";
import { answerTo } from "./answers.ts";
import { likeliest } from "./likeliest.ts";
import type { Parts } from "./parts.ts";
import type { Profile } from "./profiles.ts";
import type { Resolved } from "./resolver.ts";
import { stopAt } from "./stretches.ts";

/** What the speakers of attributions are found in. */
export interface Giving extends Parts, Resolved {}

/** All that decides who the speakers of the attributions of each cell are. @param changed see `giveSpeakers` */
export function askSpeakers(giving: Giving, changed: ReadonlySet<Profile>): Asked {
  const { cells, groups, mentionGroups, stretches, answers } = giving;
  const grounds = readColumn(
    cells,
    groundStage,
    (_, index) => readGround(giving, index),
    () => ({ each: [groups, mentionGroups, stretches, answers] }),
  );
  const bodies: (readonly unknown[])[] = new Array(cells.length).fill(nothing);
  const renamed: number[] = [];
  for (let index = 0; index < grounds.length; index++) {
    const { profiles, bodied } = grounds[index] as Ground;
    if (bodied.length > 0) bodies[index] = bodied.flatMap((source) => askBody(giving, source));
    for (const profile of profiles) if (changed.has(profile)) renamed.push(index);
  }
  return { each: [grounds, bodies], changed: renamed };
}

const nothing: readonly never[] = [];

/** What the speakers of a cell rest on: another object whenever any of it is another, but for who people and bodies are. */
interface Ground {
  /** Those who may speak. */
  readonly profiles: readonly Profile[];
  /** The sources that may be bodies. */
  readonly bodied: readonly Source[];
  readonly reach: Reach | undefined;
}

const groundStage: ColumnStage<Ground> = { reach: ({ reach }) => reach };

const bare: Ground = { profiles: nothing, bodied: nothing, reach: undefined };

function readGround(giving: Giving, index: number): Ground {
  const group = giving.groups[index] ?? nothing;
  if (group.length === 0) return bare;
  const sources = group.flatMap(({ source }) => source ?? nothing);
  const profiles = [...new Set(sources.flatMap((source) => findProfiles(giving, source, index)))];
  // Of who has no name, the words are said that brought them in.
  const phrases = profiles.flatMap(({ phrase }) => phrase ?? nothing);
  return {
    profiles,
    bodied: exact(sources.filter((source) => mayBeBody(giving, source, index))),
    reach: reachOver(giving.cells, [...group.flatMap(partsOf), ...phrases], index),
  };
}

/** Those of whom the answer to a source speaks, and who is named in it. */
function findProfiles(giving: Giving, source: Source, index: number): readonly Profile[] {
  const answer = answerTo(giving, giving.cells, source, index);
  const named = source.person === undefined ? undefined : giving.byPerson.get(source.person);
  const likely = likeliest(answer?.ranking).map(({ profile }) => profile);
  return [answer?.profile, named, ...likely].filter((profile) => profile !== undefined);
}

function mayBeBody({ cells, stretches }: Giving, { head: { start } }: Source, index: number): boolean {
  const stops = stretches[cellIndexAt(cells, start, index)]?.stops ?? nothing;
  return stops[stopAt(stops, start)]?.mayBeBody === true;
}

function askBody({ bodies }: Giving, { head }: Source): readonly unknown[] {
  const body = bodies.get(head.start);
  return [body?.kind, body?.name, body?.organisation];
}
