import assert from "node:assert/strict";
import { inOrder } from "../../../server/src/cli/inOrder.ts";

suite("answers in order", () => {
  test("the order is that of the items, however late the first is answered", async () => {
    const resolvers: ((answer: string) => void)[] = [];
    const answers = inOrder(
      ["a", "b", "c"],
      () => new Promise<string>((resolve) => resolvers.push(resolve)),
      2,
    );
    const first = answers.next();
    while (resolvers.length < 2) await Promise.resolve();
    resolvers[1]?.("B");
    resolvers[0]?.("A");
    assert.deepEqual((await first).value, { item: "a", answer: "A" });
    const second = await answers.next();
    assert.deepEqual(second.value, { item: "b", answer: "B" });
  });

  test("no more is read than may be under way", async () => {
    let read = 0;
    const items = function* (): Generator<number> {
      for (let item = 0; item < 100; item++) {
        read++;
        yield item;
      }
    };
    const seen: number[] = [];
    for await (const { item } of inOrder(items(), async (it) => it, 3)) {
      seen.push(item);
      assert.ok(read - seen.length <= 2, `${read} read, ${seen.length} answered`);
    }
    assert.equal(seen.length, 100);
  });

  test("what fails first is told, and nothing fails unheard", async () => {
    const answers = inOrder([1, 2, 3], async (item) => await Promise.reject(new Error(`no ${item}`)), 3);
    await assert.rejects(async () => await answers.next(), /no 1/u);
  });
});
