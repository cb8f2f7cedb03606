import type { Attribution, Mention, Paragraph, Person, Quote } from "../../article/article.ts";
import { ownersOf } from "../../article/namePlaces.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type ItemsKey, itemsFromEach, itemsOverEach } from "../../rereading/itemsByCell.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { isSameList } from "../../rereading/readEach.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import { contains, type Span } from "../../text/span.ts";

/** What earlier stages found in each paragraph and over it, by the paragraph's index. */
export interface Around {
  readonly quotes: readonly (readonly Quote[])[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly attributions: readonly (readonly Attribution[])[];
  /** The attributions that begin in each paragraph. */
  readonly begun: readonly (readonly Attribution[])[];
  /** The other paragraphs that these, their cues and their sources reach into. */
  readonly reached: readonly (readonly Cell[])[];
  /** Whom each mention stands for. */
  readonly owners: ReadonlyMap<Mention, Person>;
}

/** Looks at each paragraph's surroundings; lists with the same items are the same objects as in the last reading. */
export function lookAround(
  read: {
    readonly cells: readonly Cell[];
    readonly paragraphs: readonly Paragraph[];
    readonly quotes: readonly Quote[];
    readonly mentions: readonly Mention[];
    readonly people: readonly Person[];
    readonly attributions: readonly Attribution[];
  },
  memory: Memory | undefined,
): Around {
  const { cells } = read;
  const begun = itemsFromEach(cells, begunKey, read.attributions);
  return {
    quotes: itemsOverEach(cells, quotesKey, read.quotes),
    mentions: itemsOverEach(cells, mentionsKey, read.mentions),
    attributions: itemsOverEach(cells, attributionsKey, read.attributions),
    begun,
    reached: memory === undefined ? nowhere : findReached(read.cells, read.paragraphs, begun),
    owners: findOwners(read.people, memory),
  };
}

const quotesKey: ItemsKey = { name: "quotes" };
const mentionsKey: ItemsKey = { name: "mentions" };
const attributionsKey: ItemsKey = { name: "attributions" };
const begunKey: ItemsKey = { name: "attributions that begin" };

/** All that the facts of a paragraph rest on beside its words, see `readEach`. */
export function askAround(around: Around, index: number): readonly unknown[] {
  const { quotes, mentions, attributions, begun, reached, owners } = around;
  const asked: unknown[] = [quotes[index], attributions[index], begun[index], mentions[index]];
  for (const mention of mentions[index] ?? []) asked.push(owners.get(mention));
  for (const cell of reached[index] ?? []) asked.push(cell);
  return asked;
}

const nowhere: readonly never[] = [];

function findReached(
  cells: readonly Cell[],
  paragraphs: readonly Paragraph[],
  begun: Around["begun"],
): Around["reached"] {
  return paragraphs.map((paragraph, index) => {
    const attributions = begun[index] ?? nowhere;
    if (attributions.every((it) => isNear(paragraph, it))) return nowhere;
    const reached = attributions.flatMap(partsOf).flatMap(({ start, end }) => {
      const first = Math.max(0, indexFrom(paragraphs, start + 1) - 1);
      return cells.slice(first, indexFrom(paragraphs, end));
    });
    return [...new Set(reached)];
  });
}

/** Whether an attribution, its cue and its source are all in a paragraph. */
function isNear(paragraph: Paragraph, attribution: Attribution): boolean {
  const { cue, source } = attribution;
  return (
    contains(paragraph, attribution) &&
    (cue === undefined || contains(paragraph, cue)) &&
    (source === undefined || contains(paragraph, source))
  );
}

function partsOf(attribution: Attribution): readonly Span[] {
  return [attribution, attribution.cue, attribution.source].flatMap((part) => part ?? []);
}

/** The map of the last reading where the people are the same. */
function findOwners(people: readonly Person[], memory: Memory | undefined): ReadonlyMap<Mention, Person> {
  const known = memory?.recall(ownersKey);
  if (known !== undefined && isSameList(known.people, people)) return known.owners;
  const owners = ownersOf(people);
  memory?.remember(ownersKey, { people, owners });
  return owners;
}

const ownersKey: Key<{
  readonly people: readonly Person[];
  readonly owners: ReadonlyMap<Mention, Person>;
}> = { name: "owners of mentions" };
