import assert from "node:assert/strict";
import { wantsColour } from "../../../server/src/cli/paint.ts";

suite("colour", () => {
  test("an option stands above the environment, that above the terminal", () => {
    for (const [choice, environment, isTerminal, wanted] of [
      ["terminal", {}, true, true],
      ["terminal", {}, false, false],
      ["terminal", { TERM: "dumb" }, true, false],
      ["terminal", { NO_COLOR: "1" }, true, false],
      ["terminal", { NO_COLOR: "" }, true, true],
      ["terminal", { FORCE_COLOR: "1" }, false, true],
      ["terminal", { FORCE_COLOR: "0" }, true, false],
      ["terminal", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
      ["always", { NO_COLOR: "1" }, false, true],
      ["never", { FORCE_COLOR: "1" }, true, false],
    ] as const)
      assert.equal(
        wantsColour(choice, environment, isTerminal),
        wanted,
        JSON.stringify([choice, environment]),
      );
  });
});
