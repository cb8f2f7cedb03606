import { TextDocument } from "vscode-languageserver-textdocument";
import { summarizeArticle } from "../../archive/summary.ts";
import { nameOf } from "../../config/paths.ts";
import { emptyRecord } from "../../ledger/record.ts";
import type { HouseLexicons } from "../../lexicon/houseLexicons.ts";
import { decodeText } from "../../sources/decodeText.ts";
import { namedSources } from "../../sources/namedSources.ts";
import { SourceIndex } from "../../sources/sourceIndex.ts";
import type { SpeechLists } from "../../sources/speechWords.ts";
import { msg } from "../../text/message.ts";
import { Articles, type Reading } from "../articles.ts";
import type { Context } from "../contexts.ts";
import { listDiagnostics } from "../diagnostics.ts";
import type { Host } from "../host.ts";
import { leftOutBy } from "../leftOut.ts";
import { Records } from "../records.ts";
import { readInSlices } from "../slices.ts";
import { Sources, type SourcesState } from "../sources.ts";
import type { ArticleBatch, ArticleFile, ArticleRead, ArticleReader, ReaderGiven } from "./articleReader.ts";
import { linesOf } from "./lines.ts";

/** What a reader works with. */
export interface ReaderParts extends ReaderGiven {
  readonly host: Pick<
    Host,
    "now" | "setTimeout" | "readSource" | "readWithin" | "listSources" | "importSource"
  >;
  readonly lexicons: HouseLexicons;
  readonly lists: SpeechLists;
  readonly log: { error(message: string): void };
}

/**
 * Makes a reader that reads where it runs, between messages. Files are read as open articles are, by the same functions
 * and with the same record and sources, so that an article has the same findings once it is opened.
 */
export function createReader(given: ReaderParts): ArticleReader {
  const { lexicons, lists, host, log, support } = given;
  const { folders } = support;
  const parts: Parts = {
    ...given,
    articles: new Articles({
      lexicons,
      say: support.say,
      locale: given.locale,
      folders,
      onRuleFailure: (rule) => log.error(`the rule ${rule} failed in an article that is not open`),
      readsOnce: true,
    }),
    records: new Records({ host, folders, say: support.say }),
    sources: new Sources({
      host,
      lists,
      watch: { watch: async () => undefined },
      folders,
      log,
      onChange: () => undefined,
      onNone: () => undefined,
    }),
    noSources: { index: new SourceIndex(lists), read: [], problems: [], isRead: true },
  };
  return {
    read: async ({ purpose, settings, files }) => {
      const read: ArticleRead[] = [];
      for (const file of files) read.push(await readFile(file, { purpose, settings }, parts));
      return read;
    },
  };
}

interface Parts extends ReaderParts {
  readonly articles: Articles;
  readonly records: Records;
  readonly sources: Sources;
  readonly noSources: SourcesState;
}

type Wanted = Pick<ArticleBatch, "purpose" | "settings">;

async function readFile(file: ArticleFile, wanted: Wanted, parts: Parts): Promise<ArticleRead> {
  const { uri, root } = file;
  const none: ArticleRead = { uri, lines: [] };
  // What is left out is not even opened.
  if (leftOutBy(uri, parts.support.folders, wanted.settings) !== undefined) return none;
  const found = await parts.host.readSource?.(file, root);
  if (found === undefined) return none;
  if ("message" in found) return { ...none, problem: parts.support.say(found.message) };
  const decoded = decodeText(found.bytes);
  if ("problem" in decoded)
    return { ...none, problem: parts.support.say(msg`“${file.name}” is not read. ${decoded.problem}`) };
  const document = TextDocument.create(uri, "", 0, decoded.text);
  const reading = parts.articles.read(document, await contextOf(document, wanted, parts));
  try {
    return await summarizeReading(reading, wanted, parts);
  } finally {
    for (const part of [parts.articles, parts.records, parts.sources]) part.forget(uri);
  }
}

/** Record and sources only where findings rest on them. */
async function contextOf(
  document: TextDocument,
  { purpose, settings }: Wanted,
  parts: Parts,
): Promise<Context> {
  const { uri } = document;
  if (purpose === "summary")
    return { settings, record: { record: emptyRecord(nameOf(uri)) }, sources: parts.noSources };
  const places = { folders: settings.sources.folders, files: namedSources(document.getText()) };
  const [record, sources] = await Promise.all([parts.records.of(uri), parts.sources.read(uri, places)]);
  return { settings, record, sources };
}

async function summarizeReading(reading: Reading, { purpose }: Wanted, parts: Parts): Promise<ArticleRead> {
  const { host, support } = parts;
  const { document } = reading;
  const isSummary = purpose === "summary";
  const step = (): boolean => (isSummary ? reading.stepAnalysis() : reading.step());
  await readInSlices({ step }, host, () => true);
  const read = { uri: document.uri, lines: linesOf(reading.text) };
  const diagnostics = isSummary
    ? undefined
    : listDiagnostics(reading, reading.findings, { support, host: parts });
  return {
    ...read,
    ...(reading.verdict.isArticle ? { summary: summarizeArticle(reading.article) } : {}),
    ...(diagnostics === undefined ? {} : { diagnostics }),
  };
}
