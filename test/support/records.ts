import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Article } from "../../server/src/article/article.ts";
import { anchorItems } from "../../server/src/ledger/anchorItems.ts";
import { setStatus } from "../../server/src/ledger/changeItems.ts";
import { proposeItems } from "../../server/src/ledger/proposeItems.ts";
import { emptyRecord, type FactRecord } from "../../server/src/ledger/record.ts";
import { withChangedItems } from "../../server/src/ledger/withChangedItems.ts";
import { english } from "./lexicon.ts";

/** A record in which all that a text proposes was verified by Kim Lind on 12 May 2026. */
function recordOf(text: string): FactRecord {
  const items = proposeItems(analyze(text, "markdown", english)).map(({ item }) => item);
  const act = { checker: "Kim Lind", date: "2026-05-12T09:00:00.000Z" };
  return setStatus(emptyRecord("ferry.article"), items, { status: "verified" }, act);
}

/** An article whose facts were verified when it read as `checked`. */
export function verifiedBefore(article: Article, checked: string): Article {
  return withChangedItems(article, anchorItems(recordOf(checked).items, article.text));
}
