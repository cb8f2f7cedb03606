import { isClause } from "./clauses.ts";
import type { Unit } from "./frames.ts";

/** Whether what stands before a verb can be the subject of its plural: “they”, “officials”, “6 percent”, a comma. */
export function isPluralSubject(before: Unit | undefined): boolean {
  if (before === undefined) return false;
  const { wordClass, word, name, kind } = before;
  if (wordClass === "subject") return word !== "he" && word !== "she" && word !== "it";
  if (
    wordClass === "relative" ||
    wordClass === "quantity" ||
    kind === "comma" ||
    kind === "dash" ||
    kind === "close"
  )
    return true;
  if (wordClass === "conjunction") return true;
  if (kind === "number" || word === "%") return true;
  if (kind !== "word" || wordClass !== "open") return false;
  return (
    (name !== undefined && name.of !== "person") ||
    (word.endsWith("s") && !word.endsWith("ss")) ||
    plurals.has(word)
  );
}

/**
 * Whether a bare verb form is a plural whose subject ends in something else: "Aides to Lund say", "Lund and Okoro say",
 * "voters who came to the pier this week say", "a third of the town say"; not "heard Lund say", "did Lund say".
 */
export function isPluralFarBefore(units: readonly Unit[], verb: number, isSure: boolean): boolean {
  const next = units[verb + 1];
  const leads = next?.wordClass === "that" || next?.wordClass === "subject" || isClause(units, verb + 1);
  if (!leads && !isSure) return false;
  const last = units[verb - 1];
  if (last === undefined || last.kind !== "word" || !canEndSubject.has(last.wordClass)) return false;
  return isPluralPhrase(units, verb);
}

function isPluralPhrase(units: readonly Unit[], verb: number): boolean {
  let plural = false;
  for (let index = verb - 1; index >= 0 && index > verb - longestSubject; index--) {
    const unit = units[index] as Unit;
    if (unit.kind === "stop" || unit.kind === "colon" || unit.kind === "quote") break;
    if (index > verb - nearest && takesBareForm(unit)) return false;
    plural ||= isPlural(unit);
  }
  return plural;
}

function takesBareForm({ word, wordClass }: Unit): boolean {
  return governors.has(word) || wordClass === "modal" || wordClass === "do";
}

// Units.
const longestSubject = 24;
const nearest = 6;

const canEndSubject: ReadonlySet<Unit["wordClass"]> = new Set([
  "open",
  "day",
  "adverb",
  "object",
  "quantity",
]);

function isPlural({ kind, word, wordClass, name, possessive }: Unit): boolean {
  if (wordClass === "quantity" || word === "and" || word === "those" || kind === "number") return true;
  if (kind !== "word" || wordClass !== "open" || possessive || name?.of === "person") return false;
  return plurals.has(word) || fractions.has(word) || (word.endsWith("s") && !word.endsWith("ss"));
}

/** Verbs behind which a bare form is no predicate: "heard Lund say", "let voters say". */
const governors: ReadonlySet<string> = new Set(
  "let lets letting make makes made making help helps helped helping hear hears heard hearing watch watched".split(
    " ",
  ),
);

const fractions: ReadonlySet<string> = new Set(["third", "quarter", "half", "majority", "minority"]);

const plurals: ReadonlySet<string> = new Set([
  "people",
  "percent",
  "police",
  "men",
  "women",
  "data",
  "media",
  "children",
  "staff",
  "polling",
]);
