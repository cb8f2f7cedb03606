import type { Candidate, Reference } from "./candidates.ts";
import type { Place } from "./profiles.ts";
import type { RoleFit } from "./roles.ts";

/** What the other candidates are like. */
export interface Rivals {
  readonly count: number;
  /** Whether the text calls one of them by the very word of the role. */
  readonly isRoleSettled: boolean;
}

/**
 * What speaks for or against a candidate, as the features of `weights/speakers.txt`: "pronoun near: same paragraph,
 * sentence before". All texts are made once, since building them for each candidate would take most of the time.
 *
 * @param fit for a role: how its words fit the candidate
 */
export function featuresOf(
  reference: Reference,
  candidate: Candidate,
  rivals: Rivals,
  fit: RoleFit | undefined,
): readonly string[] {
  const names = reference.kind === "pronoun" ? pronounNames : roleNames;
  const features: string[] = [];
  if (candidate.last === undefined) features.push(upTo(names.ahead, candidate.paragraphsAhead));
  else addPlaces(features, names, reference, candidate, candidate.last);
  features.push(upTo(names.count, countBucket(candidate.count)));
  if (reference.told.includes(candidate.profile)) features.push(names.inContent);
  if (reference.beside.includes(candidate.profile)) features.push(names.beside);
  if (rivals.count === 1) features.push(names.alone);
  if (rivals.isRoleSettled && fit !== undefined && fit.head !== "same")
    features.push("role fits: another is called so");
  if (!candidate.profile.isNamed)
    features.push(
      upTo(
        candidate.profile.isNew ? names.unnamedNew : names.unnamed,
        candidate.last?.paragraph === reference.paragraph ? 0 : 1,
      ),
    );
  addGender(features, names, reference, candidate);
  if (fit !== undefined) addFit(features, reference, candidate, fit);
  return features;
}

/** What speaks for a role being that of nobody who is named. */
export function featuresOfNobody(reference: Reference, hasMatch: boolean): readonly string[] {
  const { determiner, words, kind } = reference;
  if (kind === "pronoun") return ["pronoun nobody"];
  return [
    nobodyNames[determiner],
    hasMatch ? "role nobody, though somebody fits" : "role nobody, and nobody fits",
    words.length > 3 ? "role nobody: long phrase" : "role nobody: short phrase",
  ];
}

const nobodyNames = {
  definite: "role nobody: the",
  indefinite: "role nobody: a",
  owned: "role nobody: his or her",
  none: "role nobody: no article",
} as const;

type Names = ReturnType<typeof makeNames>;

function addPlaces(
  features: string[],
  names: Names,
  reference: Reference,
  candidate: Candidate,
  last: Place,
): void {
  const sentences = Math.max(0, reference.sentence - last.sentence);
  const paragraphs = Math.max(0, reference.paragraph - last.paragraph);
  const isSame = paragraphs === 0;
  features.push(
    upTo(isSame ? names.nearSame : names.nearOther, distanceBucket(sentences)),
    upTo(names.paragraphs, paragraphs),
    upTo(names.position[last.spot.position], sentences),
    names.form[last.form],
    upTo(candidate.isOpening ? names.openingRank : names.rank, candidate.rank),
    names.weight[candidate.profile.known.weight],
    spokeFeature(names, reference, candidate),
  );
  if (candidate.isFirstInParagraph) features.push(names.firstInParagraph);
  if (candidate.isToldOf) features.push(names.toldOf);
  if (candidate.isResumed) features.push(names.resumed);
}

function spokeFeature(names: Names, { paragraph }: Reference, candidate: Candidate): string {
  const { spoke, spokeRank, rank, isOpening } = candidate;
  if (spoke === undefined) return isOpening ? names.openingSilent : names.silent;
  if (spokeRank !== 0) return upTo(names.spokeBefore, Math.max(0, paragraph - spoke.paragraph));
  return upTo(isOpening ? names.openingSpokeLast : names.spokeLast, rank);
}

function addGender(features: string[], names: Names, { gender }: Reference, candidate: Candidate): void {
  if (gender !== undefined) features.push(names.gender[candidate.gender]);
}

function addFit(
  features: string[],
  { determiner, isLead, head }: Reference,
  { last, isNextNamed }: Candidate,
  fit: RoleFit,
): void {
  features.push(fitNames[fit.head][last === undefined ? 1 : 0], upTo(modifierNames, fit.modifiers));
  if (isLead && isNextNamed) features.push("role lead, named next");
  if (fit.head === "other")
    features.push(genericHeads.has(head) ? "role general, other role" : "role of its own, other role");
  if (fit.isOrigin) features.push("role fits: origin");
  features.push(determinerNames[determiner][fit.head === "same" || fit.head === "kind" ? 1 : 0]);
}

/** 0, 1, 2, 3, 4 to 5, 6 to 8, more. */
function distanceBucket(sentences: number): number {
  if (sentences <= 3) return sentences;
  if (sentences <= 5) return 4;
  return sentences <= 8 ? 5 : 6;
}

function countBucket(count: number): number {
  if (count <= 2) return count;
  return count <= 5 ? 3 : 4;
}

/** The name of a count; the last is that of all that are higher. */
function upTo(names: readonly string[], count: number): string {
  return names[Math.min(count, names.length - 1)] ?? "";
}

const distances = ["0", "1", "2", "3", "4-5", "6-8", "9 or more"];

function makeNames(kind: string) {
  const all = (what: string, values: readonly string[]): readonly string[] =>
    values.map((value) => `${kind} ${what}: ${value}`);
  return {
    nearSame: all("sentences back, same paragraph", distances),
    nearOther: all("sentences back, other paragraph", distances),
    paragraphs: all("paragraphs back", ["0", "1", "2", "3", "4 or more"]),
    position: {
      subject: all("subject, sentences back", ["0", "1", "2 or more"]),
      object: all("object, sentences back", ["0", "1", "2 or more"]),
      possessive: all("possessive, sentences back", ["0", "1", "2 or more"]),
      reported: all("in a report, sentences back", ["0", "1", "2 or more"]),
      other: all("other place, sentences back", ["0", "1", "2 or more"]),
      quoted: all("quoted, sentences back", ["0", "1", "2 or more"]),
    },
    form: { name: `${kind} last as name`, pronoun: `${kind} last as pronoun`, role: `${kind} last as role` },
    rank: all("named between", ["nobody", "one", "two", "three", "more"]),
    openingRank: all("opening the paragraph, named between", ["nobody", "one", "two", "three", "more"]),
    spokeLast: all("spoke last, named between", ["nobody", "one", "more"]),
    openingSpokeLast: all("opening the paragraph, spoke last, named between", ["nobody", "one", "more"]),
    spokeBefore: all("spoke before others, paragraphs back", ["0", "1", "2", "3 or more"]),
    openingSilent: `${kind} opening the paragraph, has not spoken`,
    silent: `${kind} has not spoken`,
    weight: {
      main: `${kind} named most in the article`,
      often: `${kind} named often in the article`,
      seldom: `${kind} named seldom in the article`,
    },
    count: all("times", ["0", "1", "2", "3-5", "6 or more"]),
    alone: `${kind} only candidate`,
    unnamedNew: all("new without a name", ["same paragraph", "other paragraph"]),
    unnamed: all("without a name", ["same paragraph", "other paragraph"]),
    firstInParagraph: `${kind} first in the paragraph`,
    toldOf: `${kind} told of since`,
    resumed: `${kind} resumed in the paragraph`,
    beside: `${kind} named behind in the sentence`,
    inContent: `${kind} within what is said`,
    ahead: all("named ahead, paragraphs", ["0", "1", "2", "3 or more"]),
    gender: {
      said: `${kind} gender: said`,
      used: `${kind} gender: pronouns fit`,
      given: `${kind} gender: given name fits`,
      unknown: `${kind} gender: unknown`,
      otherGiven: `${kind} gender: given name of the other`,
      otherUsed: `${kind} gender: pronouns of the other`,
    },
  };
}

/** Roles that anybody may have beside an occupation. */
const genericHeads: ReadonlySet<string> = new Set(
  "boy brother candidate child daughter father girl grandfather grandmother husband man mother parent person resident sister son teenager veteran victim villager widow widower wife witness woman".split(
    " ",
  ),
);

const pronounNames = makeNames("pronoun");
const roleNames = makeNames("role");

const fitNames = {
  same: ["role fits: same word", "role fits: same word ahead"],
  kind: ["role fits: word of the kind", "role fits: word of the kind ahead"],
  near: ["role fits: word near the name", "role fits: word near the name ahead"],
  other: ["role fits: other role", "role fits: other role ahead"],
  unknown: ["role fits: no role known", "role fits: no role known ahead"],
} as const;
const modifierNames = ["role fits: no other word", "role fits: one other word", "role fits: more words"];
const determinerNames = {
  definite: ["role the, no fit", "role the, fits"],
  indefinite: ["role a, no fit", "role a, fits"],
  owned: ["role his or her, no fit", "role his or her, fits"],
  none: ["role no article, no fit", "role no article, fits"],
} as const;
