import type { Attribution, Evidence } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import type { Attitude } from "./attitude.ts";
import type { FindReadings } from "./attitudeCues.ts";
import { findAttitudes } from "./attitudes.ts";
import type { Bearers } from "./bearers.ts";
import type { Frame, Unit } from "./frames.ts";
import { makeSource, spanOf } from "./sources.ts";

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
  const isTaken = (unit: Unit): boolean => attributions.some((it) => holds(it, unit) || holds(it.cue, unit));
  for (const attitude of findAttitudes(units, readingsOf, isTaken)) {
    const cue = spanOf(units, attitude.cue);
    const content = spanOf(units, attitude.content);
    // "said in a statement that …": what the noun leads in is said already.
    if (content.end <= content.start || attributions.some((it) => holds(it, content))) continue;
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

function holds(span: Span | undefined, { start }: Span): boolean {
  return span !== undefined && span.start <= start && start < span.end;
}

function evidenceOf({ form, phrase }: Attitude): Evidence {
  if (form === "noun") return "nounCue";
  return phrase === undefined ? "passive" : "clauseOfCue";
}
