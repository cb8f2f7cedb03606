import type { QuoteUse } from "../../article/article.ts";
import type { WordList } from "../../lexicon/lexicon.ts";
import type { Context, Neighbour } from "./context.ts";

/**
 * Judges what a short string in marks is, by what stands beside it and how it is written.
 *
 * Most of what stands in marks is speech: of strings of four words and more, 86 % are in PolNeAR, of two or three
 * 71 %, of one word 55 %. So anything else needs a sign: a word that says so ("the album"), capitals as in titles, or
 * at most three words in a sentence that reports nothing.
 *
 * @param isHeading whether it stands in a headline or cross-head, where capitals say nothing.
 * @param words the list `markedWords`.
 */
export function judgeUse(context: Context, isHeading: boolean, words: WordList): QuoteUse {
  const look: Look = { ...context, isHeading, signsOf: (it) => words.get(it?.word ?? "")?.split(" ") ?? [] };
  return (
    judgeNothing(look) ??
    judgeAfterCue(look) ??
    judgeBetweenNames(look) ??
    judgeAfterWord(look) ??
    judgeBeforeWord(look) ??
    judgeAsSubject(look) ??
    judgeByForm(look)
  );
}

interface Look extends Context {
  readonly isHeading: boolean;
  readonly signsOf: (neighbour: Neighbour | undefined) => readonly string[];
}

/** No words at all; an attribute of a tag (`id="7"`). */
function judgeNothing(look: Look): QuoteUse | undefined {
  return look.words.length === 0 || look.before[0]?.word === "=" ? "term" : undefined;
}

/** Lee replied: “…”; she said, “…”; the crowd chanted “…”. */
function judgeAfterCue(look: Look): QuoteUse | undefined {
  const [first, second] = look.before;
  const verb = first?.word === ":" || first?.word === "," ? second : first;
  return verb?.isCue === true && !look.signsOf(verb).includes("call") && !isPoster(look)
    ? "speech"
    : undefined;
}

/** Dwayne "The Rock" Johnson; the Human Rights Centre "Dawn". */
function judgeBetweenNames(look: Look): QuoteUse | undefined {
  const [before] = look.before;
  const [behind] = look.behind;
  if (before === undefined || !before.isCapital || look.isHeading) return undefined;
  const isName = look.startsCapital && look.words.length <= 4 && !look.endsWithStop && !look.endsWithComma;
  if (!isName || look.signsOf(before).includes("plain")) return undefined;
  if (behind?.isCapital === true && look.words.length <= 3) return "nickname";
  return look.isTitleCase && !look.cueSoon ? "title" : undefined;
}

/** "the song “…”", "known as “…”", "her album, “…”". */
function judgeAfterWord(look: Look): QuoteUse | undefined {
  const [first, second] = look.before;
  const isApart = first !== undefined && appositionMarks.includes(first.word);
  const nearest = isApart ? second : first;
  const signs = look.signsOf(nearest);
  if (isPoster(look) || signs.includes("slogan")) return "slogan";
  if (signs.includes("nickname")) return "nickname";
  if (look.isTitleCase && signs.some((sign) => sign === "work" || sign === "body" || sign === "ship"))
    return "title";
  if (isApart) return undefined;
  if (signs.includes("term")) return "term";
  if (signs.includes("title")) return "title";
  if (signs.includes("call")) return judgeAfterCall(look);
  return nearest?.word === "as" ? judgeAfterAs(look) : undefined;
}

/** "a horse called “Bess”"; but "what he calls “a trick”" and "which Lee called “a trick”" judge. */
function judgeAfterCall(look: Look): QuoteUse | undefined {
  const subject = look.before[1];
  const isJudged = subject?.isCapital === true || pronouns.includes(subject?.word ?? "");
  if (look.isTitleCase) return "title";
  return isJudged || look.before.some((it) => it.word === "what") ? undefined : "term";
}

/** "known as", "registered as": a term or nickname; "described as" is somebody's judgement. */
function judgeAfterAs(look: Look): QuoteUse | undefined {
  if (!look.before.slice(1, 5).some((it) => look.signsOf(it).includes("as"))) return undefined;
  return look.isTitleCase ? "nickname" : "term";
}

/** A banner reading “…”, a shirt that read “…”. */
function isPoster(look: Look): boolean {
  const verb = appositionMarks.includes(look.before[0]?.word ?? "") ? look.before[1] : look.before[0];
  return (
    verb !== undefined &&
    ["read", "reads", "reading"].includes(verb.word) &&
    look.before.some((it) => look.signsOf(it).includes("slogan"))
  );
}

/** “Salt” star Ann Lee; the “Yes We Can” hats; the “no” vote. */
function judgeBeforeWord(look: Look): QuoteUse | undefined {
  const [first, second] = look.behind;
  const signs = look.signsOf(first);
  if (look.isTitleCase && (signs.includes("afterTitle") || signs.includes("work"))) return "title";
  if (signs.includes("afterSlogan") && look.startsCapital) return "slogan";
  if (signs.includes("afterTerm") && look.words.length <= 3) return "term";
  const isByline = first?.word === "by" && second?.isCapital === true;
  return isByline && look.isTitleCase && look.words.length > 1 ? "title" : undefined;
}

/** “Salt” opens on Friday: it begins a sentence that goes on with a word, as no speech does without a comma. */
function judgeAsSubject(look: Look): QuoteUse | undefined {
  const [next] = look.behind;
  if (look.before.length > 0 || look.endsWithComma || look.endsWithStop || look.isHeading) return undefined;
  if (next === undefined || !next.isWord || next.isCapital || next.isCue) return undefined;
  return look.isTitleCase ? "title" : look.words.length <= 3 ? "term" : undefined;
}

function judgeByForm(look: Look): QuoteUse {
  const { words, before } = look;
  if (before[0]?.word === ":" || look.cueSoon || look.isHeading) return "speech";
  const isPlace = look.signsOf(before[0]).includes("preposition");
  if (look.isTitleCase && before.length > 0 && (words.length > 1 || isPlace)) return "title";
  if (words.length > 3) return "speech";
  if (before.length === 0 && look.startsCapital) return "speech";
  return look.cueBefore ? "speech" : "term";
}

const appositionMarks: readonly string[] = [",", ":", "(", "-", "–", "—"];
const pronouns: readonly string[] = ["he", "she", "they", "it", "i", "we", "you", "who"];
