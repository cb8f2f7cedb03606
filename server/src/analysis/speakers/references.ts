import type { Paragraph, Source } from "../../article/article.ts";
import { copyString } from "../../text/copyString.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { type Span, slice } from "../../text/span.ts";
import type { Reference } from "./candidates.ts";
import type { PlaceParts } from "./places.ts";
import type { Gender } from "./profiles.ts";
import { ageOf, genderOfRoles, isRole, wordsIn } from "./roles.ts";
import { isThing } from "./things.ts";

/** What a phrase says, if it speaks, and who is named there and behind it. */
export type Around = Pick<Reference, "content" | "told" | "beside">;

/** Of a phrase that is looked at by itself. */
export const nothingAround: Around = { content: [], told: [], beside: [] };

/** Reads the pronoun or role of a source; undefined for names, plurals, bodies and documents. */
export function readReference(parts: PlaceParts, source: Source, around: Around): Reference | undefined {
  if (source.kind !== "person" && source.kind !== "anonymous") return undefined;
  const gender = genderOfPronoun(slice(parts.text, source.head).toLowerCase());
  if (gender !== undefined) return pronounReference(parts, source.head, gender, around);
  return source.kind === "anonymous" ? undefined : roleReference(parts, source, around);
}

/** What "he" and "she" say; undefined for other words, in lower case. */
export function genderOfPronoun(word: string): Gender | undefined {
  return pronouns.get(word);
}

const pronouns: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["she", "female"],
  ["him", "male"],
  ["her", "female"],
  ["his", "male"],
]);

/** A pronoun that speaks, or (without content) one that only goes on with a person. */
export function pronounReference(
  { paragraphs, sentences }: PlaceParts,
  { start, end }: Span,
  gender: Gender,
  around: Around,
): Reference {
  return {
    start,
    end,
    kind: "pronoun",
    paragraph: indexAfter(paragraphs, start),
    sentence: indexAfter(sentences, start),
    isLead: false,
    gender,
    head: "",
    isRole: false,
    words: [],
    isEpithet: false,
    determiner: "none",
    ...around,
  };
}

/** Reads a phrase as a role, with or without something that it says; undefined for "one of them" and names. */
export function roleReference(
  { text, paragraphs, sentences, tokens, lexicon }: PlaceParts,
  source: Source,
  around: Around,
): Reference | undefined {
  const { start, end } = source;
  const phrase = slice(text, source);
  const determiner = determinerOf(phrase);
  const word = copyString(slice(text, source.head)).toLowerCase();
  const head = ageOf(word) ?? word;
  // "The Lunds" are no one of them.
  if (severalCalled.test(slice(text, source.head)) && !isRole(head, lexicon)) return undefined;
  if (determiner === "none" || otherHead.test(head) || isThing(head, lexicon)) return undefined;
  const isEpithet = determiner === "definite" && epithet.test(phrase);
  return {
    start,
    end,
    kind: "role",
    paragraph: indexAfter(paragraphs, start),
    sentence: indexAfter(sentences, start),
    isLead: isLead(paragraphs, start),
    gender: genderOfRoles([head], lexicon),
    head,
    isRole: isEpithet || isRole(head, lexicon),
    words: wordsIn(tokens, source).map((it) => ageOf(it) ?? it),
    isEpithet,
    determiner,
    ...around,
  };
}

/** Whether at most one paragraph of the body has begun. */
function isLead(paragraphs: readonly Paragraph[], offset: number): boolean {
  let bodies = 0;
  for (const { kind, start } of paragraphs) {
    if (start > offset || bodies > 1) break;
    if (kind === "body") bodies++;
  }
  return bodies <= 1;
}

function determinerOf(phrase: string): Reference["determiner"] {
  if (definite.test(phrase)) return "definite";
  if (indefinite.test(phrase)) return "indefinite";
  return owned.test(phrase) ? "owned" : "none";
}

/** What stands before the name in "Her lawyer, Dana Fox, said", to know "her lawyer" again. */
export function wordsBeforeName({ text, tokens }: PlaceParts, source: Source): readonly string[] {
  const before: Span = { start: source.start, end: source.head.start };
  const leads = before.end - before.start < longestLead && determinerOf(slice(text, before)) !== "none";
  return leads ? wordsIn(tokens, before) : [];
}

// UTF-16 units; what is longer holds more than a role.
const longestLead = 80;

// "the lawyer", "The 43-year-old", "this mother of two"; not "a lawyer", "one official".
const definite = /^(?:the|this|that)\s/iu;
// "a gatekeeper", "An economist"; not "another driver", "one".
const indefinite = /^an?\s/iu;
// "the 61-year-old widow", "the mother of two".
const epithet = /^the (?:\d{1,3}-year-old|(?:father|mother) of (?:two|three|four|five|six))(?![\p{L}-])/iu;
// "her lawyer", "Ann Lee’s coach".
const owned = /^(?:(?:her|his|their|its)\s|\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,2}['’]s?\s)/iu;
// "Lunds", behind "the".
const severalCalled = /^\p{Lu}\p{Ll}+s$/u;
// "one of them", "the other".
const otherHead = /^(?:one|other|others|former|latter|first|second|same|two|three|rest|it|that|this)$/u;
