import type { ParagraphKind } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Shape } from "./blocks.ts";
import type { Wording } from "./draft.ts";

/** The kind that the words of a paragraph give away by themselves: credit, caption, boilerplate, marked byline. */
export function findKindByWords(wording: Wording, shape: Shape, lexicon: Lexicon): ParagraphKind | undefined {
  const { bare } = wording;
  if (shape === "rule" || endMark.test(bare)) return "boilerplate";
  if (!wording.isShort) return undefined;
  switch (findOpening(bare, lexicon)) {
    case "boilerplate":
      return "boilerplate";
    case "note":
      return wording.wordCount <= longestNote ? "boilerplate" : undefined;
    case "credit":
      return isCredit(wording) ? "credit" : "caption";
    case "caption":
      return "caption";
    case "byline":
      return isMarkedByline(wording) ? "byline" : undefined;
    default:
      if (isAgencyCredit(wording)) return "credit";
      return captionEnd.test(bare.slice(-140)) ? "caption" : undefined;
  }
}

/** Whether a line near the headline dates the article and says no more: "Published: 3 March 2025, 10:32 GMT". */
export function isDateLine({ bare, wordCount }: Wording, lexicon: Lexicon): boolean {
  if (wordCount > 12) return false;
  if (findOpening(bare, lexicon) === "date") return true;
  const words = bare
    .toLowerCase()
    .split(notWord)
    .filter((word) => word !== "");
  const isDate = (word: string): boolean => lexicon.lists.timeWords.has(word) || dateNumber.test(word);
  return words.length > 1 && words.every(isDate) && words.some((word) => !dateNumber.test(word));
}

/**
 * Whether a line between headline and text names the author or place without "By": "Jane Doe in Paris", "Jane Doe,
 * political editor", "KAMPALA, Uganda".
 */
export function isNameLine({ bare, wordCount, lastMark }: Wording, lexicon: Lexicon): boolean {
  if (wordCount < 2 || wordCount > 12 || lastMark === "." || lastMark === "?" || lastMark === ":")
    return false;
  if (placeLine.test(bare)) return true;
  const name = personName.exec(bare)?.[0];
  if (name === undefined) return false;
  const rest = bare.slice(name.length);
  if (rest === "") return countCapitals(name) <= 4 && name.split(" ").length <= 4;
  return inPlace.test(rest) || hasAuthorNoun(rest, lexicon);
}

/** Whether a paragraph near the end says who the author is: "Jane Doe is a reporter in Leeds." */
export function isBioLine({ bare, wordCount, isShort }: Wording, lexicon: Lexicon): boolean {
  if (!isShort || wordCount > 60) return false;
  const name = personName.exec(bare.replace(leadingDash, ""))?.[0];
  if (name === undefined || !name.includes(" ")) return false;
  const rest = bare.replace(leadingDash, "").slice(name.length);
  return bioVerb.test(rest) && hasAuthorNoun(rest.slice(0, 80), lexicon);
}

/** What the first words of a paragraph say by the list of openings; the longest wins. */
function findOpening(bare: string, lexicon: Lexicon): string | undefined {
  const { openings } = lexicon.lists;
  const head = bare.slice(0, 80).toLowerCase().replace(leadingMarks, "").replaceAll("’", "'");
  let found: string | undefined;
  let end = 0;
  for (let count = 0; count < longestOpening && end < head.length; count++) {
    end = findWordEnd(head, end);
    const phrase = head.slice(0, end);
    // "photo:", "photo /" and "photo |" are written with a colon in the list.
    const opening = hasColon(head, end)
      ? (openings.get(`${phrase}:`) ?? openings.get(phrase))
      : openings.get(phrase);
    found = opening ?? found;
    end++;
  }
  return found;
}

/** Behind the word from an offset on, without the mark that ends it. */
function findWordEnd(head: string, start: number): number {
  let end = start;
  while (end < head.length && !openingEnds.includes(head.charAt(end))) end++;
  return end;
}

function hasColon(head: string, end: number): boolean {
  const offset = head.charAt(end) === " " ? end + 1 : end;
  const mark = head.charAt(offset);
  return mark === ":" || mark === "/" || mark === "|";
}

function isCredit({ bare, wordCount }: Wording): boolean {
  return wordCount <= 14 && !captionWithin.test(bare);
}

/** "REUTERS/Jane Doe", "Jane Doe/The Globe", "(AP Photo/Jane Doe)": capitals on both sides of a slash. */
function isAgencyCredit({ bare, wordCount }: Wording): boolean {
  if (wordCount > 8 || !bare.includes("/") || bare.includes("://")) return false;
  const parts = bare.replaceAll(bracket, "").split("/");
  return parts.every((part) => part.trim() !== "" && part.trim().split(space).every(isCreditWord));
}

function isCreditWord(word: string): boolean {
  return capital.test(word) || word === "via" || word === "the" || word === "of" || word === "for";
}

function isMarkedByline({ bare, wordCount, lastMark }: Wording): boolean {
  if (wordCount < 2 || wordCount > 24 || lastMark === ":" || lastMark === "?") return false;
  if (lastMark === "." && !initialAtEnd.test(bare)) return false;
  const names = bare.slice(bare.search(space)).replace(bylineRest, "").trim();
  return capital.test(names) && countCapitals(names) * 2 >= names.split(space).length;
}

function countCapitals(text: string): number {
  return text.split(space).filter((word) => capital.test(word)).length;
}

function hasAuthorNoun(text: string, lexicon: Lexicon): boolean {
  const words = text.toLowerCase().split(notWord);
  return words.some((word) => lexicon.lists.authorNouns.has(word));
}

const longestNote = 25;
const space = /\s+/u;
const notWord = /[\s,.:;|()/–—-]+/u;
// "(Reporting by", "*This article", "– Jane Doe is".
const leadingMarks = /^[-–—([*\s]{1,4}/u;
const leadingDash = /^[-–—]\s?/u;
const longestOpening = 5;
const openingEnds = " :/|,.;\u00a0";
const bracket = /[()[\]]/gu;
const capital = /^[“"'‘(@]?\p{Lu}/u;
// "-30-", "ENDS", "(MORE)", "###".
const endMark = /^[-–—(*\s]{0,4}(?:30|ends?|more|mf|stet|#{2,4})[-–—)*\s]{0,4}$/iu;
const dateNumber = /^\d{1,4}(?:st|nd|rd|th|am|pm|h)?$/u;
// "KAMPALA, Uganda": a dateline on a line of its own.
const placeLine = /^\p{Lu}[\p{Lu} .'’-]{2,30}, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}$/u;
// "Jane Doe", "Jean-Paul de la Tour", "J.K. Roe and Ann Lee".
const personName =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|van|von|der|al|bin|la|da|dos|and) )?\p{Lu}[\p{L}.'’-]*){1,6}/u;
const inPlace = /^,? in \p{Lu}[^.:]{1,40}$/u;
const bioVerb = /^ (?:is|are|was|covers|writes|reports|has been) /u;
const initialAtEnd = /(?:\b\p{Lu}|Jr|Sr)\.$/u;
// "words and photographs by", "by our".
const bylineRest = /^ (?:and [a-z]{4,12} )?(?:by:? )?/u;
// A credit goes on as a caption: "Photo: Jane Doe, left, at the bow.", "Photo: The bow. Caption: Jane Doe".
const captionWithin =
  /[.!?] \p{Lu}|[\p{Ll}\d]{2}\.$|, (?:left|right|cent(?:er|re)|who|which|with|at|in) | (?:at|with|by|in|on) (?:the|a|her|his|their) /u;
// "… in Leeds. Photo: Jane Doe" and "… in Leeds. (AP Photo/Jane Doe)".
const captionEnd =
  /(?:[.!?)”"’\]|–—] ?|^)[([]?(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|[Ii]mage|[Cc]redit|[Ff]ile photo)s?(?: credit| courtesy| by)?(?: ?[:/] ?| (?=\p{Lu}))[^:!?]{2,60}$|\((?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty)\b[^)]{0,50}\)$/u;
