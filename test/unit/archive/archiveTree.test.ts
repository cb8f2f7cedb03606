import assert from "node:assert/strict";
import { type Archive, archiveNodes } from "../../../server/src/archive/archiveTree.ts";
import { linkVoices } from "../../../server/src/archive/voices.ts";
import { archived } from "../../support/archive.ts";

const article = archived("a.txt", "“We have 14 cracks,” Dana Whitlow said.\n");

function archiveOf(count: number): Archive {
  const { names, quotes } = article.summary;
  const articles = Array.from({ length: count }, (_, index) => ({
    ...article,
    uri: `file:///desk/${index}.txt`,
    summary: {
      ...article.summary,
      quotes,
      names: names.map((named) => ({ ...named, name: `Dana ${index}` })),
    },
  }));
  return { voices: linkVoices(articles), wordings: [], problems: [] };
}

suite("lines of all articles", () => {
  test("of very many a line says how many are left, and a filter finds each", () => {
    const archive = archiveOf(1002);
    const people = archiveNodes(archive, { parent: "people" });
    assert.equal(people.length, 1001);
    assert.deepEqual([people.at(-1)?.kind, people.at(-1)?.label], ["more", "… and 2 more"]);
    assert.deepEqual(
      archiveNodes(archive, { parent: "people", filter: "dana 1001" }).map(({ label }) => label),
      ["Dana 1001"],
    );
  });

  test("a line that is gone has nothing below it, and an empty archive no sections", () => {
    assert.deepEqual(archiveNodes(archiveOf(1), { parent: "person somebody else" }), []);
    assert.deepEqual(archiveNodes(archiveOf(0), {}), []);
  });

  test("ids are unique over all lines", () => {
    const archive = archiveOf(3);
    const all = (parent: string | undefined): readonly string[] =>
      archiveNodes(archive, { parent }).flatMap(({ id }) => [id, ...all(id)]);
    const ids = all(undefined);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 10);
  });
});
