/**
 * Asks for each item, several at a time, and yields the answers in the order of the items. No more is read than is
 * under way, so that a run over an archive needs no more memory than one over a page.
 *
 * @param atOnce how many may be under way, from 1 on.
 * @throws what the oldest question is answered with.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ask: (item: Item) => Promise<Answer>,
  atOnce: number,
): AsyncGenerator<Answered<Item, Answer>> {
  const underWay: Asked<Item, Answer>[] = [];
  for await (const item of items) {
    const answer = ask(item);
    // Where one fails, so do those behind it, and whoever reads is told of the first.
    answer.catch(() => undefined);
    underWay.push({ item, answer });
    const oldest = underWay.length < atOnce ? undefined : underWay.shift();
    if (oldest !== undefined) yield { item: oldest.item, answer: await oldest.answer };
  }
  for (const { item, answer } of underWay) yield { item, answer: await answer };
}

/** An item with its answer. */
export interface Answered<Item, Answer> {
  readonly item: Item;
  readonly answer: Answer;
}

interface Asked<Item, Answer> {
  readonly item: Item;
  readonly answer: Promise<Answer>;
}
