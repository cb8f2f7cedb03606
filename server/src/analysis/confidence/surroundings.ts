import type { Attribution, Mention, Person } from "../../article/article.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import { type ItemsKey, itemsFromEach } from "../../rereading/itemsByCell.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { type ConfidenceParts, overlapsNeighbour } from "./features.ts";
import { reach } from "./reference.ts";

/** The attributions by cell, and what their features look at beside them. */
export interface Surroundings {
  readonly groups: readonly (readonly Attribution[])[];
  /** Index of the first attribution of each cell. */
  readonly firsts: readonly number[];
  readonly asked: (cell: Cell, index: number) => readonly unknown[];
}

/** Groups attributions and what stands around them by cells. */
export function groupSurroundings(
  parts: ConfidenceParts & { readonly cells: readonly Cell[] },
  memory: Memory | undefined,
): Surroundings {
  const { cells, attributions } = parts;
  const groups = itemsFromEach(cells, spoken, attributions);
  const firsts: number[] = [];
  let first = 0;
  for (const group of groups) {
    firsts.push(first);
    first += group.length;
  }
  if (memory === undefined) return { groups, firsts, asked: () => [] };
  const around = {
    cells,
    groups,
    mentions: itemsFromEach(cells, named, parts.mentions),
    bearers: bearersOf(parts, memory),
  };
  return {
    groups,
    firsts,
    asked: (_, index) => {
      const group = groups[index] ?? [];
      const own = firsts[index] ?? 0;
      if (group.length === 0) return [];
      const asked = askAround(around, group, index);
      asked.push(
        overlapsNeighbour(attributions, own),
        overlapsNeighbour(attributions, own + group.length - 1),
      );
      return asked;
    },
  };
}

const spoken: ItemsKey = { name: "attributions with speakers" };
const named: ItemsKey = { name: "mentions" };

interface Around {
  readonly cells: readonly Cell[];
  readonly groups: readonly (readonly Attribution[])[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly bearers: readonly object[];
}

/** From the paragraphs before the first of sources and contents, in which rivals are looked for, to the last. */
function askAround(
  { cells, groups, mentions, bearers }: Around,
  group: readonly Attribution[],
  index: number,
): unknown[] {
  let first = index;
  let last = index;
  for (const { content, source } of group) {
    first = Math.min(first, cellIndexAt(cells, content.start, index));
    last = Math.max(last, cellIndexAt(cells, content.end - 1, index));
    if (source === undefined) continue;
    const at = cellIndexAt(cells, source.start, index);
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const asked: unknown[] = [first - index];
  for (let at = Math.max(0, first - reach); at <= last; at++)
    asked.push(cells[at], groups[at], mentions[at], bearers[at]);
  return asked;
}

/** For each cell an object that is another one whenever its mentions stand for other people than in the last reading. */
function bearersOf(
  { cells, people }: { readonly cells: readonly Cell[]; readonly people: readonly Person[] },
  memory: Memory,
): readonly object[] {
  const known = memory.recall(bearers);
  const tokens = known?.tokens ?? new WeakMap<Cell, object>();
  const now = new Set(people);
  for (const person of now) if (known?.people.has(person) !== true) forget(cells, tokens, person);
  for (const person of known?.people ?? []) if (!now.has(person)) forget(cells, tokens, person);
  memory.remember(bearers, { people: now, tokens });
  return cells.map((cell) => {
    const token = tokens.get(cell) ?? {};
    tokens.set(cell, token);
    return token;
  });
}

interface Bearers {
  readonly people: ReadonlySet<Person>;
  readonly tokens: WeakMap<Cell, object>;
}

const bearers: Key<Bearers> = { name: "bearers" };

function forget(cells: readonly Cell[], tokens: WeakMap<Cell, object>, { mentions }: Person): void {
  for (const { start } of mentions) {
    const cell = cells[cellIndexAt(cells, start, 0)];
    if (cell !== undefined) tokens.delete(cell);
  }
}
