import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { collectPatterns, type Pattern } from "./collectPatterns.ts";

suite("regular expressions", () => {
  test("of code and grammars take time in proportion to the text, whatever it is", async () => {
    const patterns = collectPatterns();
    assert.ok(patterns.length > 300, "the expressions are not found");
    assert.deepEqual(await judgeAll(patterns), []);
  });

  test("that take the square of the time, or more, are noticed", async () => {
    // The last two are judged by attacks, since they look around.
    const bad = [
      "\\s+$",
      "(?:[A-Z][a-z]+\\s*)+said",
      "(a|a)*b",
      "(?<!x)\\s+$(?!y)",
      "(?<!\\p{L})(?:-\\p{Ll}+)*\\s*\\s*!",
    ];
    const judged = await judgeAll(bad.map((source) => ({ place: "here", source, flags: "u" })));
    assert.equal(judged.length, bad.length);
  });
});

/** A sentence on each expression that is vulnerable, or cannot be judged. */
async function judgeAll(patterns: readonly Pattern[]): Promise<readonly string[]> {
  const left = [...patterns];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./checkWorker.js", import.meta.url));
    for (let pattern = left.pop(); pattern !== undefined; pattern = left.pop()) {
      const { place, source, flags } = pattern;
      const { status, why } = await judge(worker, pattern);
      if (status !== "safe") found.push(`${place}: /${source}/${flags} is ${status}: ${why}`);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return found;
}

function judge(worker: Worker, pattern: Pattern): Promise<{ readonly status: string; readonly why: string }> {
  return new Promise((resolve, reject) => {
    worker.once("message", (judged) => {
      worker.off("error", reject);
      resolve(judged);
    });
    worker.once("error", reject);
    worker.postMessage(pattern);
  });
}
