import type { Attribution, Evidence } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { compareSpans, type Span } from "../../text/span.ts";
import type { Attitude } from "./attitude.ts";
import type { FindReadings } from "./attitudeCues.ts";
import { findAttitudes } from "./attitudes.ts";
import type { Frame } from "./frames.ts";
import { type Bearers, makeSource, spanOf } from "./sources.ts";

/** The attitudes of a frame outside what its attributions say and their cues, in order of the cues. */
export function attributeAttitudes(
  text: string,
  frame: Frame,
  attributions: readonly Attribution[],
  readingsOf: FindReadings,
  bearers: Bearers,
  lexicon: Lexicon,
): readonly Attribution[] {
  const { units } = frame;
  const found: Attribution[] = [];
  const taken = attributions.length === 0 ? [] : takenSpans(attributions);
  for (const attitude of findAttitudes(units, taken, readingsOf)) {
    const cue = spanOf(units, attitude.cue);
    const content = spanOf(units, attitude.content);
    if (content.end <= content.start) continue;
    const { phrase, form, lemma } = attitude;
    found.push({
      ...content,
      kind: "indirect",
      quotes: [],
      content,
      cue: { ...cue, form, lemma },
      ...(phrase === undefined ? {} : { source: makeSource(text, units, phrase, bearers, lexicon) }),
      evidence: evidenceOf(attitude),
      speech: false,
      attitude: true,
    });
  }
  return found;
}

/** What is said and the cues, in order. */
function takenSpans(attributions: readonly Attribution[]): readonly Span[] {
  const spans: Span[] = [...attributions];
  for (const { cue } of attributions) if (cue !== undefined) spans.push(cue);
  return spans.sort(compareSpans);
}

function evidenceOf({ form, phrase }: Attitude): Evidence {
  if (form === "noun") return "nounCue";
  return phrase === undefined ? "passive" : "clauseOfCue";
}
