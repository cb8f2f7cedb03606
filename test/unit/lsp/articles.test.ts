import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { setStatus } from "../../../server/src/ledger/changeItems.ts";
import { emptyRecord, type FactRecord } from "../../../server/src/ledger/record.ts";
import { HouseLexicons } from "../../../server/src/lexicon/houseLexicons.ts";
import { Articles, type Reading } from "../../../server/src/lsp/articles.ts";
import { defaultSettings } from "../../../server/src/lsp/settings.ts";
import { SourceIndex } from "../../../server/src/sources/sourceIndex.ts";
import { english } from "../../support/lexicon.ts";

suite("readings of one text with another record", () => {
  const text =
    "Mayor wants a new bridge\n\n“The old one carried 4,200 cars a day last year,” Dana Wu said.\n";
  test("find the same without looking again, where all that was verified stands", () => {
    const { read, document } = deskOf(text);
    const before = read(document, emptyRecord("bridge.txt"));
    const { findings } = before;
    const after = read(document, verifyAll(before));
    assert.notEqual(after, before);
    assert.equal(after.article, before.article);
    assert.equal(after.findings, findings);
    assert.ok(after.listed.every(({ item }) => item.status === "verified"));
  });

  test("find what was verified and reads otherwise, and no longer what was opened again", () => {
    const { read, document } = deskOf(text);
    const verified = verifyAll(read(document, emptyRecord("bridge.txt")));
    const edited = TextDocument.create(document.uri, "plaintext", 2, text.replace("4,200", "2,400"));
    const rules = (reading: Reading): readonly string[] => reading.findings.map(({ code }) => code);
    assert.ok(!rules(read(edited, emptyRecord("bridge.txt"))).includes("verified-text-changed"));
    assert.ok(rules(read(edited, verified)).includes("verified-text-changed"));
    const opened = setStatus(verified, verified.items, { status: "open" }, act);
    assert.ok(!rules(read(edited, opened)).includes("verified-text-changed"));
  });
});

suite("readings of an edited text", () => {
  const text =
    "Mayor wants a new bridge\n\n“The old one carried 4,200 cars a day last year,” Dana Wu said.\n\nIt opened in 1921.\n";
  const record = emptyRecord("bridge.txt");

  test("take over what an edit elsewhere has left as it was", () => {
    const { read, document } = deskOf(text);
    const sentence = read(document, record).article.sentences.at(-1);
    const edited = TextDocument.create(document.uri, "plaintext", 2, `A ${text}`);
    const { article } = read(edited, record);
    assert.equal(article.sentences.at(-1), sentence);
    assert.equal(article.text.slice(sentence?.start, sentence?.end), "It opened in 1921.");
  });

  test("leave an earlier reading, and those that share its article, what they said of their own text", () => {
    const { read, document } = deskOf(text);
    const first = read(document, record);
    const second = read(document, verifyAll(first));
    const [{ quotes }, { listed }] = [first.article, second];
    const places = quotes.map(({ start, end }) => text.slice(start, end));
    const facts = listed.map(({ item }) => item.selector.exact);
    const edited = TextDocument.create(document.uri, "plaintext", 2, `Our old ${text}`);
    read(edited, record).findings;
    for (const reading of [first, second]) {
      assert.deepEqual(
        reading.article.quotes.map(({ start, end }) => text.slice(start, end)),
        places,
      );
      assert.deepEqual(
        reading.listed.map(({ item }) => item.selector.exact),
        facts,
      );
    }
  });
});

const act = { checker: "Kim Lind", date: "2027-01-01" };

function verifyAll({ record, listed }: Reading): FactRecord {
  const items = listed.map(({ item }) => item);
  return setStatus(record.record, items, { status: "verified" }, act);
}

function deskOf(text: string): {
  readonly document: TextDocument;
  readonly read: (document: TextDocument, record: FactRecord) => Reading;
} {
  const articles = new Articles({
    lexicons: new HouseLexicons([english], (words) => [words]),
    folders: [],
    onRuleFailure: (_rule, error) => {
      throw error;
    },
  });
  const sources = { index: new SourceIndex(english.lists), read: [], problems: [], isRead: true };
  return {
    document: TextDocument.create("file:///desk/bridge.txt", "plaintext", 1, text),
    read: (document, record) =>
      articles.read(document, { settings: defaultSettings, record: { record }, sources }),
  };
}
