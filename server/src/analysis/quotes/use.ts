import type { ParagraphKind, QuoteUse } from "../../article/article.ts";
import type { WordList } from "../../lexicon/lexicon.ts";
import type { Context } from "./context.ts";

/**
 * Judges what a short string in marks is, by what stands beside it and how it is written.
 *
 * Most of what stands in marks is speech: of strings of four words and more, 86 % are in PolNeAR, of two or three
 * 71 %, of one word 55 %. So anything else needs a sign: a word that says so ("the album"), capitals as in titles, or
 * at most three words in a sentence that reports nothing.
 */
export function judgeUse(context: Context, place: ParagraphKind, words: WordList): QuoteUse {
  return (
    (place === "headline" || place === "crossHead" ? undefined : judgeByNames(context)) ??
    judgeByWordBefore(context, words) ??
    judgeByWordBehind(context, words) ??
    judgeByForm(context, place)
  );
}

/** Dwayne "The Rock" Johnson; the Human Rights Centre "Dawn". */
function judgeByNames(context: Context): QuoteUse | undefined {
  const [before] = context.before;
  const [behind] = context.behind;
  const isShort = context.words.length <= 4 && context.startsCapital && !context.endsWithStop;
  if (before === undefined || !before.isCapital || !isShort || functionWords.has(before.word))
    return undefined;
  if (behind?.isCapital === true && !context.endsWithComma && context.words.length <= 3) return "nickname";
  const isName = context.isTitleCase && !saysSoon(context);
  return isName && !context.endsWithComma ? "title" : undefined;
}

function judgeByWordBefore(context: Context, words: WordList): QuoteUse | undefined {
  const [first, second, third] = context.before;
  if (first === undefined) return undefined;
  const isApposition =
    first.word === "," ||
    first.word === ":" ||
    first.word === "(" ||
    first.word === "-" ||
    first.word === "–" ||
    first.word === "—";
  const nearest = isApposition ? second : first;
  if (nearest === undefined) return undefined;
  if (nearest.word === "as" && !isApposition) return judgeAfterAs(context);
  if (isCall(nearest.word) && !isApposition) return judgeAfterCall(context);
  const signs = words.get(nearest.word)?.split(" ") ?? [];
  if (signs.includes("slogan")) return "slogan";
  if (signs.includes("nickname")) return "nickname";
  if (signs.includes("term") && !isApposition) return "term";
  if (signs.includes("title") && !isApposition) return "title";
  if (context.isTitleCase && (signs.includes("work") || signs.includes("body") || signs.includes("ship")))
    return "title";
  // A banner reading "…", a shirt that read "…".
  if (
    /^read(?:s|ing)?$/u.test(nearest.word) &&
    [second, third, ...context.before].some((it) => it !== undefined && isSign(it.word, words))
  )
    return "slogan";
  return undefined;
}

/** "known as", "registered as": a term or nickname; "described as" is somebody's judgement. */
function judgeAfterAs(context: Context): QuoteUse | undefined {
  const verbs = context.before.slice(1, 5).map((it) => it.word);
  if (!verbs.some((word) => namedAs.has(word))) return undefined;
  return context.isTitleCase ? "nickname" : "term";
}

/** "a horse called “Bess”"; but "what he calls “a trick”" and "called it “a trick”" judge. */
function judgeAfterCall(context: Context): QuoteUse | undefined {
  if (context.before.some((it) => it.word === "what")) return undefined;
  return context.isTitleCase ? "title" : "term";
}

function judgeByWordBehind(context: Context, words: WordList): QuoteUse | undefined {
  const [first, second] = context.behind;
  if (first === undefined) return undefined;
  const signs = words.get(first.word)?.split(" ") ?? [];
  if (context.isTitleCase && (signs.includes("afterTitle") || signs.includes("work"))) return "title";
  if (signs.includes("afterSlogan") && context.startsCapital) return "slogan";
  if (signs.includes("afterTerm") && context.words.length <= 3) return "term";
  if (context.isTitleCase && context.words.length >= 2 && first.word === "by" && second?.isCapital === true)
    return "title";
  return undefined;
}

function judgeByForm(context: Context, place: ParagraphKind): QuoteUse {
  const { words, before } = context;
  if (words.length === 0) return "term";
  if (before[0]?.word === "=") return "term";
  const isHeading = place === "headline" || place === "crossHead";
  if (saysBefore(context) || saysSoon(context)) return "speech";
  if (
    !isHeading &&
    context.isTitleCase &&
    before.length > 0 &&
    (words.length >= 2 || isPreposition(before[0]?.word))
  )
    return "title";
  if (words.length > 3 || isHeading) return "speech";
  if (before.length === 0 && context.startsCapital) return "speech";
  return context.cueBefore || context.cueBehind ? "speech" : "term";
}

/** The words before it introduce speech: "said", "Lee replied:", a colon. */
function saysBefore(context: Context): boolean {
  const [first] = context.before;
  if (first === undefined) return false;
  return (
    first.word === ":" ||
    (first.word === "," && context.cueBefore) ||
    context.before.slice(0, 2).some((it) => speechVerbs.has(it.word))
  );
}

/** ,” she said. */
function saysSoon(context: Context): boolean {
  if (!context.cueBehind) return false;
  return context.endsWithComma || context.endsWithStop || context.behind[0]?.word === ",";
}

function isCall(word: string): boolean {
  return callWords.has(word);
}

function isSign(word: string, words: WordList): boolean {
  return words.get(word)?.includes("logan") === true;
}

function isPreposition(word: string | undefined): boolean {
  return word !== undefined && prepositions.has(word);
}

const callWords: ReadonlySet<string> = new Set([
  "call",
  "called",
  "calling",
  "calls",
  "christened",
  "dubbed",
  "baptised",
  "baptized",
]);
const namedAs: ReadonlySet<string> = new Set([
  "known",
  "registered",
  "goes",
  "went",
  "identified",
  "listed",
  "marketed",
  "branded",
]);
const speechVerbs: ReadonlySet<string> = new Set([
  "said",
  "says",
  "saying",
  "asked",
  "replied",
  "answered",
  "shouted",
  "chanted",
  "yelled",
  "added",
]);
const prepositions: ReadonlySet<string> = new Set(["in", "on", "of", "for", "at", "from", "to"]);
const functionWords: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "in",
  "on",
  "at",
  "of",
  "for",
  "to",
  "by",
  "with",
  "from",
  "as",
  "and",
  "or",
  "but",
  "his",
  "her",
  "their",
  "its",
  "my",
  "our",
  "your",
  "this",
  "that",
  "these",
  "those",
  "he",
  "she",
  "it",
  "they",
  "we",
  "i",
  "you",
  "when",
  "if",
  "no",
  "so",
  "then",
  "one",
]);
