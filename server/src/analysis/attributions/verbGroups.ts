import type { WordList } from "../../lexicon/lexicon.ts";
import type { Unit } from "./frames.ts";
import type { VerbForm, WordClass } from "./vocabulary.ts";

/** A reporting verb with its auxiliaries, adverbs and particle, as indexes of units. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  /** Index of the verb itself. */
  readonly verb: number;
  readonly form: VerbForm;
  /** `gerund` stands behind a preposition ("by saying"). */
  readonly mood: "finite" | "participle" | "gerund" | "infinitive" | "passive" | "reduced";
  /** "did not say", "declined to say". */
  readonly negated: boolean;
  /** "would say", "might say". */
  readonly hypothetical: boolean;
  /** "will say". */
  readonly future: boolean;
}

/** Finds the reporting verbs of a frame, in order; nouns and adjectives of the same form are left out. */
export function findVerbGroups(units: readonly Unit[], governors: WordList): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let index = 0; index < units.length; index++) {
    const form = units[index]?.verb;
    if (form === undefined) continue;
    const group = readGroup(units, index, form, governors);
    if (group !== undefined) groups.push(group);
  }
  return groups;
}

interface Left {
  readonly start: number;
  readonly negated: boolean;
  readonly modal: boolean;
  readonly be: boolean;
  readonly have: boolean;
  readonly does: boolean;
  readonly to: boolean;
}

function readGroup(
  units: readonly Unit[],
  verb: number,
  form: VerbForm,
  governors: WordList,
): VerbGroup | undefined {
  const left = readLeft(units, verb);
  const before = units[left.start - 1];
  const mood = moodOf(units, verb, form, left, before);
  if (mood === undefined) return undefined;
  const future = left.modal && units.slice(left.start, verb).some(({ word }) => futures.has(word));
  const group = {
    start: left.start,
    end: verb + form.length,
    verb,
    form,
    mood,
    negated: left.negated,
    hypothetical: left.modal && !future,
    future,
  };
  return mood === "infinitive" ? addGovernor(units, group, governors) : group;
}

const futures: ReadonlySet<string> = new Set(["will", "'ll"]);

/** Reads auxiliaries and adverbs that stand before a verb; "to" ends them. */
function readLeft(units: readonly Unit[], verb: number): Left {
  let start = verb;
  for (let index = verb - 1; index >= 0 && index > verb - 8; index--) {
    const unit = units[index] as Unit;
    if (unit.kind !== "word" || unit.name !== undefined || !helpers.has(unit.wordClass)) break;
    start = index;
    if (unit.wordClass === "to") break;
  }
  const before = units.slice(start, verb);
  const has = (wordClass: WordClass): boolean => before.some((unit) => unit.wordClass === wordClass);
  return {
    start,
    negated: has("negation") || before.some(({ word }) => word.endsWith("n't")),
    modal: has("modal"),
    be: has("be"),
    have: has("have"),
    does: has("do"),
    to: has("to"),
  };
}

const helpers: ReadonlySet<WordClass> = new Set(["negation", "modal", "be", "have", "do", "to", "adverb"]);

function moodOf(
  units: readonly Unit[],
  verb: number,
  form: VerbForm,
  left: Left,
  before: Unit | undefined,
): VerbGroup["mood"] | undefined {
  const next = units[verb + form.length];
  if (isNaming(units, verb, form, left) || (isModified(before) && left.start === verb)) return undefined;
  switch (form.form) {
    case "base":
      return moodOfBase(left, isPluralSubject(before) && !isNounContext(units, verb, form, next));
    case "s":
      return left.to || isNounContext(units, verb, form, next) ? undefined : "finite";
    case "ing":
      return left.be ? "finite" : moodOfParticiple(before);
    case "participle":
      return left.be ? "passive" : moodOfPerfect(left);
    case "past":
      return left.be ? "passive" : moodOfPast(units[verb], form, left, next);
  }
}

function moodOfBase(left: Left, isAfterSubject: boolean): VerbGroup["mood"] | undefined {
  if (left.to) return "infinitive";
  return left.modal || left.does || isAfterSubject ? "finite" : undefined;
}

function moodOfPerfect(left: Left): VerbGroup["mood"] {
  return left.have ? "finite" : "reduced";
}

function moodOfParticiple(before: Unit | undefined): VerbGroup["mood"] {
  return before?.wordClass === "preposition" || before?.wordClass === "subordinator"
    ? "gerund"
    : "participle";
}

function moodOfPast(
  unit: Unit | undefined,
  form: VerbForm,
  left: Left,
  next: Unit | undefined,
): VerbGroup["mood"] | undefined {
  if (left.modal && !left.have) return form.lemma === unit?.word ? "finite" : undefined;
  return next?.word === "by" && !left.have ? "reduced" : "finite";
}

/** "the said agreement", "a claim", "his call", "in reports": a noun or adjective. */
function isModified(before: Unit | undefined): boolean {
  if (before === undefined) return false;
  const { wordClass, word } = before;
  return (
    wordClass === "determiner" ||
    wordClass === "possessive" ||
    before.possessive ||
    word === "most" ||
    word === "more" ||
    before.kind === "number"
  );
}

/** "a blog called “Feed”", "a party named Accord": what follows is a name, not an opinion. */
function isNaming(units: readonly Unit[], verb: number, form: VerbForm, left: Left): boolean {
  if (!namers.has(form.lemma) || form.form !== "past" || left.start !== verb) return false;
  const before = units[verb - 1];
  const next = units[verb + 1];
  const direct =
    next?.kind === "quote" || next?.kind === "mark" || next?.capital === true || next?.word === "the";
  return direct && (before?.kind === "comma" || (before?.wordClass === "open" && before.name === undefined));
}

const namers: ReadonlySet<string> = new Set(["call", "name", "title", "entitle", "nickname", "dub", "label"]);

function isPluralSubject(before: Unit | undefined): boolean {
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
  if (kind !== "word" || wordClass !== "open") return false;
  return (
    (name !== undefined && name.of !== "person") ||
    (word.endsWith("s") && !word.endsWith("ss")) ||
    plurals.has(word)
  );
}

const plurals: ReadonlySet<string> = new Set([
  "people",
  "police",
  "men",
  "women",
  "data",
  "media",
  "children",
  "staff",
  "polling",
]);

/** "the company's reports were", "state charges": the form is rather a noun. */
function isNounContext(
  units: readonly Unit[],
  verb: number,
  form: VerbForm,
  next: Unit | undefined,
): boolean {
  const word = units[verb]?.word ?? "";
  if (sureVerbs.has(word)) return false;
  const before = units[verb - 1];
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
  return next.wordClass === "preposition" || before?.kind === "comma" || joined;
}

/** "two state primaries", "swing states that vote late", not "the report states that". */
function isNounLike(before: Unit | undefined, next: Unit | undefined): boolean {
  if (before?.wordClass === "quantity" || before?.word.endsWith("s") === true) return true;
  return next?.wordClass !== "that" && next?.kind !== "quote" && next?.kind !== "colon";
}

/** Forms that are verbs of speech only now and then. */
const nounLike: ReadonlySet<string> = new Set([
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

function isAuxiliary(unit: Unit): boolean {
  return (
    unit.wordClass === "be" ||
    unit.wordClass === "have" ||
    unit.wordClass === "do" ||
    unit.wordClass === "modal"
  );
}

/** "went on to say" is an assertion of its subject; "declined to say" a denied one; "to say" alone none. */
function addGovernor(units: readonly Unit[], group: VerbGroup, governors: WordList): VerbGroup | undefined {
  const index = group.start - 1;
  const governor = units[index];
  if (governor?.kind !== "word") return undefined;
  const two = `${units[index - 1]?.word ?? ""} ${governor.word}`;
  const value = governors.get(two) ?? governors.get(governor.word);
  if (value === undefined) return undefined;
  const verb = governors.has(two) ? index - 1 : index;
  const left = readLeft(units, verb);
  return {
    ...group,
    start: left.start,
    mood: "finite",
    negated: group.negated || left.negated || value === "negative",
    hypothetical: group.hypothetical || left.modal,
  };
}
