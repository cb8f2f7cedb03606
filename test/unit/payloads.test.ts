import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { inertLabel, inertMessage } from "../../client/src/inertText.ts";
import { type FormatName, formatNames, formatOf } from "../../server/src/cli/formats.ts";
import { plain } from "../../server/src/cli/paint.ts";
import { findHover } from "../../server/src/features/hover.ts";
import { addSelection, setNote, setSources } from "../../server/src/ledger/changeItems.ts";
import { emptyRecord } from "../../server/src/ledger/record.ts";
import { toMarkup } from "../../server/src/lsp/hoverText.ts";
import { type ReportForm, renderReport } from "../../server/src/report/renderReport.ts";
import type { ReportInput } from "../../server/src/report/reportRows.ts";
import { check } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import { readRows } from "../../server/src/text/csv.ts";
import { read } from "../support/attributions.ts";
import { run } from "../support/commandLine.ts";
import { english } from "../support/lexicon.ts";
import { articleWith, payloads } from "../support/payloads.ts";

const require = createRequire(import.meta.url);

interface MarkdownToken {
  readonly type: string;
  readonly children: readonly MarkdownToken[] | null;
}

/** A Markdown that takes more for active than any editor does: HTML, and addresses without brackets. */
const markdown: { parse(text: string, env: object): readonly MarkdownToken[] } = require("markdown-it")({
  html: true,
  linkify: true,
});

suite("words of an article that would act", () => {
  const reports = payloads.map((payload) => ({ payload, input: reportWith(payload) }));

  test("are at least 200", () => assert.ok(payloads.length >= 200));

  test("are words alone in hovers, be they Markdown or plain", () => {
    for (const payload of payloads) {
      const article = read(articleWith(payload), "markdown");
      const findings = check(article, {});
      for (let offset = 0; offset <= article.text.length; offset += 23) {
        const hover = findHover({ article, findings, rules }, offset);
        if (hover === undefined) continue;
        assert.equal(toMarkup(hover, "plaintext").kind, "plaintext");
        expectMarkdown(toMarkup(hover, "markdown").value, hoverTokens);
      }
    }
  });

  test("are words alone in the report in Markdown", () => {
    for (const { input } of reports) expectMarkdown(textOf(input, "markdown"), reportTokens);
  });

  test("are words alone in the report as a web page", () => {
    for (const { input } of reports) {
      const html = textOf(input, "html");
      expectInert(html);
      expectHtml(parse(html));
    }
  });

  test("begin no formula in the report as a table", () => {
    for (const { input } of reports) {
      const csv = textOf(input, "csv");
      expectInert(csv);
      for (const { value } of readRows(csv).rows.flat())
        assert.doesNotMatch(value, /^\s*[=+\-@＝＋－＠|%]|^\s*[\t\r]/u);
    }
  });

  test("stand in JSON as they are, escaped", () => {
    for (const { input, payload } of reports)
      for (const form of ["json", "claim-review"] as const) {
        const json = textOf(input, form);
        expectInert(json);
        const parsed: unknown = JSON.parse(json);
        if (form === "json") assert.equal(Object(parsed).article, payload);
      }
  });

  test("give no order to a terminal", () => {
    const folder = mkdtempSync(join(tmpdir(), "payloads-"));
    const names = payloads.map((payload, index) => {
      const name = `${index}${index % 20 === 0 ? " \u001b[31m\u202e" : ""}.md`;
      writeFileSync(join(folder, name), articleWith(payload));
      return name;
    });
    try {
      for (const format of ["text", "json"]) {
        const { out, error } = run(["--format", format, ...names], "", folder);
        // Those with NUL are no text, which is said on the other stream.
        assert.ok(out.split("\n").length > payloads.length - 10 && error.length > 100);
        expectInert(out + error);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("are words alone in the other formats of the command line", () => {
    for (const { input, payload } of reports) {
      const print = (name: FormatName): string =>
        formatOf(name, plain).article(`${payload}.md`, { ...input, lexicon: english });
      for (const name of formatNames) expectInert(print(name));
      for (const line of print("github").split("\n").slice(0, -1))
        assert.match(line, /^::(?:error|warning|notice) file=[^:,]+(?:,[a-zA-Z]+=[\w-]+)*::\P{Cc}+$/u);
      for (const result of JSON.parse(`[${print("sarif")}]`))
        assert.doesNotMatch(result.message.text, /\]\(/u);
      new DOMParser({ errorHandler: (_, message) => assert.fail(message) }).parseFromString(
        print("junit"),
        "text/xml",
      );
    }
  });

  test("make no link of a message, and no icon of a line", () => {
    for (const payload of payloads) {
      // What VS Code looks for in each.
      assert.doesNotMatch(inertMessage(payload), /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)/iu);
      assert.doesNotMatch(inertLabel(payload), /\$\([a-z0-9-]+(?:~[a-z]+)?\)/iu);
    }
  });
});

/** What a report is made of, with a payload as name, note, source and address too. */
function reportWith(payload: string): ReportInput {
  const article = read(articleWith(payload), "markdown");
  const act = { checker: payload, date: payload };
  const record = addSelection(
    emptyRecord(payload),
    article.text,
    { start: 4, end: article.text.length },
    act,
  );
  const [item] = record.items;
  assert.ok(item);
  const source = { type: "primary", url: payload, file: payload, page: payload, note: payload } as const;
  const sourced = setSources(record, item, [source], act);
  const noted = setNote(sourced, sourced.items[0] ?? item, payload, act);
  return { article, findings: check(article, {}), record: noted };
}

function textOf(input: ReportInput, form: ReportForm): string {
  return renderReport(input, form).text;
}

/** Nothing that moves a cursor, changes a colour or turns a line round; a byte order mark may begin a file. */
function expectInert(text: string): void {
  const acting = text
    .replace(/^\ufeff|[\n\r\t]/gu, "")
    .match(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu);
  assert.deepEqual(acting, null);
}

function expectMarkdown(text: string, allowed: ReadonlySet<string>): void {
  const check = (tokens: readonly MarkdownToken[]): void => {
    for (const { type, children } of tokens) {
      assert.ok(allowed.has(type.replace(/_(?:open|close)$/u, "")), `${type} in ${JSON.stringify(text)}`);
      check(children ?? []);
    }
  };
  check(markdown.parse(text, {}));
}

const hoverTokens: ReadonlySet<string> = new Set(
  "paragraph inline text text_special strong em hardbreak softbreak hr".split(" "),
);

const reportTokens: ReadonlySet<string> = new Set(
  "paragraph inline text text_special heading bullet_list list_item table thead tbody tr th td softbreak".split(
    " ",
  ),
);

function expectHtml(node: DefaultTreeAdapterTypes.Node): void {
  if ("attrs" in node) {
    assert.ok(elements.has(node.tagName), node.tagName);
    for (const { name, value } of node.attrs) {
      assert.ok(attributes.has(name), name);
      if (name === "href") assert.match(value, /^(?:#f\d+|https?:\/\/\S*)$/iu);
    }
  }
  if ("childNodes" in node) for (const child of node.childNodes) expectHtml(child);
}

const elements: ReadonlySet<string> = new Set(
  "html head meta title style body h1 h2 p table tbody tr th td mark sup b i br span ul li a".split(" "),
);

const attributes: ReadonlySet<string> = new Set(
  "lang charset http-equiv content name class id href rel scope".split(" "),
);
