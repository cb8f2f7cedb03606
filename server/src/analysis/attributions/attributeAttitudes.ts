import type { Attribution, Evidence } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { overlaps } from "../../text/span.ts";
import type { FindReadings } from "./attitudeCues.ts";
import { type Attitude, findAttitudes } from "./attitudes.ts";
import type { Frame } from "./frames.ts";
import { type Bearers, makeSource, spanOf } from "./sources.ts";

/** The attitudes of a frame whose cues no attribution of the frame has taken, in order of the cues. */
export function attributeAttitudes(
  text: string,
  frame: Frame,
  taken: readonly Attribution[],
  readingsOf: FindReadings,
  bearers: Bearers,
  lexicon: Lexicon,
): readonly Attribution[] {
  const { units } = frame;
  const found: Attribution[] = [];
  for (const attitude of findAttitudes(units, readingsOf)) {
    const cue = spanOf(units, attitude.cue);
    const content = spanOf(units, attitude.content);
    if (content.end <= content.start) continue;
    if (taken.some((attribution) => attribution.cue !== undefined && overlaps(attribution.cue, cue)))
      continue;
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

function evidenceOf({ form, phrase }: Attitude): Evidence {
  if (form === "noun") return "nounCue";
  return phrase === undefined ? "passive" : "clauseOfCue";
}
