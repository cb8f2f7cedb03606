import assert from "node:assert/strict";
import { buildOutline, type OutlineNode } from "../../../server/src/features/outline.ts";
import { check, checkAll } from "../../../server/src/rules/check.ts";
import { slice } from "../../../server/src/text/span.ts";
import { readMarked } from "../../support/articles.ts";
import { compareWith } from "../../support/sources.ts";

const text =
  "Harbour wall may not hold\n\n" +
  "Dana Whitlow, chief engineer of the port, said the wall could fail.\n\n" +
  "“We have 14 cracks, and three of them are new,” Whitlow said on Monday.\n\n" +
  "A source said the council knew about TK cracks.\n";

function outlineOf(marked: string) {
  const { article } = readMarked(marked);
  return buildOutline(article, check(article, {}));
}

function idsOf(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap((node) => [node.id, ...idsOf(node.children)]);
}

suite("outline", () => {
  test("a person stands with counts, and below it what the person says, by cue and kind", () => {
    const people = outlineOf(text).sections.find(({ id }) => id === "people");
    const [person] = people?.children ?? [];
    assert.equal(person?.label, "Dana Whitlow");
    assert.match(person.description, /2 mentions · 1 quote · 1 indirect/u);
    assert.equal(person.copyText, "Dana Whitlow, Whitlow");
    assert.deepEqual(
      person.children.map(({ kind, description }) => [kind, description]),
      [
        ["indirect", "said · indirect"],
        ["quote", "said · direct"],
      ],
    );
  });

  test("a report with its cue in the middle is one line, and a plan is none", () => {
    const marked =
      "The wall, Dana Whitlow said, could fail. Whitlow wrote the plan. Whitlow wants to leave.\n";
    const people = outlineOf(marked).sections.find(({ id }) => id === "people");
    assert.deepEqual(
      people?.children[0]?.children.map(({ label, description }) => [label, description]),
      [["The wall, Dana Whitlow said, could fail", "said · indirect"]],
    );
  });

  test("a quote over a comment is shown without it", () => {
    const { article } = readMarked(
      "“The wall is old.\n<!-- factcheck-disable-next-line tk-marker -->\n“It may not hold,” Dana Whitlow said.\n",
      "markdown",
    );
    const [person] = buildOutline(article, []).sections[0]?.children ?? [];
    assert.equal(person?.children[0]?.copyText, "“The wall is old. “It may not hold,”");
  });

  test("what a comment silences is listed with its reason, and what deletes the comment", () => {
    const { article, text: read } = readMarked(
      "The wall is old, Dana Whitlow said.\n\n<!-- factcheck-disable-next-line tk-marker -- on Friday -->\nIt cost TK dollars.\n",
      "markdown",
    );
    const { findings, silenced } = checkAll(article, {});
    const ignored = buildOutline(article, findings, { silenced }).sections.find(({ id }) => id === "ignored");
    const [node] = ignored?.children ?? [];
    assert.equal(node?.description, "tk-marker · by a comment · “on Friday”");
    assert.ok(node?.restore?.place === "text");
    assert.match(slice(read, node.restore.span), /^<!--.*-->\n$/u);
  });

  test("a source without a name has its own section", () => {
    const anonymous = outlineOf(text).sections.find(({ id }) => id === "anonymous");
    assert.deepEqual(
      anonymous?.children.map(({ label }) => label),
      ["a source"],
    );
  });

  test("sections stand in their order, and empty ones are left out", () => {
    const labels = outlineOf(text).sections.map(({ label }) => label);
    const order = [
      "People",
      "Organisations",
      "Documents",
      "Unattributed",
      "Anonymous sources",
      "Other sources",
      "Claims",
      "Findings",
      "Ignored",
    ];
    assert.deepEqual(
      labels,
      order.filter((label) => labels.includes(label)),
    );
    assert.deepEqual(outlineOf("").sections, []);
  });

  test("claims stand in lists, the most risky first, and the heaviest of a list first", () => {
    const claims = outlineOf(
      "The hall has 212 chairs.\n\n" +
        "It opened in 1994.\n\n" +
        "Nobody uses the pier.\n\n" +
        "The shops closed because of the strike.\n\n" +
        "It is the oldest pier on the coast.\n\n" +
        "It is the oldest pier on the coast since 1994.\n\n" +
        "The owners bribed the council.\n\n" +
        "Rents rose by 38 percent.\n\n" +
        "Negligence killed 38 people.\n",
    ).sections.find(({ id }) => id === "claims");
    assert.deepEqual(
      claims?.children.map(({ label, description, children }) => [label, description, children[0]?.label]),
      [
        ["Figures with blame", "1", "Negligence killed 38 people."],
        ["Statistics", "1", "Rents rose by 38 percent."],
        ["Accusations", "1", "The owners bribed the council."],
        ["Superlatives, firsts and onlys", "2", "It is the oldest pier on the coast since 1994."],
        ["Causes", "1", "The shops closed because of the strike."],
        ["History and dates", "1", "It opened in 1994."],
        ["Never, always and nobody", "1", "Nobody uses the pier."],
        ["Other figures and comparisons", "1", "The hall has 212 chairs."],
      ],
    );
  });

  test("a claim that is also a superlative is in both lists, and counts once", () => {
    const { counts, sections } = outlineOf("Negligence killed 212 people, the worst fire in the country.\n");
    const claims = sections.find(({ id }) => id === "claims");
    assert.deepEqual(
      claims?.children.map(({ label }) => label),
      ["Figures with blame", "Superlatives, firsts and onlys"],
    );
    assert.equal(claims.description, "1");
    assert.equal(counts.claims, 1);
  });

  test("sources that have quotations come after those that cannot be read, and before the rest", () => {
    const { article } = readMarked(text);
    const compared = compareWith(article, ["WHITLOW: We have 14 cracks, and three of them are new."]);
    const sources = {
      read: [
        { uri: "file:///desk/notes/a.md", name: "notes/a.md" },
        { uri: "file:///desk/transcripts/1.txt", name: "transcripts/1.txt" },
      ],
      problems: [{ name: "tape.mp3", message: "“tape.mp3” is of a kind that is not read." }],
      isRead: true,
      isTrusted: true,
      folders: ["transcripts"],
    };
    const section = buildOutline(compared, [], { sources }).sections.find(({ id }) => id === "sources");
    assert.equal(section?.description, "2 · 1 not read");
    assert.deepEqual(
      section.children.map(({ label, description }) => `${label}: ${description}`),
      ["tape.mp3: is of a kind that is not read.", "transcripts/1.txt: 1 quote", "notes/a.md: "],
    );
  });

  test("of many sources the first are listed, and the rest counted", () => {
    const { article } = readMarked(text);
    const read = Array.from({ length: 60 }, (_, index) => ({ uri: `${index}`, name: `${index}.txt` }));
    const sources = { read, problems: [], isRead: true, isTrusted: true, folders: [] };
    const section = buildOutline(article, [], { sources }).sections.find(({ id }) => id === "sources");
    assert.equal(section?.children.length, 51);
    assert.equal(section.children.at(-1)?.label, "and 10 more sources");
  });

  test("where to put sources is said once it is known that there are none", () => {
    const { article } = readMarked(text);
    const sectionOf = (isRead: boolean, isTrusted = true) => {
      const sources = { read: [], problems: [], isRead, isTrusted, folders: ["notes"] };
      return buildOutline(article, [], { sources }).sections.find(({ id }) => id === "sources");
    };
    const describe = (section: ReturnType<typeof sectionOf>) => [
      section?.description,
      ...(section?.children.map(({ label }) => label) ?? []),
    ];
    assert.deepEqual(describe(sectionOf(false)), ["reading", "Looking for sources …"]);
    assert.deepEqual(describe(sectionOf(true)), ["none", "Put transcripts into “notes”"]);
    const untrusted = ["none", "Transcripts are read once you trust this folder"];
    assert.deepEqual(
      [false, true].map((isRead) => describe(sectionOf(isRead, false))),
      [untrusted, untrusted],
    );
  });

  test("an article that quotes nobody wants no sources", () => {
    const { article } = readMarked("The wall is old. Dana Whitlow said it could fail.");
    const sources = { read: [], problems: [], isRead: true, isTrusted: true, folders: ["transcripts"] };
    assert.equal(
      buildOutline(article, [], { sources }).sections.find(({ id }) => id === "sources"),
      undefined,
    );
  });

  test("ids are unique, also of equal quotes, and stay when text comes before", () => {
    const twice = `${text}\n“No,” Whitlow said.\n\n“No,” Whitlow said.\n`;
    const ids = idsOf(outlineOf(twice).sections);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.some((id) => id.endsWith("“No,”#2")));
    const later = idsOf(outlineOf(twice.replace("port, said", "old port, said")).sections);
    assert.deepEqual(
      ids.filter((id) => id.startsWith("people/")),
      later.filter((id) => id.startsWith("people/")),
    );
  });

  test("counts are those of the tree", () => {
    const { counts, sections } = outlineOf(text);
    assert.equal(counts.quotes, 1);
    assert.equal(counts.findings, sections.find(({ id }) => id === "findings")?.children.length);
  });
});
