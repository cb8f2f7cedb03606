import type {
  Attribution,
  Mention,
  Organisation,
  Paragraph,
  Person,
  Quote,
  Sentence,
  Token,
} from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { addAll } from "../text/addAll.ts";
import { compareSpans } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import { makeAttitudeCues } from "./attributions/attitudeCues.ts";
import { attributeAttitudes } from "./attributions/attributeAttitudes.ts";
import { followSpeakers } from "./attributions/followSpeakers.ts";
import { attributeFrame, type FrameAttributions } from "./attributions/frameAttributions.ts";
import { type Frame, findFrames } from "./attributions/frames.ts";
import { keepOuterReports } from "./attributions/outerReports.ts";
import { type Bearers, findBearers } from "./attributions/sources.ts";
import { makeVocabulary } from "./attributions/vocabulary.ts";

/**
 * Finds who says what, in order of start.
 *
 * Each sentence is read by itself first (a reporting verb, "according to", a noun such as "claim", a colon);
 * what speech is left gets its speaker from the sentences around it. A source is resolved only where its head
 * is a name; roles and pronouns are for the stage `speakers`.
 *
 * Every outermost quote that is speech has an attribution, except the interviewer's questions, quotes of
 * headlines, bylines, captions and the like that nobody near them says, and words in marks within a sentence of the
 * writer's own that reports nothing of them; where nobody is found, its evidence is
 * `noSource` and it has no source.
 */
export function findAttributions(parts: AttributionParts): readonly Attribution[] {
  return finish(findAttributionsInSteps(parts));
}

/** The same as {@link findAttributions}, in steps. */
export function* findAttributionsInSteps(parts: AttributionParts): Steps<readonly Attribution[]> {
  const frames: FrameAttributions[] = [];
  for (const { found } of attributeFrames(parts)) {
    if (frames.length % framesAtOnce === 0) yield;
    frames.push(found);
  }
  yield;
  return keepOuterReports(followSpeakers(parts, frames).toSorted(compareSpans));
}

/**
 * Finds what people are told to want, plan, fear, believe, back or oppose beside the attributions, in order of start:
 * `indirect`, no speech, no quotes; a pronoun or role as source is not resolved.
 *
 * Not a part of the article, since only `annotate` and `--format json` ask for it: no rule, claim or outline rests
 * on it, and an editor should not wait for it.
 */
export function findAttitudes(parts: AttributionParts): readonly Attribution[] {
  const { text, lexicon } = parts;
  const cues = makeAttitudeCues(lexicon);
  const attitudes: Attribution[] = [];
  for (const { frame, bearers, found } of attributeFrames(parts))
    addAll(attitudes, attributeAttitudes(text, frame, found.attributions, cues, bearers, lexicon));
  return attitudes.toSorted(compareSpans);
}

/** Frames of a step. */
const framesAtOnce = 1024;

/** The frames in order, one at a time, with what each says by itself. */
function* attributeFrames(
  parts: AttributionParts,
): Generator<{ readonly frame: Frame; readonly bearers: Bearers; readonly found: FrameAttributions }> {
  const vocabulary = makeVocabulary(parts.lexicon);
  const bearers = findBearers(parts.people, parts.organisations);
  for (const frame of findFrames({ ...parts, vocabulary }))
    yield { frame, bearers, found: attributeFrame(parts.text, frame, bearers, parts.lexicon) };
}

/** What attributions are read from; an article with its lexicon has it all. */
interface AttributionParts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly lexicon: Lexicon;
}
