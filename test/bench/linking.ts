/** A place where a person is named, as gold and system give it: offsets in UTF-16 units, and who it is. */
export interface LinkedName {
  readonly start: number;
  readonly end: number;
  /** Equal names of one article are one person. */
  readonly name: string;
}

/** How well names of one person are linked, from 0 to 1; `mentions` are those that gold and system both have. */
export interface LinkingFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly mentions: number;
}

/**
 * B-cubed (Bagga and Baldwin 1998) over the names that both sides have with the same span, so that it measures
 * linking alone: of a name's person as the system has it, the share that is right; of its person as the gold has it,
 * the share that the system keeps together; each averaged over all names.
 *
 * @param articles gold and system for each article. Without a common name all figures are 0.
 */
export function measureLinking(
  articles: readonly { readonly gold: readonly LinkedName[]; readonly system: readonly LinkedName[] }[],
): LinkingFigures {
  let [precision, recall, mentions] = [0, 0, 0];
  for (const { gold, system } of articles) {
    const pairs = findPairs(gold, system);
    const together = countBy(pairs, (pair) => JSON.stringify(pair));
    const golds = countBy(pairs, ([goldName]) => goldName);
    const systems = countBy(pairs, ([, systemName]) => systemName);
    for (const pair of pairs) {
      const right = together.get(JSON.stringify(pair)) ?? 0;
      precision += right / (systems.get(pair[1]) ?? 1);
      recall += right / (golds.get(pair[0]) ?? 1);
    }
    mentions += pairs.length;
  }
  if (mentions === 0) return { precision: 0, recall: 0, f1: 0, mentions };
  precision /= mentions;
  recall /= mentions;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), mentions };
}

/** Who a name is, in the gold and in the system, for each name that both have. */
function findPairs(
  gold: readonly LinkedName[],
  system: readonly LinkedName[],
): readonly (readonly [string, string])[] {
  const names = new Map(system.map(({ start, end, name }) => [`${start}:${end}`, name]));
  return gold.flatMap(({ start, end, name }) => {
    const other = names.get(`${start}:${end}`);
    return other === undefined ? [] : [[name, other] as const];
  });
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
