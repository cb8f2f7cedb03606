import type { Cue, Evidence } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import { cutBeforeMainClause } from "./afterthoughts.ts";
import { readAside } from "./asides.ts";
import { breaksOff, hasFiniteVerb } from "./clauses.ts";
import { cutContent } from "./contentEnds.ts";
import { findRight, type Right } from "./contents.ts";
import type { Unit } from "./frames.ts";
import { findLeft, findRest, findWhole, isBehindQuote } from "./leftContents.ts";
import { type NounPhrase, nounPhraseBefore } from "./nounPhrases.ts";
import { findSubjects, type Subject } from "./subjects.ts";
import { findVerbGroups, isAsking, type VerbGroup } from "./verbGroups.ts";

/** One act of reporting in a frame; all spans are indexes of units, the end is out. */
export interface Report {
  readonly cue: Span;
  readonly form: Cue["form"];
  readonly lemma: string;
  readonly phrase?: NounPhrase;
  /** What is said, in order; two where the cue stands in the middle; none where it stands in another frame. */
  readonly contents: readonly Span[];
  readonly speech: boolean;
  readonly evidence: Evidence;
}

/** Reads the reporting verbs of a frame, in order of the verbs. */
export function findVerbReports(units: readonly Unit[], lexicon: Lexicon): readonly Report[] {
  const groups = findVerbGroups(units, lexicon.lists.governingVerbs);
  if (groups.length === 0) return [];
  const subjects = findSubjects(units, groups, lexicon.lists.documentNouns);
  const reports: Report[] = [];
  let done = 0;
  for (const [index, group] of groups.entries()) {
    const subject = subjects[index];
    if (subject === undefined) continue;
    const report = readReport(units, groups, subjects, index, group, subject, done);
    if (report === undefined) continue;
    reports.push(report.report);
    if (report.report.speech) done = Math.max(done, report.done);
  }
  return reports;
}

function readReport(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  subjects: readonly (Subject | undefined)[],
  index: number,
  group: VerbGroup,
  subject: Subject,
  done: number,
): { readonly report: Report; readonly done: number } | undefined {
  const behind = subject.order === "after" ? Math.max(group.end, subject.phrase?.end ?? 0) : group.end;
  const right = dropAdjunct(
    units,
    group,
    subject,
    findRight(units, group, behind, subject.order === "after" && subject.way === "clause"),
  );
  const cutPlain = (from: number): number => cutContent(units, groups, subjects, index, from);
  const cutAt = (from: number): number => {
    const whole = cutPlain(from);
    if (isQuestion(group)) return cutQuestion(units, subjects, from, whole);
    const end = cutBeforeMainClause(units, group, subject, from, cutBeforeSubject(whole, from, subject));
    return subject.way === "relative" ? cutAtComma(units, from, end, group.start) : end;
  };
  const make = (contents: readonly Span[], evidence: Evidence): Report => ({
    cue: { start: group.start, end: group.end },
    form: "verb",
    lemma: group.form.lemma,
    ...(subject.phrase === undefined ? {} : { phrase: subject.phrase }),
    contents,
    // Hearsay ("is said to") has no source.
    speech: (subject.phrase !== undefined || isAsking(group.form)) && isSpeech(units, group, right),
    evidence,
  });
  const aside =
    right.kind === "none" ? readAside(units, group, subject, done, right.start, cutPlain) : undefined;
  if (aside !== undefined) return { report: make(aside, "clauseOfCue"), done: behind };
  const left = findLeft(units, group, subject, right, done);
  if (left !== undefined) {
    const rest = findRest(units, group, subject, left, right, cutAt);
    const evidence = evidenceOf(units, subject, left, "left");
    const isAround = rest !== undefined && !isFollowedByReport(units, groups, subjects, index, rest.start);
    if (!isAround) return { report: make([left], evidence), done: behind };
    // "It closed in May, when, Lund says, it rained": only what goes on behind the cue is said.
    if (breaksOff(units[left.end - 1])) return { report: make([rest], evidence), done: behind };
    const around = evidence === "cueAfterQuote" ? "cueAroundQuote" : evidence;
    return { report: make([left, rest], around), done: behind };
  }
  const whole = findWhole(units, group, subject, right, done, cutAt);
  if (whole !== undefined) return { report: make([whole], "clauseOfCue"), done: behind };
  return readRight(units, group, subject, right, cutAt, make, done);
}

type Make = (contents: readonly Span[], evidence: Evidence) => Report;

function readRight(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject,
  right: Right,
  cutAt: (from: number) => number,
  make: Make,
  done: number,
): { readonly report: Report; readonly done: number } | undefined {
  if (right.kind === "none" && subject.way === "passive" && subject.phrase !== undefined) {
    const told = nounPhraseBefore(units, group.start, 0);
    if (told !== undefined && announcers.has(group.form.lemma))
      return { report: make([told], "passive"), done };
  }
  if (right.kind === "none") {
    const speaks = group.form.tier === 1 && subject.phrase !== undefined;
    return speaks ? { report: make([], "clauseOfCue"), done } : undefined;
  }
  if (right.kind === "open") return { report: make([], "colonAcrossParagraph"), done };
  const content = { start: right.start, end: cutAt(right.start) };
  if (content.end <= content.start) return undefined;
  return {
    report: make([content], evidenceOf(units, subject, content, right.kind === "colon" ? "colon" : "right")),
    done,
  };
}

/** Verbs of which the subject of the passive is what is made known: "the move was first reported by the Courier". */
const announcers: ReadonlySet<string> = new Set([
  "announce",
  "claim",
  "confirm",
  "disclose",
  "report",
  "reveal",
]);

/** "Asked whether …, Lund said": nobody is named who asks. */
function isQuestion({ form, mood }: VerbGroup): boolean {
  return isAsking(form) && mood === "reduced";
}

/** A question ends before the subject of the next report, else at the first comma. */
function cutQuestion(
  units: readonly Unit[],
  subjects: readonly (Subject | undefined)[],
  from: number,
  end: number,
): number {
  let first: number | undefined;
  for (let index = from + 1; index < end; index++) {
    if (units[index]?.kind !== "comma") continue;
    first ??= index;
    if (subjects.some((subject) => subject?.phrase?.start === index + 1)) return index;
  }
  return first ?? end;
}

/** "Saying that it was late, Smith left": the subject of the sentence stands behind the content. */
function cutBeforeSubject(end: number, from: number, subject: Subject): number {
  const start = subject.phrase?.start ?? 0;
  return subject.way === "participle" && start > from + 1 ? Math.min(end, start - 1) : end;
}

/** "“A,” she said, “b,” he added": the second quote has a cue of its own behind it. */
function isFollowedByReport(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  subjects: readonly (Subject | undefined)[],
  index: number,
  quote: number,
): boolean {
  if (units[quote]?.kind !== "quote") return false;
  const behind = units[quote + 1]?.kind === "comma" ? quote + 2 : quote + 1;
  return groups.some(
    (group, other) =>
      other > index &&
      (group.start === behind || subjects[other]?.phrase?.start === behind) &&
      group.mood === "finite" &&
      subjects[other]?.order !== "shared",
  );
}

/** A relative clause between commas ends at the second: "Smith, who backs the plan, left." */
function cutAtComma(units: readonly Unit[], from: number, end: number, verb: number): number {
  if (units[verb - 2]?.kind !== "comma") return end;
  for (let index = from; index < end; index++) {
    if (units[index]?.kind === "comma" && index > from) return index;
    if (units[index]?.kind === "quote" && units[index + 1]?.wordClass === "open")
      return Math.min(end, index + 1);
  }
  return end;
}

/** "“…,” Smith said Monday night on stage": what follows a cue behind a quote and is no clause is not said. */
function dropAdjunct(units: readonly Unit[], group: VerbGroup, subject: Subject, right: Right): Right {
  if ((right.kind !== "clause" && right.kind !== "object") || subject.order !== "before") return right;
  const border = Math.min(subject.phrase?.start ?? group.start, group.start);
  return isBehindQuote(units, border) ? { kind: "none", start: right.start } : right;
}

/** Whether the subject says it: nobody says what he thinks, wants, might say or did not say. */
function isSpeech(units: readonly Unit[], group: VerbGroup, right: Right): boolean {
  const { tier, frames } = group.form;
  if (tier === 3 || group.negated || group.hypothetical) return false;
  if (right.kind === "quote" || right.kind === "colon" || right.kind === "none") return true;
  if (group.future && right.kind !== "that" && right.kind !== "clause") return false;
  if (tier === 2) return right.kind === "that";
  return !frames.includes("a") || !isAct(units, right);
}

/** "wrote the motion", "threatened to leave": with a mere noun phrase or infinitive the verb says what is done. */
function isAct(units: readonly Unit[], right: Right): boolean {
  if (right.kind === "object" || right.kind === "infinitive") return true;
  return right.kind === "clause" && !hasFiniteVerb(units, right.start);
}

function evidenceOf(
  units: readonly Unit[],
  subject: Subject,
  content: Span,
  side: "left" | "right" | "colon",
): Evidence {
  const inside = units.slice(content.start, content.end);
  const hasQuote = inside.some(({ kind }) => kind === "quote");
  if (subject.way === "participle") return "participle";
  if (subject.way === "relative") return "relativeClause";
  if (subject.way === "passive") return "passive";
  if (!hasQuote) return "clauseOfCue";
  if (side === "colon") return "colonBefore";
  if (inside.some(({ kind }) => kind === "word")) return "cueInSentence";
  return side === "left" ? "cueAfterQuote" : "cueBeforeQuote";
}
