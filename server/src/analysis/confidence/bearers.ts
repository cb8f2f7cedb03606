import type { Mention, Person } from "../../article/article.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { notIn } from "../../rereading/notIn.ts";

/** Who a mention stands for. */
export type BearerOf = (mention: Mention) => Person | undefined;

/** Who mentions stand for, and for which of them that is somebody else than in the last reading. */
export interface Bearers {
  readonly bearerOf: BearerOf;
  /** Indexes of the cells with such mentions. */
  readonly changed: ReadonlySet<number>;
}

/** Looks mentions up. @param memory undefined for an article that is read once */
export function findBearers(
  parts: { readonly cells: readonly Cell[]; readonly people: readonly Person[] },
  memory: Memory | undefined,
): Bearers {
  return memory === undefined
    ? { bearerOf: bearerFinder(parts.people), changed: new Set() }
    : followBearers(parts, memory);
}

/** Looks mentions up in an article that is read once; nothing is looked up before somebody asks. */
export function bearerFinder(people: readonly Person[]): BearerOf {
  let bearers: Map<Mention, Person> | undefined;
  return (mention) => {
    bearers ??= mapBearers(people);
    return bearers.get(mention);
  };
}

function mapBearers(people: readonly Person[]): Map<Mention, Person> {
  const bearers = new Map<Mention, Person>();
  for (const person of people) for (const mention of person.mentions) bearers.set(mention, person);
  return bearers;
}

/** Brings what a memory knows of the mentions up to date, by the people that are others than in the last reading. */
function followBearers(
  { cells, people }: { readonly cells: readonly Cell[]; readonly people: readonly Person[] },
  memory: Memory,
): Bearers {
  const last = memory.recall(lastBearers);
  const byMention = last?.byMention ?? mapBearers(people);
  memory.remember(lastBearers, { people, byMention });
  const bearerOf = (mention: Mention): Person | undefined => byMention.get(mention);
  if (last === undefined) return { bearerOf, changed: new Set() };
  const [gone, come] = [notIn(last.people, people), notIn(people, last.people)];
  for (const { mentions } of gone) for (const mention of mentions) byMention.delete(mention);
  for (const person of come) for (const mention of person.mentions) byMention.set(mention, person);
  const changed = [...gone, ...come].flatMap(({ mentions }) =>
    mentions.map(({ start }) => cellIndexAt(cells, start, 0)),
  );
  return { bearerOf, changed: new Set(changed) };
}

const lastBearers: Key<{
  readonly people: readonly Person[];
  readonly byMention: Map<Mention, Person>;
}> = { name: "bearers" };
