import type { WordList } from "../../lexicon/lexicon.ts";
import type { Unit } from "./frames.ts";
import type { VerbForm } from "./vocabulary.ts";

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
  const group = {
    start: left.start,
    end: verb + form.length,
    verb,
    form,
    mood,
    negated: left.negated,
    hypothetical:
      left.modal && !units.slice(left.start, verb).some(({ word }) => word === "will" || word === "'ll"),
  };
  return mood === "infinitive" ? addGovernor(units, group, governors) : group;
}

/** Reads auxiliaries and adverbs that stand before a verb. */
function readLeft(units: readonly Unit[], verb: number): Left {
  let start = verb;
  const found = { negated: false, modal: false, be: false, have: false, does: false, to: false };
  for (let index = verb - 1; index >= 0 && index > verb - 8; index--) {
    const unit = units[index] as Unit;
    if (unit.kind !== "word" || unit.name !== undefined) break;
    const { wordClass, word } = unit;
    if (wordClass === "negation" || word.endsWith("n't")) found.negated = true;
    if (wordClass === "modal") found.modal = true;
    else if (wordClass === "be") found.be = found.be || !found.have || found.be;
    else if (wordClass === "have") found.have = true;
    else if (wordClass === "do") found.does = true;
    else if (wordClass === "to") found.to = true;
    else if (wordClass !== "adverb" && wordClass !== "negation") break;
    start = index;
    if (wordClass === "to") break;
  }
  return { start, ...found };
}

function moodOf(
  units: readonly Unit[],
  verb: number,
  form: VerbForm,
  left: Left,
  before: Unit | undefined,
): VerbGroup["mood"] | undefined {
  const next = units[verb + form.length];
  if (isNaming(units, verb, form, left)) return undefined;
  if (isModified(before) && left.start === verb) return undefined;
  switch (form.form) {
    case "base":
      if (left.to) return "infinitive";
      if (left.modal || left.does) return "finite";
      return isPluralSubject(before) && !isNounContext(units, verb, form, next) ? "finite" : undefined;
    case "s":
      return left.to || isNounContext(units, verb, form, next) ? undefined : "finite";
    case "ing":
      if (left.be) return "finite";
      return before?.wordClass === "preposition" || before?.wordClass === "subordinator"
        ? "gerund"
        : "participle";
    case "participle":
      if (left.be) return "passive";
      return left.have ? "finite" : "reduced";
    case "past":
      if (left.be) return "passive";
      if (left.modal && !left.have) return form.lemma === units[verb]?.word ? "finite" : undefined;
      return next?.word === "by" && !left.have ? "reduced" : "finite";
  }
}

/** "the said agreement", "a claim", "his call", "in reports": a noun or adjective. */
function isModified(before: Unit | undefined): boolean {
  if (before === undefined) return false;
  const { wordClass, word } = before;
  return wordClass === "determiner" || wordClass === "possessive" || before.possessive || word === "most" || word === "more" || before.kind === "number";
}

/** "a blog called “Feed”", "a party named Accord": what follows is a name, not an opinion. */
function isNaming(units: readonly Unit[], verb: number, form: VerbForm, left: Left): boolean {
  if (!namers.has(form.lemma) || form.form !== "past" || left.start !== verb) return false;
  const before = units[verb - 1];
  const next = units[verb + 1];
  const direct = next?.kind === "quote" || next?.kind === "mark" || next?.capital === true || next?.word === "the";
  return direct && (before?.kind === "comma" || (before?.wordClass === "open" && before.name === undefined));
}

const namers: ReadonlySet<string> = new Set(["call", "name", "title", "entitle", "nickname", "dub", "label"]);

function isPluralSubject(before: Unit | undefined): boolean {
  if (before === undefined) return false;
  const { wordClass, word, name, kind } = before;
  if (wordClass === "subject") return word !== "he" && word !== "she" && word !== "it";
  if (wordClass === "relative" || wordClass === "quantity" || kind === "comma" || kind === "dash" || kind === "close") return true;
  if (wordClass === "conjunction") return true;
  if (kind !== "word" || wordClass !== "open") return false;
  return (name !== undefined && name.of !== "person") || (word.endsWith("s") && !word.endsWith("ss")) || plurals.has(word);
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
  if (sureVerbs.has(units[verb]?.word ?? "")) return false;
  const before = units[verb - 1];
  if (before?.wordClass === "preposition" || before?.kind === "number") return true;
  if (before?.wordClass === "subject" || before?.wordClass === "relative" || before?.wordClass === "adverb")
    return false;
  if (next === undefined || next.kind === "stop" || next.kind === "comma")
    return form.tier !== 1 || !form.frames.includes("c");
  if (next.kind === "quote" || next.kind === "colon" || next.wordClass === "that") return false;
  if (isAuxiliary(next) || next.verb?.form === "past" || next.wordClass === "conjunction") return true;
  if (before?.name !== undefined) return false;
  return (
    next.wordClass === "preposition" ||
    before?.kind === "comma" ||
    (before?.wordClass === "conjunction" && form.tier !== 1)
  );
}

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
