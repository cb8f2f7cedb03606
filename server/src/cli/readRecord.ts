import { nameOf, recordUriOf } from "../config/paths.ts";
import { parseRecord } from "../ledger/parseRecord.ts";
import { emptyRecord, type FactRecord } from "../ledger/record.ts";
import { readWithin } from "../readWithin.ts";
import { sayInEnglish } from "../text/message.ts";
import { placeOfArticle } from "./places.ts";

/** The record of an article; where it cannot be read, an empty one with the reason. */
export interface ReadRecord {
  readonly record: FactRecord;
  readonly problem?: string;
}

/** Reads what fact-checkers recorded of an article, in `.factcheck/ARTICLE.json` beside it. Never rejects. */
export async function readRecord(path: string): Promise<ReadRecord> {
  const place = placeOfArticle(path);
  if (place === undefined) return { record: emptyRecord(path) };
  const { uri, root } = place;
  const file = recordUriOf(uri);
  const empty = emptyRecord(nameOf(uri));
  if (file === undefined) return { record: empty };
  const read = await readWithin(file, root);
  if ("problem" in read) return { record: empty, problem: sayInEnglish(read.problem) };
  if (read.text === undefined) return { record: empty };
  const { record, problem } = parseRecord(read.text);
  if (record !== undefined) return { record };
  return {
    record: empty,
    problem: `“.factcheck/${nameOf(uri)}.json” cannot be read. ${sayInEnglish(problem.message)}`,
  };
}
