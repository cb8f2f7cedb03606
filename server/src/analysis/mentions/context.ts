import type { Candidate } from "./candidates.ts";
import type { Reading } from "./reading.ts";
import type { NameEvidence } from "./weights.ts";
import { isIn, isNamelike, type Word } from "./words.ts";

/** What stands beside a candidate says of it; each at most once. */
export function findContext(reading: Reading, candidate: Candidate): readonly NameEvidence[] {
  const evidence = [...findBefore(reading, candidate), ...findAfter(reading, candidate)];
  if (candidate.title !== undefined) evidence.push("title");
  if (candidate.isFirst) evidence.push("sentenceStart");
  return evidence;
}

function findBefore(reading: Reading, candidate: Candidate): readonly NameEvidence[] {
  const { words, lexicon } = reading;
  const { lists } = lexicon;
  const start = candidate.title?.first ?? candidate.first;
  const before = words[start - 1];
  if (before === undefined || candidate.isFirst) return [];
  const evidence: NameEvidence[] = [];
  const preposition = prepositions.get(before.lower);
  if (preposition !== undefined) evidence.push(preposition);
  if (before.shape === "lower") {
    if (lists.roles.has(before.lower)) evidence.push("roleBefore");
    if (isReporting(reading, before)) evidence.push("speechBefore");
  }
  if (before.lower === "(") evidence.push("inBrackets");
  return evidence;
}

const prepositions: ReadonlyMap<string, NameEvidence> = new Map([
  ["the", "articleBefore"],
  ["a", "indefiniteBefore"],
  ["an", "indefiniteBefore"],
  ["in", "inBefore"],
  ["near", "inBefore"],
  ["across", "inBefore"],
  ["throughout", "inBefore"],
  ["outside", "inBefore"],
  ["around", "inBefore"],
  ["at", "atBefore"],
  ["from", "fromBefore"],
  ["to", "toBefore"],
  ["of", "ofBefore"],
  ["by", "byBefore"],
  ["with", "withBefore"],
  ["and", "andBefore"],
  [",", "commaBefore"],
  ["northern", "inBefore"],
  ["southern", "inBefore"],
  ["eastern", "inBefore"],
  ["western", "inBefore"],
  ["central", "inBefore"],
]);

function findAfter(reading: Reading, candidate: Candidate): readonly NameEvidence[] {
  const after = reading.words[candidate.end];
  if (after === undefined) return [];
  const evidence: NameEvidence[] = [];
  if (after.shape === "lower") evidence.push(...findWordAfter(reading, after));
  else evidence.push(...findMarkAfter(reading, candidate.end, after));
  if (after.lower === "'s" || after.lower === "’") {
    evidence.push("possessive");
    if (isIn(reading.lexicon.lists.roles, reading.words[candidate.end + 1])) evidence.push("possessiveKin");
  }
  if (hasPronounBehind(reading, candidate.end)) evidence.push("pronounAfter");
  const following = followers.get(after.lower);
  if (following !== undefined) evidence.push(following);
  return evidence;
}

function findWordAfter(reading: Reading, after: Word): readonly NameEvidence[] {
  if (isReporting(reading, after)) return ["speechAfter"];
  return isIn(reading.lexicon.lists.roles, after) ? ["roleWordAfter"] : [];
}

function findMarkAfter(reading: Reading, index: number, after: Word): readonly NameEvidence[] {
  if (after.lower === ",") return findApposition(reading, index + 1);
  const next = reading.words[index + 1];
  if (after.lower !== "(" || next === undefined) return [];
  if (isAge(next)) return ["ageAfter"];
  return next.shape === "upper" ? ["acronymAfter"] : [];
}

/** "… for Okpara. He took", "Okpara said she": a personal pronoun soon, before another name. */
function hasPronounBehind(reading: Reading, end: number): boolean {
  for (let index = end; index < end + 10; index++) {
    const word = reading.words[index];
    if (word === undefined) return false;
    if (personalPronouns.has(word.lower)) return true;
    if (isNamelike(word) && !isIn(reading.lexicon.lists.functionWords, word)) return false;
  }
  return false;
}

const personalPronouns: ReadonlySet<string> = new Set([
  "he",
  "she",
  "his",
  "her",
  "him",
  "himself",
  "herself",
]);

const followers: ReadonlyMap<string, NameEvidence> = new Map([
  ["of", "ofAfter"],
  ["and", "andAfter"],
  ["was", "wasAfter"],
  ["is", "wasAfter"],
  ["had", "hadAfter"],
  ["has", "hadAfter"],
  ["who", "whoAfter"],
  ["also", "alsoAfter"],
  ["-", "hyphenAfter"],
]);

/** Behind a comma: an age, a role, "who", a place. */
function findApposition(reading: Reading, index: number): readonly NameEvidence[] {
  const { words, lexicon } = reading;
  const word = words[index];
  if (word === undefined) return [];
  if (isAge(word) && isMark(words[index + 1])) return ["ageAfter"];
  if (word.lower === "who" || word.lower === "whose" || word.lower === "whom") return ["whoAfter"];
  if (lexicon.lists.places.has(word.lower)) return ["placeAfter"];
  for (let next = index; next < index + 8; next++) {
    const part = words[next];
    if (part === undefined || part.shape === "mark") break;
    if (lexicon.lists.roles.has(part.lower)) return ["roleAfter"];
  }
  return isReporting(reading, word) ? ["speechAfter"] : [];
}

/** A number from 1 to 119. */
function isAge(word: Word): boolean {
  return /^(?:[1-9]\d?|1[01]\d)$/u.test(word.lower);
}

function isMark(word: Word | undefined): boolean {
  return word === undefined || word.shape === "mark";
}

/** Whether a word is a form of a verb of saying (tier 1 of the list). */
function isReporting(reading: Reading, word: Word): boolean {
  return reading.lexicon.lists.reportingVerbs.get(word.lower)?.split(" ")[1] === "1";
}
