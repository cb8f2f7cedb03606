import type { Article, Attribution, Organisation, Person, Quote, Source } from "../article/article.ts";
import { isSaid, joinHalves } from "../article/lookup.ts";

/** Who speaks in an article, and what: the one order that the outline, the symbols and the counts share. */
export interface Voices {
  /** Every person, also those who say nothing, in order of first mention. */
  readonly people: readonly EntityVoice<Person>[];
  readonly organisations: readonly EntityVoice<Organisation>[];
  /** Reports, statements, laws: in order of their first words. */
  readonly documents: readonly NamelessVoice[];
  /** Who is meant to stay unknown: "a source", "an official who asked not to be named". */
  readonly anonymous: readonly NamelessVoice[];
  /** The rest of who has no name: "residents", "police", "the lawyer" where nobody tells who that is. */
  readonly others: readonly NamelessVoice[];
  /** How many quotes are speech; quotes within quotes are not counted. */
  readonly quoteCount: number;
  /**
   * Speech that nobody is found to have said, in order. Quotes within quotes are not counted, nor are those that need
   * no speaker beside them: in a headline, or asked by the interviewer.
   */
  readonly unattributed: readonly Quote[];
}

/** A person or organisation, and what it says. */
export interface EntityVoice<Entity extends Person | Organisation> {
  readonly entity: Entity;
  readonly attributions: readonly Attribution[];
}

/** What a source without a name is. */
export type NamelessKind = "document" | "anonymous" | "other";

/** A phrase that speaks; the attributions of one phrase are together, at least one. */
export interface NamelessVoice {
  readonly name: string;
  readonly attributions: readonly Attribution[];
}

/** Sorts what is said by who says it. Thoughts and beliefs count only where they are quoted. */
export function groupVoices(article: Article): Voices {
  const ofEntity = new Map<Person | Organisation, Attribution[]>();
  const nameless = {
    document: new Map<string, Attribution[]>(),
    anonymous: new Map<string, Attribution[]>(),
    other: new Map<string, Attribution[]>(),
  };
  for (const attribution of joinHalves(article.attributions)) {
    const { source } = attribution;
    if (source === undefined) continue;
    if (!isSaid(attribution)) continue;
    const entity = entityOfSource(source);
    if (entity !== undefined) add(ofEntity, entity, attribution);
    else add(nameless[namelessKindOf(source)], source.name, attribution);
  }
  return {
    people: article.people.map((entity) => ({ entity, attributions: ofEntity.get(entity) ?? [] })),
    organisations: article.organisations.map((entity) => ({
      entity,
      attributions: ofEntity.get(entity) ?? [],
    })),
    documents: namelessVoices(nameless.document),
    anonymous: namelessVoices(nameless.anonymous),
    others: namelessVoices(nameless.other),
    quoteCount: article.quotes.filter(isSpeech).length,
    unattributed: article.attributions
      .filter(({ source }) => source === undefined)
      .flatMap(({ quotes }) => quotes.filter(isSpeech)),
  };
}

/** Whether an attribution has words in quotation marks (or set as speech). */
export function isQuoted(attribution: Attribution): boolean {
  return attribution.quotes.length > 0;
}

/** The person or organisation behind a source, where it is known. */
export function entityOfSource(source: Source): Person | Organisation | undefined {
  return source.person ?? source.organisation;
}

function namelessKindOf({ kind }: Source): NamelessKind {
  return kind === "document" || kind === "anonymous" ? kind : "other";
}

function isSpeech(quote: Quote): boolean {
  return quote.use === "speech" && quote.outer === undefined;
}

function add<Key>(lists: Map<Key, Attribution[]>, key: Key, attribution: Attribution): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [attribution]);
  else list.push(attribution);
}

function namelessVoices(lists: ReadonlyMap<string, Attribution[]>): readonly NamelessVoice[] {
  return [...lists].map(([name, attributions]) => ({ name, attributions }));
}
