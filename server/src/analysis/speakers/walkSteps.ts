import type { Mention, Organisation } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { moveSpan } from "../../rereading/move.ts";
import { type Adoption, adoptSpans, isSameList } from "../../rereading/stage.ts";
import { exact } from "../../text/exact.ts";
import { isSameKnown } from "./known.ts";
import type { Spot } from "./places.ts";
import { consideredPlaces, type Known, type Place, type Profile } from "./profiles.ts";
import type { Ranked } from "./ranking.ts";
import type { Stop, Stretch } from "./stretches.ts";
import { type Added, type Answer, enterStretch, type Sight, type Walk } from "./walk.ts";
import { walkStretch } from "./walkStretch.ts";

/** What the walk through a paragraph found. */
export interface Found {
  /** At each stop of the stretch who speaks there. */
  readonly answers: readonly (Answer | undefined)[];
  readonly added: readonly Added[];
}

/** The same with all that it rests on, so that a later walk can pass the paragraph by. */
export interface Step extends Found {
  readonly cell: Cell;
  readonly stretch: Stretch;
  readonly places: readonly Place[];
  /** What is known behind the paragraph of those of whom it is something else than before it. */
  readonly learnt: readonly Learnt[];
  readonly rests: Rests;
  readonly stand: Stand;
}

/** What counts for a paragraph beside its own words; all of it is compared by `===`. */
interface Rests extends Pick<Sight, "first" | "last" | "isBack"> {
  readonly sentenceCount: number;
  readonly isLead: boolean;
  readonly knowns: readonly Learnt[];
  readonly byRole: readonly WithRole[];
  /** Of each stop, the organisation that it names, or whether it is known which body it is. */
  readonly bodies: readonly (Organisation | boolean | undefined)[];
}

/** What is known of somebody at some point. */
interface Learnt {
  readonly profile: Profile;
  readonly known: Known;
}

/** Who was looked up by a role. */
interface WithRole {
  readonly role: string;
  readonly profiles: readonly Profile[] | undefined;
}

/** Where a paragraph stood when its step was taken or passed by last. */
interface Stand {
  paragraph: number;
  firstSentence: number;
  start: number;
  end: number;
}

/** A walk beside an earlier one. */
export interface Pace {
  readonly walk: Walk;
  readonly before: readonly Step[];
  /** Index of the second paragraph of the body: up to it, a role often comes before its name. */
  readonly leadEnd: number;
  /** How many of the latest places say the same as the latest of the earlier walk at the same paragraph. */
  sameCount: number;
  /** Index of the earlier step that follows upon the last one. */
  next: number;
}

/**
 * Walks through a paragraph, or passes it by where nothing counts that is another than in the earlier walk.
 *
 * @param at index of the earlier step through the paragraph, as it is now or was before an edit; undefined if it is new.
 */
export function stepOn(pace: Pace, index: number, at: number | undefined): Step {
  const { walk, before } = pace;
  // Paragraphs came or went, so that all places before stand at another distance.
  if (at !== pace.next) pace.sameCount = 0;
  pace.next = at === undefined ? -1 : at + 1;
  const old = at === undefined ? undefined : before[at];
  // There is a stretch and a cell for each paragraph.
  const cell = walk.parts.cells[index] as Cell;
  if (old?.cell === cell) moveStep(old, standAt(walk, index, cell));
  if (old !== undefined && at !== undefined && holds(pace, old, index, at)) return passBy(pace, old);
  const step = takeStep(pace, index, cell);
  return old === undefined ? step : adoptStep(pace, old, step);
}

function standAt({ firstSentences }: Walk, paragraph: number, cell: Cell): Stand {
  const { start, end } = cell.paragraph;
  return { paragraph, firstSentence: firstSentences[paragraph] ?? 0, start, end };
}

/** Puts a step to where its paragraph stands now. */
function moveStep({ stand, places, added }: Step, { paragraph, firstSentence, start, end }: Stand): void {
  const by = { offset: start - stand.start, token: 0 };
  if (by.offset !== 0) for (const { mention } of added) moveSpan(mention, by);
  if (stand.paragraph !== paragraph || stand.firstSentence !== firstSentence)
    for (const place of places) {
      place.paragraph += paragraph - stand.paragraph;
      place.sentence += firstSentence - stand.firstSentence;
    }
  stand.paragraph = paragraph;
  stand.firstSentence = firstSentence;
  stand.start = start;
  stand.end = end;
}

/** Whether all that counted in an earlier step is the same. */
function holds({ walk, before, sameCount, leadEnd }: Pace, old: Step, index: number, at: number): boolean {
  const { first, last, isBack, sentenceCount, isLead, knowns, byRole, bodies } = old.rests;
  if (isBack && sameCount < consideredPlaces) return false;
  if (isLead !== index < leadEnd || sentenceCount !== countSentences(walk, index)) return false;
  for (let by = first; by <= last; by++) {
    const other = before[at + by];
    if (other?.stretch !== walk.stretches[index + by] || other?.cell !== walk.parts.cells[index + by])
      return false;
  }
  for (const { profile, known } of knowns) if (profile.known !== known) return false;
  for (const { role, profiles } of byRole) if (walk.byRole.get(role) !== profiles) return false;
  return isSameBodies(walk, old.stretch, bodies);
}

function countSentences({ firstSentences, parts }: Walk, index: number): number {
  return (firstSentences[index + 1] ?? parts.sentences.length) - (firstSentences[index] ?? 0);
}

function isSameBodies(walk: Walk, { stops }: Stretch, bodies: Rests["bodies"]): boolean {
  for (let index = 0; index < stops.length; index++)
    if (bodyAt(walk, stops[index] as Stop) !== bodies[index]) return false;
  return true;
}

function bodyAt({ bodies, organisations }: Walk, stop: Stop): Organisation | boolean | undefined {
  const { spot, mayBeBody, organisation } = stop;
  if (mayBeBody === true && bodies.has(spot.start)) return true;
  return organisation === undefined ? undefined : organisations.get(organisation);
}

/** Takes over what was found before. */
function passBy(pace: Pace, step: Step): Step {
  for (const place of step.places) pace.walk.places.push(place);
  for (const { profile, known } of step.learnt) profile.known = known;
  pace.sameCount += step.places.length;
  return step;
}

function takeStep({ walk, leadEnd }: Pace, index: number, cell: Cell): Step {
  const stretch = walk.stretches[index] as Stretch;
  const placed = walk.places.length;
  const sight = watch();
  enterStretch(walk, index, sight);
  const answers = walkStretch(walk, stretch);
  const { first, last, isBack, byRole } = sight;
  const seen = [...sight.knowns];
  return {
    cell,
    stretch,
    answers: exact(answers),
    added: exact(walk.added),
    places: exact(walk.places.slice(placed)),
    learnt: exact(
      seen.flatMap(([profile, known]) =>
        profile.known === known ? [] : [{ profile, known: profile.known }],
      ),
    ),
    rests: {
      first,
      last,
      isBack,
      sentenceCount: countSentences(walk, index),
      isLead: index < leadEnd,
      knowns: exact(seen.flatMap(([profile, known]) => (known === undefined ? [] : [{ profile, known }]))),
      byRole: exact([...byRole].map(([role, profiles]) => ({ role, profiles }))),
      bodies: stretch.stops.map((stop) => bodyAt(walk, stop)),
    },
    stand: standAt(walk, index, cell),
  };
}

function watch(): Sight {
  return { first: 0, last: 0, isBack: false, knowns: new Map(), byRole: new Map() };
}

/** Takes what an earlier step found for what a step found now, where that is the same. */
function adoptStep(pace: Pace, old: Step, step: Step): Step {
  countSame(pace, old, step);
  return {
    ...step,
    answers: old.stretch === step.stretch ? adoptAnswers(old.answers, step.answers) : step.answers,
    added: adoptAdded(old, step),
    learnt: step.learnt.map((learnt) => adoptLearnt(old.learnt, learnt)),
  };
}

function countSame(pace: Pace, old: Step, { places, rests }: Step): void {
  if (rests.sentenceCount !== old.rests.sentenceCount) {
    pace.sameCount = 0;
    return;
  }
  let same = 0;
  while (isSamePlace(old.places.at(-1 - same), places.at(-1 - same))) same++;
  pace.sameCount = same === places.length && same === old.places.length ? pace.sameCount + same : same;
}

function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.profile === other.profile &&
    one.form === other.form &&
    one.isSpeaker === other.isSpeaker &&
    isSameSpot(one.spot, other.spot)
  );
}

/** Wherever they stand in their sentences: only which comes first counts. */
function isSameSpot(one: Spot, other: Spot): boolean {
  return (
    one.sentence === other.sentence &&
    one.isFirst === other.isFirst &&
    one.isQuoted === other.isQuoted &&
    one.position === other.position
  );
}

function adoptAnswers(before: Step["answers"], now: Step["answers"]): Step["answers"] {
  const adopted = now.map((answer, index) => {
    const old = before[index];
    return old !== undefined && answer !== undefined && isSameAnswer(old, answer) ? old : answer;
  });
  return isSameList(before, adopted) ? before : adopted;
}

function isSameAnswer(one: Answer, other: Answer): boolean {
  if (one.profile !== other.profile || one.organisation !== other.organisation) return false;
  const [ranking, others] = [one.ranking, other.ranking];
  if (ranking === undefined || others === undefined) return ranking === others;
  return (
    ranking.length === others.length &&
    ranking.every((ranked, index) => isSameRanked(ranked, others[index] as Ranked))
  );
}

function isSameRanked(one: Ranked, other: Ranked): boolean {
  return (
    one.profile === other.profile &&
    one.probability === other.probability &&
    one.fits === other.fits &&
    isSameList(one.features, other.features)
  );
}

function adoptAdded(old: Step, { added, stand }: Step): readonly Added[] {
  const adopted = adoptSpans(
    old.added.map(({ mention }) => mention),
    added.map(({ mention }) => mention),
    {
      atStart: { offset: stand.start - old.stand.start, token: 0 },
      atEnd: { offset: stand.end - old.stand.end, token: 0 },
    },
    addedMentions,
  );
  return added.map(({ profile, mention }, index) => ({ profile, mention: adopted[index] ?? mention }));
}

const addedMentions: Adoption<Mention> = {
  move: moveSpan,
  isSame: (before, now) => before.kind === now.kind,
};

function adoptLearnt(before: readonly Learnt[], learnt: Learnt): Learnt {
  const { profile, known } = learnt;
  const old = before.find((other) => other.profile === profile);
  if (old === undefined || !isSameKnown(old.known, known)) return learnt;
  profile.known = old.known;
  return old;
}
