import { isStop, isUpper } from "../../text/characters.ts";
import type { Reading } from "./boundary.ts";

/**
 * Whether a name and a verb of speech stand at a token, as behind a quoted question: `“Why?” Ann Lee asked.`
 *
 * Titles, initials and an age or short apposition between commas are passed: `Ann Lee, 43, asked`.
 */
export function isNamedSpeaker(reading: Reading, from: number): boolean {
  // “Which?” I asked.
  if (isFirstPerson(reading, from)) return isReportingVerb(reading, from + 1);
  const nameEnd = skipName(reading, from);
  if (nameEnd === from) return false;
  if (isReportingVerb(reading, nameEnd) || isBarePast(reading, nameEnd)) return true;
  if (!isComma(reading, nameEnd)) return false;
  for (let index = nameEnd + 1; index < nameEnd + longestApposition; index++) {
    if (isComma(reading, index)) return isReportingVerb(reading, index + 1);
  }
  return false;
}

function isFirstPerson({ text, tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && token.end === token.start + 1 && text.charCodeAt(token.start) === 0x49;
}

/** Behind the capitalised words, their periods and the particles between them. */
function skipName({ text, tokens, endToken, lexicon }: Reading, from: number): number {
  let index = from;
  let end = from;
  while (index < endToken && index < from + longestName) {
    const token = tokens[index];
    if (token === undefined) break;
    const isPeriod = text.charCodeAt(token.start) === 0x2e && index > from;
    if (token.kind === "word" && isUpper(text.charCodeAt(token.start))) {
      if (lexicon.lists.sentenceStarters.has(text.slice(token.start, token.end).toLowerCase())) break;
      end = index + 1;
    } else if (!isPeriod && !particles.has(text.slice(token.start, token.end))) break;
    index++;
  }
  return end;
}

function isReportingVerb({ text, tokens, endToken, lexicon }: Reading, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind !== "word" || index >= endToken) return false;
  const verb = lexicon.lists.reportingVerbs.get(text.slice(token.start, token.end));
  if (verb === undefined || notFinite.test(verb)) return false;
  // “Or not?” Lee put her house up for sale: a verb that takes no words as its object must end its sentence.
  const next = tokens[index + 1];
  return !verb.endsWith(" -") || next === undefined || next.kind === "punctuation";
}

/** `“Why?” Lee pressed.`: a past of any verb that ends the sentence, as a cue does and few sentences do. */
function isBarePast({ text, tokens, endToken }: Reading, index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || token.kind !== "word" || index + 1 >= endToken)
    return false;
  return token.end - token.start > 4 && token.lower.endsWith("ed") && isStop(text.charCodeAt(next.start));
}

function isComma({ text, tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && text.charCodeAt(token.start) === 0x2c;
}

// "ask 1 base w" and "add 1 ing ct".
const notFinite = / (?:base|ing)(?: |$)/u;
const longestName = 8;
const longestApposition = 16;
const particles: ReadonlySet<string> = new Set([
  "al",
  "bin",
  "da",
  "de",
  "del",
  "der",
  "di",
  "la",
  "van",
  "von",
]);
