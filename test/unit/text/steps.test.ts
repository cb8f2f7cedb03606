import assert from "node:assert/strict";
import { finish, type Steps, Work } from "../../../server/src/text/steps.ts";

suite("steps", () => {
  let begun = 0;
  function* count(): Steps<number> {
    begun++;
    yield;
    yield;
    return 7;
  }
  setup(() => {
    begun = 0;
  });

  test("finish does all that are left", () => {
    const steps = count();
    steps.next();
    assert.equal(finish(steps), 7);
  });

  test("work is begun when it is asked for, step by step, and its result is kept", () => {
    const work = new Work(count);
    assert.equal(begun, 0);
    assert.deepEqual([work.step(), work.step(), work.step(), work.step()], [false, false, true, true]);
    assert.equal(work.result, 7);
    assert.equal(begun, 1);
  });

  test("whoever wants the result in between gets it, and no step is done twice", () => {
    const work = new Work(count);
    work.step();
    assert.equal(work.result, 7);
    assert.equal(work.step(), true);
    assert.equal(begun, 1);
  });
});
