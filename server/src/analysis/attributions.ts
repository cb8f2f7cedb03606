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
import { compareSpans } from "../text/span.ts";
import { makeAttitudeCues } from "./attributions/attitudeCues.ts";
import { attributeAttitudes } from "./attributions/attributeAttitudes.ts";
import { tellsSomething } from "./attributions/emptyContents.ts";
import { followSpeakers } from "./attributions/followSpeakers.ts";
import { attributeFrame, type FrameAttributions } from "./attributions/frameAttributions.ts";
import { findFrames } from "./attributions/frames.ts";
import { keepOuterReports } from "./attributions/outerReports.ts";
import { findBearers } from "./attributions/sources.ts";
import { makeVocabulary } from "./attributions/vocabulary.ts";

/**
 * Finds who says what, in order of start.
 *
 * Each sentence is read by itself first (a reporting verb, "according to", a noun such as "claim", a colon);
 * what speech is left gets its speaker from the sentences around it. A source is resolved only where its head
 * is a name; roles and pronouns are for the stage `speakers`.
 *
 * Every outermost quote that is speech has an attribution, except the interviewer's questions, and quotes of
 * headlines, bylines, captions and the like that nobody near them says; where nobody is found, its evidence is
 * `noSource` and it has no source.
 */
export function findAttributions(parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly lexicon: Lexicon;
}): { readonly attributions: readonly Attribution[]; readonly attitudes: readonly Attribution[] } {
  const vocabulary = makeVocabulary(parts.lexicon);
  const attitudeCues = makeAttitudeCues(parts.lexicon);
  const bearers = findBearers(parts.people, parts.organisations);
  const frames: FrameAttributions[] = [];
  const attitudes: Attribution[] = [];
  for (const frame of findFrames({ ...parts, vocabulary })) {
    const found = attributeFrame(parts.text, frame, bearers, parts.lexicon);
    frames.push(found);
    attitudes.push(
      ...attributeAttitudes(parts.text, frame, found.attributions, attitudeCues, bearers, parts.lexicon),
    );
  }
  return {
    attributions: keepOuterReports(followSpeakers(parts, frames).toSorted(compareSpans)).filter(
      (attribution) => tellsSomething(parts.text, attribution),
    ),
    attitudes: attitudes.toSorted(compareSpans),
  };
}
