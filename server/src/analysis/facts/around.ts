import type { Attribution, Mention, Paragraph, Person, Quote } from "../../article/article.ts";
import { ownersOf } from "../../article/namePlaces.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type ItemsKey, itemsFromColumn, itemsOverColumn } from "../../rereading/itemsColumn.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { isSameList } from "../../rereading/stage.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import { contains, type Span } from "../../text/span.ts";

/** What earlier stages found in each paragraph and over it, by the paragraph's index. */
export interface Around {
  readonly quotes: readonly (readonly Quote[])[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly attributions: readonly (readonly Attribution[])[];
  /** The attributions that begin in each paragraph. */
  readonly begun: readonly (readonly Attribution[])[];
  /** The other paragraphs that these, their cues and their sources reach into; of no paragraph where the text is read once. */
  readonly reached: readonly (readonly Cell[])[];
  /** Whom each mention stands for. */
  readonly owners: ReadonlyMap<Mention, Person>;
}

/** What facts are found in. */
interface AroundParts {
  readonly cells: readonly Cell[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly attributions: readonly Attribution[];
}

/** Looks at each paragraph's surroundings; lists with the same items are the same objects as in the last reading. */
export function lookAround(read: AroundParts, memory: Memory | undefined): Around {
  const { cells } = read;
  const begun = itemsFromColumn(cells, begunKey, read.attributions);
  return {
    quotes: itemsOverColumn(cells, quotesKey, read.quotes),
    mentions: itemsOverColumn(cells, mentionsKey, read.mentions),
    attributions: itemsOverColumn(cells, attributionsKey, read.attributions),
    begun,
    reached: memory === undefined ? nowhere : findReached(read, begun),
    owners: findOwners(read.people, memory),
  };
}

const quotesKey: ItemsKey = { name: "quotes" };
const mentionsKey: ItemsKey = { name: "mentions" };
const attributionsKey: ItemsKey = { name: "attributions" };
const begunKey: ItemsKey = { name: "attributions that begin" };

/** All that the facts of each paragraph rest on beside its words, and where its attributions reach; see `Asked.each`. */
export function askAround(cells: readonly Cell[], around: Around): readonly (readonly unknown[])[] {
  const { quotes, mentions, attributions, begun, reached, owners } = around;
  const ownersIn = readColumn(
    cells,
    owning,
    (_, index) => (mentions[index] ?? nowhere).map((mention) => owners.get(mention)),
    () => ({ all: [owners], each: [mentions] }),
  );
  return [quotes, attributions, begun, mentions, ownersIn, reached];
}

const owning: ColumnStage<readonly (Person | undefined)[]> = {
  adopt: (before, now) => (isSameList(before, now) ? before : now),
};

const nowhere: readonly never[] = [];

function findReached({ cells, paragraphs }: AroundParts, begun: Around["begun"]): Around["reached"] {
  const isNearIn = readColumn(
    cells,
    nearness,
    ({ paragraph }, index) => (begun[index] ?? nowhere).every((it) => isNear(paragraph, it)),
    () => ({ each: [begun] }),
  );
  const reached: (readonly Cell[])[] = new Array(cells.length).fill(nowhere);
  for (let far = isNearIn.indexOf(false); far >= 0; far = isNearIn.indexOf(false, far + 1)) {
    const some = (begun[far] ?? nowhere).flatMap(partsOf).flatMap(({ start, end }) => {
      const first = Math.max(0, indexFrom(paragraphs, start + 1) - 1);
      return cells.slice(first, indexFrom(paragraphs, end));
    });
    reached[far] = [...new Set(some)];
  }
  return reached;
}

/** Whether all attributions that begin in a paragraph are near. */
const nearness: ColumnStage<boolean> = {};

/** Whether an attribution, its cue and its source are all in a paragraph, and stay there as long as that does. */
function isNear(paragraph: Paragraph, attribution: Attribution): boolean {
  const { cue, source, evidence } = attribution;
  return (
    evidence !== "turnLabel" &&
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
