import type { Person, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isDigit } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { type Span, slice } from "../../text/span.ts";

/** The words in a stretch that say what somebody is, in lower case; also an age, as "43". */
export function findRoles(
  text: string,
  tokens: readonly Token[],
  span: Span,
  lexicon: Lexicon,
): readonly string[] {
  const roles: string[] = [];
  for (let index = indexAfter(tokens, span.start); index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.end > span.end) break;
    const word = slice(text, token).toLowerCase();
    if (lexicon.lists.roles.has(word) || lexicon.lists.titles.has(word)) roles.push(word);
    const age = ageOf(word);
    if (age !== undefined) roles.push(age);
  }
  return roles;
}

/** All that the text calls a person, beside the name. */
export function rolesOf(
  text: string,
  tokens: readonly Token[],
  person: Person,
  lexicon: Lexicon,
): Set<string> {
  const roles = new Set<string>();
  for (const { title, description } of person.mentions) {
    for (const span of [title, description]) {
      if (span === undefined) continue;
      for (const role of findRoles(text, tokens, span, lexicon)) roles.add(role);
    }
  }
  return roles;
}

// "43", "43-year-old".
const agePattern = /^(\d{1,3})(?:$|-year-old)/u;

function ageOf(word: string): string | undefined {
  return isDigit(word.charCodeAt(0)) ? agePattern.exec(word)?.[1] : undefined;
}

/** The gender that the role words of a phrase tell: "the actress", "the spokesman". */
export function genderOfRoles(roles: readonly string[], lexicon: Lexicon): "female" | "male" | undefined {
  for (const role of roles) {
    const gender = lexicon.lists.roles.get(role);
    if (gender === "female" || gender === "male") return gender;
  }
  return undefined;
}
