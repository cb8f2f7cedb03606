import { analyze } from "../analysis/analyze.ts";
import type { Article } from "../article/article.ts";
import { anchorItems } from "../ledger/anchorItems.ts";
import type { FactRecord } from "../ledger/record.ts";
import { withChangedItems } from "../ledger/withChangedItems.ts";
import type { HouseLexicons } from "../lexicon/houseLexicons.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Finding } from "../rules/rule.ts";
import { withComparisons } from "../sources/compareQuotes.ts";
import type { SourceIndex } from "../sources/sourceIndex.ts";
import { checkChosen } from "./checkChosen.ts";
import type { Configured } from "./configured.ts";
import type { Input } from "./input.ts";
import { readArticle } from "./readArticle.ts";
import { type ReadRecord, readRecord } from "./readRecord.ts";
import type { RunSources } from "./runSources.ts";

/** What the articles of a run are checked with. */
export interface RunParts {
  readonly lexicons: HouseLexicons;
  readonly configured: Configured;
  readonly sources: RunSources;
}

/** Reads the sources of all articles before the first is checked: what is found must not depend on their order. */
export async function addSources(inputs: readonly Input[], { configured, sources }: RunParts): Promise<void> {
  for (const input of inputs) {
    const chosen = await configured.ofFile(input.path);
    if (chosen?.leftOutBy === undefined) await sources.add(input);
  }
}

/** An article and what was found in it. */
export interface CheckedArticle extends ReadRecord {
  /** Empty where the configuration leaves it out, with the reason as its verdict. */
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly lexicon: Lexicon;
}

/**
 * Checks an article with all that is known of it: configuration, sources, and record.
 *
 * @throws Error with why it cannot be read, without its path.
 */
export async function checkArticle(input: Input, parts: RunParts): Promise<CheckedArticle> {
  const { path } = input;
  const chosen = await parts.configured.ofFile(path);
  const recorded = await readRecord(path);
  const isRead = chosen?.leftOutBy === undefined;
  const { text, format } = isRead ? readArticle(input) : nothing;
  const lexicon = parts.lexicons.of(chosen?.house, text);
  const read = analyze(text, format, lexicon);
  const article = isRead
    ? completed(read, await parts.sources.of(path), recorded.record)
    : leftOut(read, chosen.leftOutBy);
  return { ...recorded, article, findings: checkChosen(article, chosen), lexicon };
}

const nothing = { text: "", format: "plain" } as const;

function leftOut(read: Article, reason: string): Article {
  return { ...read, verdict: { kind: "empty", reason } };
}

/** The article with what sources and record say of it. */
function completed(article: Article, index: SourceIndex, record: FactRecord): Article {
  if (article.verdict.kind !== "article") return article;
  const compared = withComparisons(article, index);
  return withChangedItems(compared, anchorItems(record.items, article.text));
}
