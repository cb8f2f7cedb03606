import { itemAt } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Article, Mention, Person, Quote } from "./article.ts";
import { isProbable } from "./lookup.ts";
import { findPlainPronouns, genderOf, ownersIn } from "./plainPronouns.ts";

/** A word that says whether a person is a woman or a man: "Ms.", "she". */
export interface GenderSign extends Span {
  readonly person: Person;
  readonly gender: "female" | "male";
}

/**
 * Titles and pronouns of the writer's of which it is plain whose they are.
 *
 * A surname behind "Mrs." may be the wife's, so it says nothing; and of the pronouns that speak only those count of which
 * the reading is all but sure.
 *
 * @param spans the stretches to look through, of whole paragraphs and in order.
 * @returns each once, in no order; "they" is no sign.
 */
export function findGenderSigns(article: Article, spans: readonly Span[]): readonly GenderSign[] {
  const quotes = article.quotes.filter(({ outer }) => outer === undefined);
  const speaking = signsOfSpeakers(article);
  const known = new Set(speaking.map(({ start }) => start));
  const owners = ownersIn(article, spans);
  const others = findPlainPronouns(article, quotes, spans, owners).filter(({ start }) => !known.has(start));
  return [...signsInTitles(article, quotes, owners), ...speaking, ...others];
}

function signsInTitles(
  { text }: Article,
  quotes: readonly Quote[],
  owners: ReadonlyMap<Mention, Person>,
): readonly GenderSign[] {
  const signs: GenderSign[] = [];
  for (const [mention, person] of owners) {
    if (mention.title === undefined) continue;
    const gender = genderOfTitle(text, mention, mention.title);
    if (gender === undefined || itemAt(quotes, mention.start) !== undefined) continue;
    const { start, end } = mention.title;
    signs.push({ start, end, person, gender });
  }
  return signs;
}

function genderOfTitle(text: string, mention: Mention, span: Span): GenderSign["gender"] | undefined {
  const title = slice(text, span);
  if (male.test(title)) return "male";
  const isFullName = slice(text, mention).includes(" ");
  return female.test(title) || (isFullName && wife.test(title)) ? "female" : undefined;
}

// "Mr.", "Sir"
const male = /^(?:Mr\.?|Sir|Lord)$/u;
// "Ms", "Dame"
const female = /^(?:Ms\.?|Miss|Dame|Madam)$/u;
// "Mrs."
const wife = /^(?:Mrs\.?|Lady)$/u;

/** Pronouns that speak and of which the reading is all but sure. */
function signsOfSpeakers({ text, attributions }: Article): readonly GenderSign[] {
  return attributions.flatMap((attribution) => {
    const { head, person, candidates } = attribution.source ?? {};
    if (head === undefined || person === undefined || !isProbable(attribution, sure)) return [];
    if ((candidates?.[0]?.probability ?? 0) < surest) return [];
    const gender = genderOf(slice(text, head));
    if (gender === undefined) return [];
    return { start: head.start, end: head.end, person, gender };
  });
}

/** With these no sign in 2,871 texts contradicts another; at any probability 16 do, all wrongly. */
const sure = 0.9;
const surest = 0.95;
