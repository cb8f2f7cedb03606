import assert from "node:assert/strict";
import { run, runOnTerminal } from "../support/commandLine.ts";
import { makeFolder, type TestFolder } from "../support/folders.ts";

const faulty =
  "Flood wall delayed again\n\nThe wall will cost TK million pounds, said Mira Holt, the mayor of Tarn.\n";

/** What the program itself writes to a terminal: colours and the progress bar. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for.
const ownOrders = /\u001b\[(?:0|1|2|31|33|36)m|\r\u001b\[K|\r?\n/gu;

suite("command line: on a terminal", () => {
  let folder: TestFolder;
  setup(() => {
    folder = makeFolder();
    folder.write("a.txt", faulty);
  });
  teardown(() => folder.remove());

  test("colours are for terminals, unless somebody says otherwise", () => {
    const red = "\u001b[31merror";
    assert.ok(runOnTerminal(["a.txt"], folder.path).out.includes(red));
    assert.ok(!runOnTerminal(["--no-color", "a.txt"], folder.path).out.includes("\u001b"));
    assert.ok(!runOnTerminal(["a.txt"], folder.path, { NO_COLOR: "1" }).out.includes("\u001b"));
    assert.ok(!run(["a.txt"], "", folder.path).out.includes("\u001b"));
    assert.ok(run(["--color", "a.txt"], "", folder.path).out.includes(red));
    assert.ok(run(["--color", "--jobs", "2", "a.txt", "./a.txt"], "", folder.path).out.includes(red));
  });

  test("colours are for text alone", () => {
    assert.ok(!run(["--color", "--format", "github", "a.txt"], "", folder.path).out.includes("\u001b"));
  });

  test("the exit status is the same as elsewhere", () => {
    assert.equal(runOnTerminal(["a.txt"], folder.path).code, 1);
  });

  test("nothing of an article reaches the terminal as an order", () => {
    const evil = "“\u001b[31mRed\u009b2J and \u202egnorw\u0007\b all of it TK here now,” said Mira Holt.";
    folder.write("\u001b[2Jevil.txt", `${faulty}\n${evil}\n`);
    const { out } = runOnTerminal(["\u001b[2Jevil.txt", "gone\u001b[2J.txt"], folder.path);
    assert.match(out, /Red/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
    assert.doesNotMatch(out.replace(ownOrders, ""), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u);
    // Each colour of the program is ended by one; one more would be the article's.
    const orders = out.split("\u001b").length - 1;
    assert.equal(orders, 2 * (out.split("\u001b[0m").length - 1));
  });
});
