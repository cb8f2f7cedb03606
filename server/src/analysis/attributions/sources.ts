import type { Organisation, Person, Source } from "../../article/article.ts";
import type { Lexicon, WordList } from "../../lexicon/lexicon.ts";
import { copyString } from "../../text/copyString.ts";
import { contains, type Span, slice } from "../../text/span.ts";
import { type Bearers, bearerOf, nobody } from "./bearers.ts";
import type { Unit } from "./frames.ts";
import { headOf } from "./heads.ts";
import type { NounPhrase } from "./nounPhrases.ts";

/** Turns a phrase into the source of the model; only a head that is a name is resolved here. */
export function makeSource(
  text: string,
  units: readonly Unit[],
  found: NounPhrase,
  bearers: Bearers,
  lexicon: Lexicon,
): Source {
  const phrase = withoutParticiple(units, found);
  const span = spanOf(units, phrase);
  const head = within(span, spanOf(units, phrase.head));
  if (isCompound(units, phrase)) return { ...span, kind: "group", head, name: copyString(slice(text, span)) };
  // A name over a quotation mark (“Holt“–Photo”) reaches out of the phrase; then the phrase stands for itself.
  const name = units[phrase.head.start]?.name;
  const mention = name !== undefined && contains(span, name) ? name : undefined;
  const { person, organisation } = mention === undefined ? nobody : bearerOf(text, mention, bearers);
  const bare = mention === undefined ? head : { start: mention.start, end: mention.end };
  const kind = kindOf(text, units, phrase, lexicon, person, organisation);
  const { start, end } = span;
  if (person !== undefined) return { start, end, kind, head: bare, name: person.name, person };
  if (organisation !== undefined)
    return { start, end, kind, head: bare, name: organisation.name, organisation };
  const written = slice(text, mention === undefined ? span : bare);
  return { start, end, kind, head: bare, name: copyString(written) };
}

/** A head that is part of a longer name (“N i Fo”, whose “i” ends the phrase) is cut to the phrase. */
function within(phrase: Span, head: Span): Span {
  const start = Math.min(Math.max(head.start, phrase.start), phrase.end);
  return { start, end: Math.max(start, Math.min(head.end, phrase.end)) };
}

/** "Reached by telephone, the founder": the founder. */
function withoutParticiple(units: readonly Unit[], phrase: NounPhrase): NounPhrase {
  const { start, end } = phrase;
  if (!contacted.has(units[start]?.word ?? "")) return phrase;
  for (let index = start + 1; index < end - 1; index++) {
    if (units[index]?.kind !== "comma") continue;
    const head = headOf(units, index + 1, end);
    return head === undefined ? phrase : { start: index + 1, end, head };
  }
  return phrase;
}

const contacted: ReadonlySet<string> = new Set([
  "asked",
  "contacted",
  "interviewed",
  "questioned",
  "reached",
]);

/** "Ana Lund and Ben Okoro": two people with nothing but "and" between their names. */
function isCompound(units: readonly Unit[], phrase: NounPhrase): boolean {
  for (let index = phrase.start + 1; index < phrase.end - 1; index++) {
    const before = units[index - 1]?.name;
    const behind = units[index + 1]?.name;
    if (units[index]?.word === "and" && before?.of === "person" && behind?.of === "person") return true;
  }
  return false;
}

/** The span of characters of units; the possessive mark at the end is left out, unless it is all there is. */
export function spanOf(units: readonly Unit[], span: Span): Span {
  const first = units[span.start];
  const last = units[span.end - 1];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const end = last.possessive && last.word.endsWith("'s") ? last.end - 2 : last.end;
  return { start: first.start, end: end > first.start ? end : Math.max(last.end, first.start) };
}

function kindOf(
  text: string,
  units: readonly Unit[],
  phrase: NounPhrase,
  lexicon: Lexicon,
  person: Person | undefined,
  organisation: Organisation | undefined,
): Source["kind"] {
  const head = units[phrase.head.start];
  const word = units[phrase.head.end - 1]?.word ?? "";
  const { groupNouns, organisationNouns } = lexicon.lists;
  if (person !== undefined || head?.name?.of === "person") return "person";
  if (isAnonymous(text, units, phrase, lexicon)) return "anonymous";
  if (organisation !== undefined || head?.name !== undefined) return "organisation";
  if (isDocument(word, lexicon)) return "document";
  if (organisationNouns.has(word) || isBody(word, lexicon)) return "organisation";
  if (groupNouns.has(word) || head?.wordClass === "quantity" || word === "they" || word === "we")
    return "group";
  return "person";
}

/** "survey", "answer": what is written or said; not "call" where somebody has that name. */
function isDocument(word: string, { lists }: Lexicon): boolean {
  const { documentNouns, eventHeads, nounCues } = lists;
  return documentNouns.has(word) || ((eventHeads.has(word) || nounCues.has(word)) && !isHuman(word, lists));
}

/** "guild", "prefecture": what ends the names of organisations and places, where it is nobody's role. */
function isBody(word: string, { lists }: Lexicon): boolean {
  return (lists.organisationHeads.has(word) || lists.placeHeads.has(word)) && !isHuman(word, lists);
}

function isHuman(word: string, { roles, titles, groupNouns }: Lexicon["lists"]): boolean {
  return roles.has(word) || titles.has(word) || groupNouns.has(word);
}

/** No name at all, and either a noun that hides one ("a source", "an official") or a phrase that says so. */
function isAnonymous(text: string, units: readonly Unit[], phrase: NounPhrase, lexicon: Lexicon): boolean {
  for (let index = phrase.start; index < phrase.end; index++)
    if (units[index]?.name?.of === "person") return false;
  const { anonymousNouns, anonymityPhrases } = lexicon.lists;
  if (isHidden(units, phrase, anonymousNouns)) return true;
  const first = units[phrase.start];
  if (first === undefined || first.wordClass === "subject") return false;
  const last = units[Math.min(units.length, phrase.end + 16) - 1];
  if (!hasAnonymousWord(units, phrase.start, Math.min(units.length, phrase.end + 16))) return false;
  const around = slice(text, { start: first.start, end: last?.end ?? first.end }).toLowerCase();
  for (const [words, kind] of anonymityPhrases) if (kind === "note" && around.includes(words)) return true;
  return false;
}

/** "a source", "an official", "people familiar with the talks" */
function isHidden(units: readonly Unit[], { start, head }: NounPhrase, nouns: WordList): boolean {
  const word = units[head.end - 1]?.word ?? "";
  const use = nouns.get(word) ?? nouns.get(`${word} ${units[head.end]?.word ?? ""}`);
  return use === "" || (use === "indefinite" && indefinite.has(units[start]?.word ?? ""));
}

/** "An official said", "one officer": the officials of a town that was named are no hidden source. */
const indefinite: ReadonlySet<string> = new Set(["a", "an", "one", "another"]);

function hasAnonymousWord(units: readonly Unit[], start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (anonymousWords.has(units[index]?.word ?? "")) return true;
  return false;
}

/** Words of which every note on anonymity has one; they save the search for phrases. */
const anonymousWords: ReadonlySet<string> = new Set([
  "anonymity",
  "anonymous",
  "anonymously",
  "background",
  "changed",
  "identified",
  "name",
  "named",
  "names",
  "pseudonym",
  "record",
  "unnamed",
  "unidentified",
  "withheld",
]);
