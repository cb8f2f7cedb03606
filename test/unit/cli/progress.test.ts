import assert from "node:assert/strict";
import { Progress } from "../../../server/src/cli/progress.ts";

suite("progress", () => {
  /** What is drawn of a run of ten articles that are done at the given milliseconds. */
  const drawnAt = (times: readonly number[]): readonly string[] => {
    let now = 0;
    const drawn: string[] = [];
    const progress = new Progress(10, { write: (text) => drawn.push(text), now: () => now });
    times.forEach((time, index) => {
      now = time;
      progress.show(index + 1);
    });
    progress.clear();
    return drawn;
  };

  test("a run of less than a second draws nothing and clears nothing", () => {
    assert.deepEqual(drawnAt([10, 500, 999]), []);
  });

  test("a longer one is drawn, at most ten times a second, and cleared", () => {
    assert.deepEqual(drawnAt([900, 1000, 1050, 1100, 1300]), [
      "\r\u001b[K[#####-------------------] 2 of 10 articles",
      "\r\u001b[K[##########--------------] 4 of 10 articles",
      "\r\u001b[K[############------------] 5 of 10 articles",
      "\r\u001b[K",
    ]);
  });

  test("one that is cleared for other output is drawn again only after its pause", () => {
    let now = 0;
    const drawn: string[] = [];
    const progress = new Progress(2, { write: (text) => drawn.push(text), now: () => now });
    for (now of [1000, 1010, 1100]) {
      progress.show(1);
      progress.clear();
    }
    assert.equal(drawn.filter((text) => text.includes("1 of 2")).length, 2);
  });

  test("without a terminal nothing is drawn", () => {
    const progress = new Progress(10, undefined);
    assert.doesNotThrow(() => {
      progress.show(1);
      progress.clear();
    });
  });
});
