import type { Span } from "../../text/span.ts";
import { hasVerb } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import type { Report } from "./reports.ts";

/**
 * Whether the content of a report is nothing that somebody says: nobody says it ("No one mentioned the pier"), or it
 * is only the thing that somebody acts on ("rejected it outright", "denied the charges").
 *
 * What has quoted words in it, or stands before or around its cue, is always said.
 */
export function isWorthless(units: readonly Unit[], report: Report, content: Span): boolean {
  const first = units[content.start];
  const isOnly = report.form === "verb" && report.contents.length === 1;
  if (first === undefined || content.start < report.cue.start || !isOnly) return false;
  for (let index = content.start; index < content.end; index++)
    if (units[index]?.kind === "quote") return false;
  return (
    (content.end === content.start + 1 && pronouns.has(first.word)) ||
    isNobody(units, report) ||
    isMereThing(units, report, content, first) ||
    isDealtWith(units, report, content, first) ||
    isAboutName(units, report, content)
  );
}

/** "The ministry denies it": a lone pronoun can be neither checked nor compared. */
const pronouns: ReadonlySet<string> = new Set([
  "anything",
  "everything",
  "her",
  "herself",
  "him",
  "himself",
  "it",
  "me",
  "nothing",
  "one",
  "otherwise",
  "so",
  "something",
  "that",
  "them",
  "themselves",
  "this",
  "us",
  "you",
]);

/** "denied the charges", "confirmed the sale", "Asked about the sale,": names a statement, but not what it says. */
function isDealtWith(units: readonly Unit[], report: Report, content: Span, first: Unit): boolean {
  if (openers.has(first.wordClass) || first.word === "if" || first.word === "whether") return false;
  // "the man who wrote it, was late": a pronoun with a comma behind it is an object.
  const isCut = first.wordClass === "object" || first.word === "it" || first.word === "you";
  if (isCut && units[content.start + 1]?.kind === "comma") return true;
  // "denied knowing him"
  if (first.word.endsWith("ing")) return false;
  const deals = things.has(report.lemma) || (report.lemma === "ask" && report.phrase === undefined);
  return deals && !hasVerb(units, content.start, content.end);
}

/**
 * Verbs that what is said follows as a clause; a mere thing behind them is only dealt with. Counted on PolNeAR and on
 * our own articles, two of three such things were not marked.
 */
const things: ReadonlySet<string> = new Set([
  "admit",
  "allege",
  "argue",
  "claim",
  "concede",
  "confirm",
  "deny",
  "dispute",
  "maintain",
  "read",
]);

/** "asked for anonymity", "asked that her name be withheld": how a source wants to be named. */
function isAboutName(units: readonly Unit[], { lemma }: Report, content: Span): boolean {
  if (units[content.start]?.word === "anonymity") return true;
  if (lemma !== "ask") return false;
  for (let index = content.start; index < Math.min(content.end, content.start + 6); index++) {
    const { word } = units[index] ?? { word: "" };
    if (word === "name" || word === "names" || word === "named") return true;
  }
  return false;
}

/** "Nobody said why", "no one asked whether" */
function isNobody(units: readonly Unit[], { phrase }: Report): boolean {
  const first = units[phrase?.start ?? -1]?.word;
  return first === "nobody" || (first === "no" && units[(phrase?.start ?? 0) + 1]?.word === "one");
}

/** "rejects it outright", "considered it for years", "claimed the invention"; not "calls it a shame". */
function isMereThing(units: readonly Unit[], { speech, cue }: Report, content: Span, first: Unit): boolean {
  if (speech || names(units, cue) || openers.has(first.wordClass)) return false;
  const isPronoun = first.word === "it" || first.wordClass === "object";
  if (isPronoun) return !hasVerb(units, content.start + 1, content.end);
  const isShort = content.end <= content.start + 2 && !isNegated(units, cue) && !says(units, cue);
  return isShort && !hasVerb(units, content.start, content.end);
}

const openers: ReadonlySet<Unit["wordClass"]> = new Set(["that", "question", "to"]);

/** "wrote the motion": of a verb of saying, the thing is what is written or announced. */
function says(units: readonly Unit[], { start, end }: Span): boolean {
  for (let index = start; index < end; index++) if (units[index]?.verb?.tier === 1) return true;
  return false;
}

/** "calls it a shame", "described it as late": a verb of saying that gives its object a name. */
function names(units: readonly Unit[], { start, end }: Span): boolean {
  for (let index = start; index < end; index++) {
    const verb = units[index]?.verb;
    if (verb?.tier === 1 && verb.frames.includes("n")) return true;
  }
  return false;
}

function isNegated(units: readonly Unit[], { start, end }: Span): boolean {
  for (let index = start; index < end; index++) {
    const { word, wordClass } = units[index] ?? { word: "", wordClass: "open" };
    if (wordClass === "negation" || word === "never" || word.endsWith("n't")) return true;
  }
  return false;
}
