import { isDigit, isUpper } from "../../text/characters.ts";
import { timesOfDay } from "../../text/figures.ts";
import { isJoined, type Reading, wordAt } from "./reading.ts";
import type { Measured } from "./units.ts";

/**
 * Whether a number without unit is no amount: a time, a score, a number of a list, of a house, of a phone, or part of
 * a name ("Boeing 747", "chapter 7", "10 Downing Street").
 */
export function isFrame(reading: Reading, first: number, { kind, end, noun }: Measured): boolean {
  if (kind === "age" || noun !== undefined) return false;
  if (isTied(reading, first, end)) return true;
  if (kind !== "count") return false;
  const [before, after] = [wordAt(reading, first - 1), wordAt(reading, end)];
  if (timesOfDay.has(after) || before === "#") return true;
  return isNumbered(reading, first, before) || isStreet(reading, end);
}

/** Joined by a hyphen, slash or colon to what stands beside it: "7-2", "555-0199". */
function isTied(reading: Reading, first: number, end: number): boolean {
  const isBefore = ties.has(wordAt(reading, first - 1)) && isJoined(reading, first - 1);
  return isBefore || (ties.has(wordAt(reading, end)) && isJoined(reading, end - 1) && isJoined(reading, end));
}

/** Behind a name or a noun that has numbers: "Boeing 747", "Room 12", "No. 10". */
function isNumbered(reading: Reading, first: number, before: string): boolean {
  const { tokens, sentence, lexicon, text } = reading;
  const noun = before === "." ? wordAt(reading, first - 2) : before;
  if (lexicon.lists.numberedNouns.has(noun)) return true;
  const token = tokens[first - 1];
  if (token === undefined || before === "" || !isUpper(text.charCodeAt(token.start))) return false;
  if (!isDigit(text.charCodeAt(tokens[first]?.start ?? 0)) || lexicon.lists.functionWords.has(before))
    return false;
  // Words that are no names begin sentences and stand in headlines with capitals: "Police arrest 12".
  const mayBeCapital = first - 1 === sentence.firstToken || sentence.paragraph.kind === "headline";
  return !mayBeCapital || !lexicon.lists.ordinaryWords.has(before);
}

/** "10 Downing Street", "1600 Pennsylvania Avenue". */
function isStreet(reading: Reading, end: number): boolean {
  for (let index = end; index < Math.min(end + 3, reading.sentence.endToken); index++) {
    const token = reading.tokens[index];
    if (token === undefined || !isUpper(reading.text.charCodeAt(token.start))) return false;
    if (streets.has(token.lower)) return true;
  }
  return false;
}

const ties: ReadonlySet<string> = new Set(["-", "–", "/", ":", "‑"]);

const streets: ReadonlySet<string> = new Set([
  "street",
  "st",
  "road",
  "avenue",
  "ave",
  "lane",
  "drive",
  "boulevard",
  "square",
  "place",
]);
