/**
 * The shortest list found of which something still holds, by leaving out ever smaller stretches (delta debugging).
 *
 * @param tries how often the condition is asked at most.
 */
export async function shrink<Item>(
  items: readonly Item[],
  holds: (items: readonly Item[]) => boolean | Promise<boolean>,
  tries: number = 400,
): Promise<readonly Item[]> {
  let kept = items;
  let left = tries;
  for (
    let size = Math.ceil(items.length / 2);
    size >= 1 && left > 0;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let start = 0; start < kept.length && left > 0; left--) {
      const fewer = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (await holds(fewer)) kept = fewer;
      else start += size;
    }
  }
  return kept;
}
