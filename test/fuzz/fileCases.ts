import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { matchesGlob } from "../../server/src/config/globs.ts";
import { parseNames } from "../../server/src/config/nameFile.ts";
import { parseConfig } from "../../server/src/config/parseConfig.ts";
import { anchorItems } from "../../server/src/ledger/anchorItems.ts";
import { parseRecord } from "../../server/src/ledger/parseRecord.ts";
import { printRecord } from "../../server/src/ledger/printRecord.ts";
import { emptyRecord } from "../../server/src/ledger/record.ts";
import { importCsv } from "../../server/src/report/importCsv.ts";
import { renderCsv } from "../../server/src/report/renderCsv.ts";
import { makeReport } from "../../server/src/report/reportRows.ts";
import { readSource } from "../../server/src/sources/readSource.ts";
import { english } from "../support/lexicon.ts";
import { chanceOf } from "./chance.ts";
import { applyEdit, makeEdit } from "./edits.ts";
import { assertSpans } from "./places.ts";
import { makeText, piece } from "./texts.ts";

/** A file that stands beside an article, broken. */
export interface FileCase {
  readonly kind: keyof typeof readers;
  readonly text: string;
}

/** Makes a case: a good file with one to six edits, seldom a text of any other kind. */
export function makeFileCase(seed: number, index: number): FileCase {
  const chance = chanceOf(seed, index);
  const kind = chance.pick(kinds);
  let text = chance.often(0.1) ? makeText(chance) : chance.pick(goodFiles[kind]);
  for (let left = 1 + chance.below(6); left > 0; left--) text = applyEdit(text, makeEdit(text, chance));
  if (chance.often(0.1))
    text = text.replace(/\d+/u, chance.pick(["-1", "1e999", "99999999999", piece(chance)]));
  return { kind, text };
}

/** Reads a case as its kind is read. */
export function runFileCase({ kind, text }: FileCase): void {
  readers[kind](text);
}

const readers = {
  config: (text: string) => assertSpans(text, parseConfig(text).problems, "problem of a configuration"),
  names: (text: string) => {
    assertSpans(text, parseNames("people.csv", text).problems, "problem of a list");
    assertSpans(text, parseNames("people.json", text).problems, "problem of a list");
  },
  record: (text: string) => {
    const { record } = parseRecord(text);
    if (record === undefined) return;
    const again = parseRecord(printRecord(record));
    assert.deepEqual(again.record, record, "record: reads otherwise than it was printed");
    assertSpans(
      mill,
      anchorItems(record.items, mill).map(({ span }) => span),
      "anchor",
    );
  },
  srt: (text: string) => readAs("lee.srt", text),
  vtt: (text: string) => readAs("lee.vtt", text),
  transcript: (text: string) => readAs("lee.json", text),
  notes: (text: string) => readAs("lee.txt", text),
  table: (text: string) => {
    const { record } = importCsv(text, report, noItems, { checker: "Ada Brandt", date: "2027-03-01" });
    assert.ok(
      parseRecord(printRecord(record)).record !== undefined,
      "import: makes a record that cannot be read",
    );
  },
  glob: (text: string) => {
    const [path = "", glob = ""] = text.split("\n");
    matchesGlob(path, glob);
  },
};

function readAs(name: string, text: string): void {
  const source = readSource({ uri: `file:///desk/${name}`, name, bytes: new TextEncoder().encode(text) });
  assertSpans(source.text, source.segments, "segment");
  let last = 0;
  for (const { start, end } of source.segments) {
    assert.ok(start >= last, "segment: out of order");
    last = end;
  }
}

const kinds = Object.keys(readers) as (keyof typeof readers)[];

const mill = readFileSync("test/articles/mill.txt", "utf8");
const noItems = emptyRecord("mill.txt");
const report = makeReport({ article: analyze(mill, "plain", english), findings: [], record: noItems });

const read = (name: string): string => readFileSync(`test/articles/${name}`, "utf8");

const goodFiles: Readonly<Record<keyof typeof readers, readonly string[]>> = {
  config: [read("catalogue/.factcheckrc.json")],
  names: [read("catalogue/people.csv"), '[{"name": "Mira Holt", "title": "mayor", "aliases": ["Mimi"]}]'],
  record: [read("catalogue/.factcheck/article.article.json")],
  srt: [read("../../client/sample/transcripts/adeyemi.srt")],
  vtt: [
    "WEBVTT\n\nNOTE checked\n\nfirst\n00:01.000 --> 00:04.000 align:start\n<v Maria Lee>We will close.</v>\n\n00:05.000 --> 00:07.000\nwe will\nclose<00:02.500><c> in May</c>\n",
  ],
  transcript: [
    '{"segments": [{"start": 1.5, "end": 3, "text": " We will close.", "speaker": "LEE"}, {"start": 3, "text": "In May."}]}',
    '{"results": {"items": [{"start_time": "0.5", "alternatives": [{"content": "We"}], "speaker_label": "spk_0"}]}}',
  ],
  notes: [read("../../client/sample/transcripts/lindqvist.txt"), read("catalogue/transcripts/hearing.txt")],
  table: [renderCsv(report)],
  glob: ["drafts/2027/march.md\n**/drafts/*.{md,txt}", "a/b/c/d/e\n**/a/**/*?*/**/e{,f}"],
};
