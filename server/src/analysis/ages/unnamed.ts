import type { Age, Mention, Paragraph, Person, Quantity, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexFrom } from "../../text/sortedSpans.ts";

/** Whether a number may be an age of somebody who was named before: "the 59-year-old". */
export function isUnnamedAge(tokens: readonly Token[], quantity: Quantity): boolean {
  const { kind, low, high, firstToken, sentence } = quantity;
  if (kind !== "age" || low !== high || firstToken <= sentence.firstToken) return false;
  return tokens[firstToken - 1]?.lower === "the";
}

/**
 * Finds the ages that stand for a person who was named before, and had an age there: "The 59-year-old said", "the
 * 59-year-old sailor" of whom the text says that she sails.
 *
 * Conservative, since such words often stand for somebody whom the text does not name: whoever is named last before
 * them must have an age, and an age that anybody of the article has is theirs.
 *
 * @param unnamed numbers that may be such ages, see {@link isUnnamedAge}; in order.
 * @returns in order of start; may be empty.
 */
export function findUnnamedAges(
  read: Parts,
  named: readonly Age[],
  unnamed: readonly Quantity[],
): readonly Age[] {
  if (unnamed.length === 0) return [];
  const stated = named.filter(({ kind }) => kind === "age");
  const values = new Set(stated.map(({ value }) => value));
  const others = unnamed.filter(({ low }) => !values.has(low));
  if (stated.length === 0 || others.length === 0) return [];
  const names = read.mentions.filter((mention) => mention.kind === "name" && read.owners.has(mention));
  const reading = { ...read, names, firstStated: firstStated(stated) };
  return others.flatMap((quantity) => {
    const { low, start, end } = quantity;
    const person = personBefore(reading, quantity);
    const isKnown = person !== undefined && (reading.firstStated.get(person) ?? start) < start;
    if (person === undefined || !isKnown || !fits(read, quantity, person)) return [];
    return { start, end, kind: "age", value: low, person };
  });
}

/** What {@link findUnnamedAges} knows. */
interface Parts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly owners: ReadonlyMap<Mention, Person>;
  readonly lexicon: Lexicon;
}

interface Reading extends Parts {
  /** Where people are named, in order. */
  readonly names: readonly Mention[];
  /** Where the first age of each person is told who has one. */
  readonly firstStated: ReadonlyMap<Person, number>;
}

function firstStated(stated: readonly Age[]): ReadonlyMap<Person, number> {
  const first = new Map<Person, number>();
  for (const { person, start } of stated) if (!first.has(person)) first.set(person, start);
  return first;
}

/**
 * The person named last before an age, in its paragraph or at most four before; nobody where somebody else who has no
 * age stands in one sentence with that name, since it may be theirs.
 */
function personBefore(reading: Reading, { start, sentence }: Quantity): Person | undefined {
  const { paragraphs, sentences, names, owners } = reading;
  const last = indexFrom(names, start) - 1;
  const name = names[last];
  const here = indexFrom(paragraphs, sentence.paragraph.start);
  const earliest = paragraphs[Math.max(0, here - farthest)]?.start ?? 0;
  if (name === undefined || name.start < earliest) return undefined;
  const first = sentences[indexFrom(sentences, name.end) - 1]?.start ?? name.start;
  const beside = names.slice(Math.max(indexFrom(names, first), last - mostNames), last);
  const person = owners.get(name);
  const isAlone = beside.every((it) => {
    const other = owners.get(it);
    return other === person || (other !== undefined && reading.firstStated.has(other));
  });
  return isAlone ? person : undefined;
}

/** Whether the words behind an age may stand for a person: none, "man" or "woman", or a word of the role. */
function fits({ tokens, text, lexicon }: Parts, { endToken, sentence }: Quantity, person: Person): boolean {
  const next = tokens[endToken];
  if (next === undefined || endToken >= sentence.endToken) return true;
  const gender = genders.get(next.lower);
  if (gender !== undefined) return person.gender === undefined || person.gender === gender;
  if (strangers.has(next.lower)) return false;
  if (next.kind === "punctuation" || goesOn(lexicon, next.lower)) return true;
  const roles = [person.role ?? "", ...person.mentions.map((it) => describe(text, it))];
  return roles.some((role) =>
    role
      .toLowerCase()
      .split(/[^\p{L}'-]+/u)
      .includes(next.lower),
  );
}

function describe(text: string, { description }: Mention): string {
  return description === undefined ? "" : text.slice(description.start, description.end);
}

/** Paragraphs between a name and "the 43-year-old", and one more; texts go on with "he" and "she". */
const farthest = 4;
/** No sentence of an article has more names; a hostile one could. */
const mostNames = 40;

const genders: ReadonlyMap<string, Person["gender"]> = new Map([
  ["actor", "male"],
  ["actress", "female"],
  ["boy", "male"],
  ["father", "male"],
  ["girl", "female"],
  ["man", "male"],
  ["mother", "female"],
  ["woman", "female"],
]);

/** "The 43-year-old who was hurt", "the 43-year-old from Leeds": mostly somebody else. */
const strangers: ReadonlySet<string> = new Set(["from", "in", "of", "that", "who", "whom", "whose", "with"]);

/** Whether a word behind "the 43-year-old" is none of its own: "said", "is", "often", "joined"; not "sailor". */
function goesOn({ lists }: Lexicon, word: string): boolean {
  return lists.wordClasses.has(word) || lists.reportingVerbs.has(word) || pasts.has(word) || verbs.test(word);
}

/** Past tenses that neither end in -ed nor report. */
const pasts: ReadonlySet<string> = new Set(
  (
    "became began broke brought built came caught drew drove fell felt flew fought found gave got grew held kept knew " +
    "laid lay led left lives lost made met paid plans ran rose sat saw sent set shot slept spent stood took wants " +
    "went won works wore"
  ).split(" "),
);

// "joined", "refused", "regularly"; not "red", "fly".
const verbs = /^\p{L}{2,}(?:ed|ly)$/u;
