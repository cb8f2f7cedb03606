import type { Person, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isDigit } from "../../text/characters.ts";
import { indexAfter, itemAt } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { Reference } from "./candidates.ts";
import { isMember, tellsParty } from "./members.ts";
import type { Known, Profile } from "./profiles.ts";

/** The words in a stretch that say what somebody is, in lower case; also an age, as "43". */
export function findRoles(tokens: readonly Token[], span: Span, lexicon: Lexicon): readonly string[] {
  const { roles, titles } = lexicon.lists;
  return wordsIn(tokens, span).flatMap((word) => {
    const age = ageOf(word);
    if (age !== undefined) return [age];
    return roles.has(word) || titles.has(word) ? [word] : [];
  });
}

/** The words of a stretch in lower case, numbers too; an age stands as its number. */
export function wordsIn(tokens: readonly Token[], span: Span): readonly string[] {
  const words: string[] = [];
  for (let index = indexAfter(tokens, span.start); index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.end > span.end) break;
    if (token.kind !== "punctuation") words.push(token.lower);
  }
  return words;
}

/** All that the text calls a person beside the name: every word of titles and descriptions, ages as numbers. */
export function describingWords(tokens: readonly Token[], person: Person, { lists }: Lexicon): Set<string> {
  const words = new Set<string>();
  for (const { title, description } of person.mentions) {
    for (const span of [title, description]) {
      if (span === undefined) continue;
      for (const word of wordsIn(tokens, span)) {
        words.add(ageOf(word) ?? word);
        for (const meant of lists.shortTitles.get(word)?.split(" ") ?? []) words.add(meant);
      }
    }
  }
  return words;
}

// "43", "43-year-old".
const agePattern = /^(\d{1,3})(?:$|-year-old)/u;

/** The number of an age: "43" for "43-year-old". */
export function ageOf(word: string): string | undefined {
  return isDigit(word.charCodeAt(0)) ? agePattern.exec(word)?.[1] : undefined;
}

/** Whether a word, in lower case, is what people can be: a role, title, nationality or age. */
export function isRole(word: string, { lists }: Lexicon): boolean {
  const { roles, titles, roleKinds, nationalities } = lists;
  return (
    roles.has(word) ||
    titles.has(word) ||
    roleKinds.has(word) ||
    nationalities.has(word) ||
    ageOf(word) !== undefined
  );
}

/** The gender that the role words of a phrase tell: "the actress", "the spokesman". */
export function genderOfRoles(roles: Iterable<string>, lexicon: Lexicon): "female" | "male" | undefined {
  for (const role of roles) {
    const gender = lexicon.lists.roles.get(role);
    if (gender === "female" || gender === "male") return gender;
  }
  return undefined;
}

/** How the words of a role fit somebody. */
export interface RoleFit {
  /**
   * `same`: the text calls the person by this word; `kind`: by one of the kind ("surgeon" for "the doctor"); `near`: the
   * word stands near the name; `other`: the text has another role; `unknown`: it has none.
   */
  readonly head: "same" | "kind" | "near" | "other" | "unknown";
  /** How many other words of the role describe the person. */
  readonly modifiers: number;
  /** "the Italian", of somebody from Italy. */
  readonly isOrigin: boolean;
}

/** Compares a role with all that the text says of somebody. */
export function fitRole(
  parts: {
    readonly tokens: readonly Token[];
    readonly sentences: readonly Sentence[];
    readonly lexicon: Lexicon;
  },
  reference: Reference,
  profile: Profile,
): RoleFit {
  const { known } = profile;
  known.description.around ??= wordsAround(parts, profile.person);
  const { head, words } = reference;
  const { around } = known.description;
  return {
    head: isOfAge(words, known) ? "same" : fitHead(head, known, around, parts.lexicon),
    modifiers: words.filter(
      (word) => word !== head && known.words.has(word) && isContent(word, parts.lexicon),
    ).length,
    isOrigin: isOrigin(head, around, parts.lexicon),
  };
}

/** "The 61-year-old widow", where the text has given somebody that age. */
function isOfAge(words: readonly string[], known: Known): boolean {
  return words.some((word) => isDigit(word.charCodeAt(0)) && known.words.has(word));
}

function fitHead(head: string, known: Known, around: ReadonlySet<string>, lexicon: Lexicon): RoleFit["head"] {
  if (known.roles.has(head) || known.words.has(head)) return "same";
  for (const role of known.roles) if (isOfKind(role, head, lexicon)) return "kind";
  if (around.has(head) || hasStem(around, head) || isOfParty(around, head)) return "near";
  return known.roles.size > 0 ? "other" : "unknown";
}

function isOfParty(words: ReadonlySet<string>, head: string): boolean {
  if (!isMember(head)) return false;
  for (const word of words) if (tellsParty(word, head)) return true;
  return false;
}

/** "drives" for "driver", "court" for "courtier": the same beginning. */
function hasStem(words: ReadonlySet<string>, head: string): boolean {
  if (head.length < shortestStem + 2) return false;
  const stem = head.slice(0, Math.max(shortestStem, head.length - 3));
  for (const word of words) if (word.startsWith(stem)) return true;
  return false;
}

/** In letters. */
const shortestStem = 4;

function isOfKind(role: string, head: string, { lists }: Lexicon): boolean {
  return hasWord(lists.roleKinds.get(role), head);
}

function hasWord(words: string | undefined, word: string): boolean {
  return words !== undefined && ` ${words} `.includes(` ${word} `);
}

function isContent(word: string, { lists }: Lexicon): boolean {
  return !lists.wordClasses.has(word) && !lists.titleModifiers.has(word);
}

/** "the Italian" beside "Italy" or "Italian": the same first four letters. */
function isOrigin(head: string, around: ReadonlySet<string>, { lists }: Lexicon): boolean {
  if (!lists.nationalities.has(head)) return false;
  const stem = head.slice(0, 4);
  for (const word of around) if (word.startsWith(stem)) return true;
  return false;
}

/** The words beside the first two names of somebody, within their sentences. */
export function wordsAround(
  { tokens, sentences }: { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] },
  person: Person,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const mention of person.mentions.filter(({ kind }) => kind === "name").slice(0, 2)) {
    const sentence = itemAt(sentences, mention.start);
    const index = indexAfter(tokens, mention.start);
    const first = Math.max(sentence?.firstToken ?? 0, index - reach);
    const end = Math.min(sentence?.endToken ?? tokens.length, index + reach);
    for (let at = first; at < end; at++) words.add(tokens[at]?.lower ?? "");
  }
  return words;
}

/** In tokens, to each side. */
const reach = 14;
