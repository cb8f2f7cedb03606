import type { QuoteUse } from "../../article/article.ts";
import type { Context } from "./context.ts";

/**
 * Judges what a short string in marks is, by what stands beside it and how it is written.
 *
 * Most of what stands in marks is speech: of strings of four words and more, 86 % are in PolNeAR, of two or three
 * 71 %, of one word 55 %. So anything else needs a sign: a word that says so ("the album"), capitals as in titles, or
 * at most three words in a sentence that reports nothing.
 */
export function judgeUse(context: Context): QuoteUse {
  return (
    judgeNothing(context) ??
    judgeBeforeByline(context) ??
    judgeAfterCue(context) ??
    judgeAfterIn(context) ??
    judgeAsObject(context) ??
    judgeBetweenNames(context) ??
    judgeAfterPossessive(context) ??
    judgeAfterWord(context) ??
    judgeBeforeWord(context) ??
    judgeAsSubject(context) ??
    judgeByForm(context)
  );
}

/** No words at all; an attribute of a tag (`id="7"`). */
function judgeNothing(context: Context): QuoteUse | undefined {
  return context.words.length === 0 || context.before[0]?.word === "=" ? "term" : undefined;
}

/** Lee replied: “…”; she said, “…”; the crowd chanted “…”. */
function judgeAfterCue(context: Context): QuoteUse | undefined {
  const [first, second] = context.before;
  const verb = first?.word === ":" || first?.word === "," ? second : first;
  if (verb?.isCue !== true || verb.signs.includes("call") || isPoster(context)) return undefined;
  return isPerformed(context, verb.word) ? "title" : "speech";
}

/** She sang “Blue Lamp”; but “We want bread,” and “Shut it down!” are what a crowd sings. */
function isPerformed(context: Context, verb: string): boolean {
  return (
    performances.includes(verb) &&
    context.isTitleCase &&
    context.words.length > 1 &&
    !context.endsWithStop &&
    !context.endsWithComma
  );
}

/** In “Rain on Monday,” she sings of her father. */
function judgeAfterIn(context: Context): QuoteUse | undefined {
  const [first, second] = context.before;
  const leads = second === undefined && (first?.word === "in" || first?.word === "on");
  return leads && context.isTitleCase && context.words.length > 1 ? "title" : undefined;
}

/** “Harbor gets a new roof,” by the Ledger's Ann Lee: what is by somebody was written. */
function judgeBeforeByline({ behind, words }: Context): QuoteUse | undefined {
  const [first, second, third] = behind;
  const author = second?.word === "the" ? third : second;
  return first?.word === "by" && author?.isCapital === true && words.length > 1 ? "title" : undefined;
}

/** The host of “Morning Tide,”; her book, “A Time for Boats,” – although a cue stands further on. */
function judgeAsObject(context: Context): QuoteUse | undefined {
  const { words, before, behind, endsWithStop } = context;
  if (!context.isTitleCase || words.length < 2 || endsWithStop || context.isHeading) return undefined;
  const isPlace = (before[0]?.signs ?? []).includes("preposition");
  const isCued = behind.slice(0, 2).some(({ isCue, word }) => isCue && !word.endsWith("ing"));
  return isPlace && !isCued ? "title" : undefined;
}

/** Dwayne "The Rock" Johnson; the Tenants’ Union "Dawn". */
function judgeBetweenNames(context: Context): QuoteUse | undefined {
  const [before] = context.before;
  const [behind] = context.behind;
  if (before === undefined || !before.isCapital || context.isHeading) return undefined;
  const isName =
    context.startsCapital && context.words.length <= 4 && !context.endsWithStop && !context.endsWithComma;
  if (!isName || before.signs.includes("plain")) return undefined;
  if (before.signs.some((sign) => ownerSigns.includes(sign))) return "title";
  if (behind?.isCapital === true && context.words.length <= 3) return "nickname";
  return context.isTitleCase && !context.cueSoon ? "title" : undefined;
}

/** The channel's “Morning With Ann”; BBC’s “Today”. */
function judgeAfterPossessive(context: Context): QuoteUse | undefined {
  const [first, owner] = context.before;
  if (first === undefined || !possessives.includes(first.word) || !context.isTitleCase) return undefined;
  return owner?.isCapital === true || context.words.length > 1 ? "title" : undefined;
}

/** "the song “…”", "known as “…”", "her album, “…”". */
function judgeAfterWord(context: Context): QuoteUse | undefined {
  const [first, second] = context.before;
  const isApart = first !== undefined && appositionMarks.includes(first.word);
  const nearest = isApart ? second : first;
  const signs = nearest?.signs ?? [];
  if (isPoster(context) || signs.includes("slogan")) return "slogan";
  if (signs.includes("nickname")) return "nickname";
  if (context.isTitleCase && signs.some((sign) => ownerSigns.includes(sign))) return "title";
  if (isApart) return undefined;
  if (signs.includes("term")) return "term";
  if (signs.includes("title")) return "title";
  if (signs.includes("call")) return judgeAfterCall(context);
  return nearest?.word === "as" ? judgeAfterAs(context) : undefined;
}

/** "a horse called “Bess”"; but "what he calls “a trick”" and "which Lee called “a trick”" judge. */
function judgeAfterCall(context: Context): QuoteUse | undefined {
  const subject = context.before[1];
  const isJudged = subject?.isCapital === true || pronouns.includes(subject?.word ?? "");
  if (context.isTitleCase) return "title";
  return isJudged || context.before.some((it) => it.word === "what") ? undefined : "term";
}

/** "known as", "registered as": a term or nickname; "described as" is somebody's judgement. */
function judgeAfterAs(context: Context): QuoteUse | undefined {
  if (!context.before.slice(1, 5).some((it) => it.signs.includes("as"))) return undefined;
  return context.isTitleCase ? "nickname" : "term";
}

/** A banner reading “…”, a shirt that read “…”. */
function isPoster(context: Context): boolean {
  const verb = appositionMarks.includes(context.before[0]?.word ?? "")
    ? context.before[1]
    : context.before[0];
  return (
    verb !== undefined &&
    ["read", "reads", "reading"].includes(verb.word) &&
    context.before.some((it) => it.signs.includes("slogan"))
  );
}

/** “Salt” star Ann Lee; the “Yes We Can” hats; the “no” vote. */
function judgeBeforeWord(context: Context): QuoteUse | undefined {
  const [first, second] = context.behind;
  const signs = first?.signs ?? [];
  if (context.isTitleCase && (signs.includes("afterTitle") || signs.includes("work"))) return "title";
  if (signs.includes("afterSlogan") && context.startsCapital) return "slogan";
  if (signs.includes("afterTerm") && context.words.length <= 3) return "term";
  const isByline = first?.word === "by" && second?.isCapital === true;
  return isByline && context.isTitleCase && context.words.length > 1 ? "title" : undefined;
}

/** “Salt” opens on Friday: it begins a sentence that goes on with a word, as no speech does without a comma. */
function judgeAsSubject(context: Context): QuoteUse | undefined {
  const [next] = context.behind;
  const isDescribed = next !== undefined && relatives.includes(next.word) && context.isTitleCase;
  if (context.before.length === 0 && context.endsWithComma && isDescribed) return "title";
  if (context.before.length > 0 || context.endsWithComma || context.endsWithStop || context.isHeading)
    return undefined;
  if (next === undefined || !next.isWord || next.isCapital || next.isCue) return undefined;
  return context.isTitleCase ? "title" : context.words.length <= 3 ? "term" : undefined;
}

function judgeByForm(context: Context): QuoteUse {
  const { words, before } = context;
  if (before[0]?.word === ":" || context.cueSoon || context.isHeading) return "speech";
  const isPlace = (before[0]?.signs ?? []).includes("preposition");
  if (context.isTitleCase && before.length > 0 && (words.length > 1 || isPlace)) return "title";
  if (words.length > 3) return "speech";
  if (before.length === 0 && context.startsCapital) return "speech";
  return context.cueBefore ? "speech" : "term";
}

const performances: readonly string[] = ["sing", "sings", "sang", "singing", "sung"];
const appositionMarks: readonly string[] = [",", ":", "(", "-", "–", "—"];
/** What bears a name of its own: the film, the centre, the ferry. */
const ownerSigns: readonly string[] = ["work", "body", "ship"];
const relatives: readonly string[] = ["which", "whose", "where"];
const possessives: readonly string[] = ["'s", "’s", "'", "’"];
const pronouns: readonly string[] = ["he", "she", "they", "it", "i", "we", "you", "who"];
