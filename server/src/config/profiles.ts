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
    summary: "A reason for every unnamed source; nothing on the word of “critics” or “studies”.",
    levels: { "anonymous-source": "warning", "vague-attribution": "warning" },
    thresholds: {},
  },
  reuters: {
    summary: "Unnamed sources are described and more than one; a named source beats them.",
    levels: { "anonymous-source": "warning" },
    thresholds: {},
  },
  bbc: {
    summary: "Sources are named where they can be, and claims are attributed.",
    levels: { "vague-attribution": "warning", "unattributed-claim": "warning" },
    thresholds: {},
  },
  custom: { summary: "The rules' own defaults, to start from.", levels: {}, thresholds: {} },
};
