import type { Mention, Paragraph, Person, Sentence, Source } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { likelyGender } from "../../lexicon/nameGender.ts";
import { indexAfter, indexFrom } from "../../text/sortedSpans.ts";
import type { BearerOf } from "./bearers.ts";
import { bucket } from "./buckets.ts";
import type { AddFeature } from "./weighing.ts";

/** What a reference is looked up in. */
export interface ReferenceParts {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly bearerOf: BearerOf;
  readonly genderOf: GenderOf;
}

/** The gender that the name of a person makes likely. */
type GenderOf = (person: Person) => ReturnType<typeof likelyGender>;

/** Looks each name up once: a person is held against many references. */
export function nameGenders(lexicon: Lexicon): GenderOf {
  const known = new Map<Person, ReturnType<typeof likelyGender>>();
  return (person) => {
    if (!known.has(person)) known.set(person, likelyGender(person.name, lexicon));
    return known.get(person);
  };
}

/**
 * Adds what speaks for it that a pronoun or role stands for the person of its source: nearness, rivals, gender.
 *
 * @param who The pronoun, or "phrase" for a role.
 */
export function addReference(parts: ReferenceParts, who: string, source: Source, add: AddFeature): void {
  const { sentences, paragraphs, genderOf } = parts;
  const { rivals, between, last } = lookBack(parts, who, source);
  add("rivals", who, bucket(rivals));
  add("likeliest", who, likelihood(source));
  if (source.person === undefined) return;
  add("gender", who, genderFit(source.person, who, genderOf));
  add("named between", who, last === undefined ? "far" : bucket(between));
  if (last === undefined) return;
  const sentencesAgo = indexAfter(sentences, source.start) - indexAfter(sentences, last.start);
  const paragraphsAgo = indexAfter(paragraphs, source.start) - indexAfter(paragraphs, last.start);
  add("last named", who, last.kind, bucket(sentencesAgo));
  add("last named paragraphs before", who, bucket(paragraphsAgo));
}

/** The probability of the person of a source against all whom the reference may stand for, as one of a few texts. */
function likelihood({ candidates = [], person }: Source): string {
  const probability = candidates.find((candidate) => candidate.person === person)?.probability;
  if (probability === undefined) return "unknown";
  for (const limit of ["0.98", "0.95", "0.9", "0.8", "0.65", "0.5"])
    if (probability >= Number(limit)) return limit;
  return "less";
}

/** What stands before a reference: other people whom it could mean, the last mention of its person, and who is between. */
interface Trail {
  readonly rivals: number;
  readonly between: number;
  readonly last: Mention | undefined;
}

function lookBack(
  { mentions, paragraphs, bearerOf, genderOf }: ReferenceParts,
  who: string,
  source: Source,
): Trail {
  const from = paragraphs[Math.max(0, indexAfter(paragraphs, source.start) - reachBack)]?.start ?? 0;
  const rivals = new Set<Person>();
  let between = 0;
  let last: Mention | undefined;
  const behind = indexFrom(mentions, source.start);
  for (let index = behind - 1; index >= behind - longest && rivals.size <= manyRivals; index--) {
    const mention = mentions[index];
    if (mention === undefined || mention.start < from) break;
    const person = bearerOf(mention);
    if (person !== undefined && person === source.person) {
      last ??= mention;
      if (last === mention) between = rivals.size;
    } else if (person !== undefined && !rivals.has(person) && !isOtherGender(person, who, genderOf))
      rivals.add(person);
  }
  return { rivals: rivals.size, between, last };
}

const manyRivals = 5;

/** Mentions that are looked at, so that a paragraph without end takes no time without end. */
const longest = 60;

/** Paragraphs before that of a reference in which its person and rivals are looked for. */
export const reachBack = 3;

function isOtherGender(person: Person, who: string, genderOf: GenderOf): boolean {
  return genderFit(person, who, genderOf).endsWith("other");
}

/** Whether a person is of the gender of a pronoun: by title, else by given name. A pronoun told it by itself, too. */
function genderFit(person: Person, who: string, genderOf: GenderOf): string {
  const wanted = who === "she" ? "female" : who === "he" ? "male" : undefined;
  if (wanted === undefined) return "any";
  const given = genderOf(person);
  if (given !== undefined) return given === wanted ? "name fits" : "name of the other";
  if (person.gender === undefined) return "unknown";
  return person.gender === wanted ? "text fits" : "text of the other";
}
