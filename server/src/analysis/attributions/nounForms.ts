import { isAuxiliary, isRelativeThat } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import type { VerbForm } from "./vocabulary.ts";

/** "the company's reports were", "state charges": the form is rather a noun. */
export function isNounContext(
  units: readonly Unit[],
  verb: number,
  form: VerbForm,
  next: Unit | undefined,
): boolean {
  const word = units[verb]?.word ?? "";
  if (sureVerbs.has(word) || form.length > 1) return false;
  const before = units[verb - 1];
  if (next?.wordClass === "that" && isRelativeThat(units, verb + form.length)) return true;
  if (before?.wordClass === "preposition" || before?.kind === "number") return true;
  const subject = before?.wordClass;
  if (subject === "subject" || subject === "relative" || subject === "adverb") return false;
  if (nounLike.has(word)) return isNounLike(before, next);
  return isNounBefore(before, form, next);
}

/** What stands behind the form and right before it decides: "reports were late", "Lund reports that". */
function isNounBefore(before: Unit | undefined, form: VerbForm, next: Unit | undefined): boolean {
  if (next === undefined || next.kind === "stop" || next.kind === "comma") {
    return form.tier !== 1 || !form.frames.includes("c");
  }
  if (next.kind === "quote" || next.kind === "colon" || next.wordClass === "that") return false;
  if (isAuxiliary(next) || next.verb?.form === "past" || next.wordClass === "conjunction") return true;
  if (before?.name !== undefined) return false;
  const joined = before?.wordClass === "conjunction" && form.tier !== 1;
  // "Lund, the mayor, calls the plan rotten"
  const closes = before?.kind === "comma" && !beginsObject(next);
  return next.wordClass === "preposition" || closes || joined;
}

function beginsObject({ wordClass, name }: Unit): boolean {
  return (
    name !== undefined ||
    wordClass === "determiner" ||
    wordClass === "possessive" ||
    wordClass === "object" ||
    wordClass === "subject"
  );
}

/** "two state primaries", "swing states that vote late", not "the report states that". */
function isNounLike(before: Unit | undefined, next: Unit | undefined): boolean {
  if (before?.wordClass === "quantity" || before?.word.endsWith("s") === true) return true;
  return next?.wordClass !== "that" && next?.kind !== "quote" && next?.kind !== "colon";
}

/** Forms that are verbs of speech only now and then. */
const nounLike: ReadonlySet<string> = new Set([
  "attacks",
  "emails",
  "messages",
  "posts",
  "state",
  "states",
  "figure",
  "figures",
  "issue",
  "issues",
  "reason",
  "reasons",
  "contest",
  "contests",
  "rule",
  "rules",
  "remark",
  "remarks",
]);

const sureVerbs: ReadonlySet<string> = new Set([
  "say",
  "says",
  "tell",
  "tells",
  "think",
  "thinks",
  "believe",
  "believes",
  "argue",
  "argues",
  "insist",
  "insists",
]);
