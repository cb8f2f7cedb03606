import type { WordList } from "../../lexicon/lexicon.ts";
import { hasFiniteVerb } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import { isNounContext } from "./nounForms.ts";
import { nounPhraseAfter } from "./nounPhrases.ts";
import { isPluralFarBefore, isPluralSubject } from "./plurals.ts";
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
  if (isNaming(units, verb, form, left) || (isModified(before, form) && left.start === verb))
    return undefined;
  switch (form.form) {
    case "base":
      return moodOfBase(left, hasPluralSubject(units, verb, form, left, before));
    case "s":
      return left.to || isNounContext(units, verb, form, next) ? undefined : "finite";
    case "ing":
      return moodOfParticiple(left, before);
    case "participle":
      return left.be ? "passive" : moodOfPerfect(left);
    case "past":
      return left.be ? "passive" : moodOfPast(units, verb, form, left);
  }
}

function hasPluralSubject(
  units: readonly Unit[],
  verb: number,
  form: VerbForm,
  left: Left,
  before: Unit | undefined,
): boolean {
  const next = units[verb + form.length];
  if (isPluralSubject(before)) return !isNounContext(units, verb, form, next);
  const reports = form.length === 1 && form.frames.includes("t") && left.start === verb;
  return reports && isPluralFarBefore(units, verb, countable.has(form.lemma));
}

function moodOfBase(left: Left, isAfterSubject: boolean): VerbGroup["mood"] | undefined {
  if (left.to) return "infinitive";
  return left.modal || left.does || isAfterSubject ? "finite" : undefined;
}

function moodOfPerfect(left: Left): VerbGroup["mood"] {
  return left.have ? "finite" : "reduced";
}

function moodOfParticiple(left: Left, before: Unit | undefined): VerbGroup["mood"] {
  // "he's saying"
  if (left.be || (before?.wordClass === "subject" && before.word.includes("'"))) return "finite";
  return left.to || before?.wordClass === "preposition" || before?.wordClass === "subordinator"
    ? "gerund"
    : "participle";
}

function moodOfPast(
  units: readonly Unit[],
  verb: number,
  form: VerbForm,
  left: Left,
): VerbGroup["mood"] | undefined {
  if (left.modal && !left.have) return form.lemma === units[verb]?.word ? "finite" : undefined;
  const next = units[verb + form.length];
  // "five people accused of theft": who accuses them is not said.
  if (next?.word === "of" && form.lemma === "accuse") return undefined;
  if (isAsking(form) && isAsked(units[left.start - 1], form, next)) return "reduced";
  // "Lund said by telephone" is no passive.
  const isPassive = next?.word === "by" && !media.has(units[verb + form.length + 1]?.word ?? "");
  return isPassive && !left.have ? "reduced" : "finite";
}

/** "asked", "asked about". */
export function isAsking({ lemma }: VerbForm): boolean {
  return lemma === "ask" || lemma === "ask-about";
}

/** "Asked whether the pier was safe, Lund …", "when asked about the pier": who asked is not said. */
function isAsked(before: Unit | undefined, form: VerbForm, next: Unit | undefined): boolean {
  const leads =
    before === undefined ||
    before.kind === "comma" ||
    before.kind === "dash" ||
    before.wordClass === "question" ||
    before.wordClass === "subordinator";
  const { wordClass, word } = next ?? {};
  if (form.length > 1) return leads;
  return (
    leads && (wordClass === "question" || wordClass === "to" || word === "if" || wordClass === "preposition")
  );
}

const media: ReadonlySet<string> = new Set([
  "email",
  "e-mail",
  "fax",
  "letter",
  "phone",
  "radio",
  "satellite",
  "telephone",
  "text",
  "video",
]);

/** "the said agreement", "a claim", "his call", "in reports": a noun or adjective. */
function isModified(before: Unit | undefined, form: VerbForm): boolean {
  if (before === undefined) return false;
  const { wordClass, word } = before;
  // "six in 10 say", "61 percent said": people who were counted.
  if (
    form.frames.includes("c") &&
    countable.has(form.lemma) &&
    (before.kind === "number" || pronouns.has(word))
  )
    return false;
  return (
    wordClass === "determiner" ||
    wordClass === "possessive" ||
    before.possessive ||
    word === "most" ||
    word === "more" ||
    before.kind === "number"
  );
}

/** Words that stand for people without a noun: "another said". */
const pronouns: ReadonlySet<string> = new Set([
  "most",
  "more",
  "another",
  "each",
  "neither",
  "either",
  "these",
  "those",
]);

/** Verbs of which no form is a noun or stands before one. */
const countable: ReadonlySet<string> = new Set(["say", "think", "believe", "tell"]);

/** "a blog called “Feed”", "a party named Accord": what follows is a name, not an opinion. */
function isNaming(units: readonly Unit[], verb: number, form: VerbForm, left: Left): boolean {
  if (!namers.has(form.lemma) || form.form !== "past" || left.start !== verb) return false;
  const before = units[verb - 1];
  const next = units[verb + 1];
  const direct =
    next?.kind === "quote" || next?.kind === "mark" || next?.capital === true || next?.word === "the";
  if (!direct) return false;
  if (before?.kind === "comma") return next.kind === "quote" || isWhole(units, verb + 1);
  return before?.wordClass === "open" && before.name === undefined;
}

/** ", called Accord," has its end where the name ends; ", called the plan “rotten”" says more of it. */
function isWhole(units: readonly Unit[], start: number): boolean {
  const behind = units[nounPhraseAfter(units, start)?.end ?? start];
  return behind === undefined || behind.kind === "comma" || behind.kind === "stop";
}

const namers: ReadonlySet<string> = new Set(["call", "name", "title", "entitle", "nickname", "dub", "label"]);

/** "took to the stage to say that …": what is done is done to say it. */
function isPurpose(units: readonly Unit[], { form, end, negated }: VerbGroup): boolean {
  const next = units[end];
  if (form.tier !== 1 || negated) return false;
  return next?.kind === "quote" || (next?.wordClass === "that" && hasFiniteVerb(units, end + 1));
}

/** "went on to say" is an assertion of its subject; "declined to say" a denied one; "to say" alone none. */
function addGovernor(units: readonly Unit[], group: VerbGroup, governors: WordList): VerbGroup | undefined {
  const index = group.start - 1;
  const governor = units[index];
  if (governor?.kind !== "word") return undefined;
  const two = `${units[index - 1]?.word ?? ""} ${governor.word}`;
  const value = governors.get(two) ?? governors.get(governor.word);
  if (value === undefined) return isPurpose(units, group) ? { ...group, mood: "gerund" } : undefined;
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
