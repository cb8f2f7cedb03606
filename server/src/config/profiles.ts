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
      "A reason for every unnamed source; nothing on the word of “critics” or “studies”; “said” rather than “claimed”.",
    levels: {
      "anonymous-source": "warning",
      "vague-attribution": "warning",
      "unnamed-study": "warning",
      "loaded-reporting-verb": "hint",
    },
    thresholds: {},
  },
  reuters: {
    summary: "Unnamed sources are described, and “sources” are counted; no verb judges what is said.",
    levels: {
      "anonymous-source": "warning",
      "anonymous-plural": "warning",
      "loaded-reporting-verb": "information",
    },
    thresholds: {},
  },
  bbc: {
    summary:
      "Sources are named where they can be, and nothing rests on “critics”, “studies” or “it is believed”.",
    levels: { "vague-attribution": "warning", "unnamed-study": "warning", "passive-reporting": "warning" },
    thresholds: {},
  },
  custom: { summary: "The rules' own defaults, to start from.", levels: {}, thresholds: {} },
};
