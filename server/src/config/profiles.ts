import type { Levels, Thresholds } from "../rules/check.ts";

/** What a house's own rules ask for beyond ours: only what differs from the rules' defaults. */
export interface Profile {
  /** One line for a menu. */
  readonly summary: string;
  readonly levels: Levels;
  readonly thresholds: Thresholds;
}

/** Name of a profile, as a configuration gives it. */
export type ProfileName = "ap" | "reuters" | "bbc" | "custom";

/**
 * The profiles. They rest on what the houses publish about their own standards, as far as a rule can see it in a
 * text; none of them is approved by its house.
 */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  ap: {
    summary:
      "A reason for every unnamed source, which gives information and no opinion; nothing on the word of “critics” or “studies”; “said” rather than “claimed”; an answer from who is accused.",
    levels: {
      // Unnamed only for information that cannot be had otherwise, with the reason why; never a bare “sources said”.
      "anonymous-source": "warning",
      "anonymous-opinion": "warning",
      "anonymous-plural": "information",
      "vague-attribution": "warning",
      "unnamed-study": "warning",
      // Who is shown in a bad light is asked, and the text says what came of it.
      "accusation-without-response": "warning",
      // What another newsroom has is matched first, or credited.
      "second-hand-report": "information",
      "loaded-reporting-verb": "hint",
      // Full quotations rather than fragments.
      "partial-quote": "hint",
    },
    thresholds: {},
  },
  reuters: {
    summary:
      "Unnamed sources are described, “sources” are counted, and neither judges anybody; the headline has its source; no verb judges what is said; an answer from who is accused.",
    levels: {
      "anonymous-source": "warning",
      // “Sources” are two at least, and the text says how many.
      "anonymous-plural": "warning",
      // An unnamed source may not attack somebody.
      "anonymous-opinion": "warning",
      "vague-attribution": "information",
      "passive-reporting": "information",
      "accusation-without-response": "warning",
      // What is picked up from other newsrooms is said to be, and confirmed where it can be.
      "second-hand-report": "information",
      "headline-without-attribution": "warning",
      "late-attribution": "information",
      "loaded-reporting-verb": "information",
    },
    thresholds: {},
  },
  bbc: {
    summary:
      "Sources are named where they can be, and stand before what they say; nothing rests on “critics”, “studies” or “it is believed”; who is accused has a right of reply.",
    levels: {
      // What an unnamed source says is told with as much of who that is as can be.
      "anonymous-source": "warning",
      "anonymous-opinion": "information",
      "anonymous-plural": "information",
      "vague-attribution": "warning",
      "unnamed-study": "warning",
      "passive-reporting": "warning",
      // The right of reply.
      "accusation-without-response": "warning",
      "headline-without-attribution": "warning",
      // The source before the statement, as on air.
      "late-attribution": "information",
    },
    // A sentence is as much as listeners wait for who says it.
    thresholds: { "late-attribution": { sentences: 2 } },
  },
  custom: { summary: "The rules' own defaults, to start from.", levels: {}, thresholds: {} },
};
