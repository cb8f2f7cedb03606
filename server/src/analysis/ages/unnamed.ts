import type { Age, Mention, Paragraph, Person, Quantity, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexFrom } from "../../text/sortedSpans.ts";

/**
 * Finds the ages that stand for a person who was named before, and had an age there: "The 59-year-old said", "the
 * 59-year-old sailor" of whom the text says that she sails.
 *
 * Conservative, since such words often stand for somebody whom the text does not name: whoever is named last before
 * them must have an age, and an age that anybody of the article has is theirs.
 *
 * @returns in order of start; may be empty.
 */
export function findUnnamedAges(read: Reading, named: readonly Age[]): readonly Age[] {
  const stated = named.filter(({ kind }) => kind === "age");
  if (stated.length === 0) return [];
  const values = new Set(stated.map(({ value }) => value));
  const unnamed = read.quantities.filter(
    ({ kind, low, high, firstToken }) =>
      kind === "age" && low === high && !values.has(low) && read.tokens[firstToken - 1]?.lower === "the",
  );
  if (unnamed.length === 0) return [];
  const names = namesInOrder(read.people);
  return unnamed.flatMap((quantity) => {
    const { low, start, end } = quantity;
    const person = personBefore(read, names, stated, quantity);
    const isKnown = stated.some((it) => it.person === person && it.start < start);
    if (person === undefined || !isKnown || !fits(read, quantity, person)) return [];
    return { start, end, kind: "age", value: low, person };
  });
}

/** What {@link findUnnamedAges} knows. */
interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly people: readonly Person[];
  readonly quantities: readonly Quantity[];
  readonly lexicon: Lexicon;
}

interface Name extends Mention {
  readonly person: Person;
}

function namesInOrder(people: readonly Person[]): readonly Name[] {
  return people
    .flatMap((person) =>
      person.mentions.filter(({ kind }) => kind === "name").map((mention) => ({ ...mention, person })),
    )
    .sort((one, other) => one.start - other.start);
}

/**
 * The person named last before an age, in its paragraph or at most four before; nobody where somebody else who has no
 * age stands in one sentence with that name, since it may be theirs.
 */
function personBefore(
  { paragraphs, sentences }: Reading,
  names: readonly Name[],
  stated: readonly Age[],
  { start, sentence }: Quantity,
): Person | undefined {
  const last = indexFrom(names, start) - 1;
  const name = names[last];
  const here = indexFrom(paragraphs, sentence.paragraph.start);
  const earliest = paragraphs[Math.max(0, here - farthest)]?.start ?? 0;
  if (name === undefined || name.start < earliest) return undefined;
  const first = sentences[indexFrom(sentences, name.end) - 1]?.start ?? name.start;
  const beside = names.slice(Math.max(indexFrom(names, first), last - mostNames), last);
  const isAlone = beside.every(
    ({ person }) => person === name.person || stated.some((age) => age.person === person),
  );
  return isAlone ? name.person : undefined;
}

/** Whether the words behind an age may stand for a person: none, "man" or "woman", or a word of the role. */
function fits({ tokens, text, lexicon }: Reading, { endToken, sentence }: Quantity, person: Person): boolean {
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
