import assert from "node:assert/strict";
import { prepareRename, renamePerson } from "../../../server/src/features/rename.ts";
import { sayInEnglish } from "../../../server/src/text/message.ts";
import { readMarked } from "../../support/articles.ts";

function expectRenamed(marked: string, newName: string, expected: string): void {
  const { article, text, cursor } = readMarked(marked);
  const result = renamePerson(article, cursor, newName);
  assert.ok(result.kind === "edits", result.kind === "refused" ? sayInEnglish(result.reason) : "");
  let renamed = text;
  for (const { span, newText } of result.edits.toReversed()) {
    renamed = renamed.slice(0, span.start) + newText + renamed.slice(span.end);
  }
  assert.equal(renamed, expected);
}

function expectRefused(marked: string, newName: string, reason: RegExp): void {
  const { article, cursor } = readMarked(marked);
  const result = renamePerson(article, cursor, newName);
  assert.ok(result.kind === "refused", "it was renamed");
  assert.match(sayInEnglish(result.reason), reason);
}

suite("rename", () => {
  test("full name, surname and possessive change together, and the title stays", () => {
    expectRenamed(
      "Mayor Dana Whit⟦⟧low said the wall could fail. “It is old,” Whitlow said. Whitlow’s report is long.",
      "Daina Reed",
      "Mayor Daina Reed said the wall could fail. “It is old,” Reed said. Reed’s report is long.",
    );
  });

  test("on a surname alone the new surname is enough", () => {
    expectRenamed(
      "Dana Whitlow said the wall could fail. “It is old,” Whit⟦⟧low said.",
      "Whitlaw",
      "Dana Whitlaw said the wall could fail. “It is old,” Whitlaw said.",
    );
  });

  test("a new middle name comes into the full name alone", () => {
    expectRenamed(
      "Dana Whit⟦⟧low said the wall could fail. “It is old,” Whitlow said.",
      "Dana May Whitlow",
      "Dana May Whitlow said the wall could fail. “It is old,” Whitlow said.",
    );
  });

  test("a possessive without s gets one when the new name does not end in s", () => {
    expectRenamed(
      "Tomas Rey⟦⟧es said the wall could fail. Reyes’ report is long, said Dana Whitlow.",
      "Tomas Okoro",
      "Tomas Okoro said the wall could fail. Okoro’s report is long, said Dana Whitlow.",
    );
  });

  test("a mention inside a quotation is renamed, and marked so that the writer is asked", () => {
    const { article, cursor } = readMarked(
      "Dana Whit⟦⟧low arrived on Monday. “Dana Whitlow is wrong about it,” Tomas Reyes said.",
    );
    const result = renamePerson(article, cursor, "Dana Reed");
    assert.ok(result.kind === "edits");
    assert.deepEqual(
      result.edits.map(({ isQuoted }) => isQuoted),
      [false, true],
    );
  });

  test("plain words, an empty name and a single word for a full name are refused", () => {
    expectRefused("Dana Whitlow said the wall ⟦⟧could fail.", "Reed", /Put the cursor on the name/u);
    expectRefused("Dana Whit⟦⟧low said the wall could fail.", "  ", /Type a name/u);
    expectRefused("Dana Whit⟦⟧low said the wall could fail.", "Reed", /as in “Dana Whitlow”/u);
    expectRefused("Dana Whit⟦⟧low said the wall could fail.", "Dana\nReed", /not a name/u);
  });

  test("what is edited is the name without title and possessive", () => {
    const { article, text, cursor } = readMarked("Mayor Dana Whit⟦⟧low’s report is long, she said.");
    const renaming = prepareRename(article, cursor);
    assert.ok(renaming.kind === "possible");
    assert.equal(text.slice(renaming.span.start, renaming.span.end), "Dana Whitlow");
  });
});
