import assert from "node:assert/strict";
import { analyze, analyzeAttitudes, cutWords } from "../../server/src/analysis/analyze.ts";
import { summarizeArticle } from "../../server/src/archive/summary.ts";
import type { Article, Format } from "../../server/src/article/article.ts";
import { Configs } from "../../server/src/config/configs.ts";
import { findActions } from "../../server/src/features/actions.ts";
import { findSymbols } from "../../server/src/features/documentSymbols.ts";
import { findEntitySymbols } from "../../server/src/features/entitySymbols.ts";
import { findFolds } from "../../server/src/features/folding.ts";
import { findHover } from "../../server/src/features/hover.ts";
import { findSpeakerHints } from "../../server/src/features/inlayHints.ts";
import { findDefinition, findHighlights, findReferences } from "../../server/src/features/occurrences.ts";
import { buildOutline } from "../../server/src/features/outline.ts";
import { renamePerson } from "../../server/src/features/rename.ts";
import { findSemanticTokens } from "../../server/src/features/semanticTokens.ts";
import { emptyRecord } from "../../server/src/ledger/record.ts";
import { HouseLexicons } from "../../server/src/lexicon/houseLexicons.ts";
import type { Lexicon } from "../../server/src/lexicon/lexicon.ts";
import { renderReport, reportForms } from "../../server/src/report/renderReport.ts";
import { type Checked, checkAll, type Levels } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import { withComparisons } from "../../server/src/sources/compareQuotes.ts";
import { assertLegal } from "../support/legal.ts";
import { english } from "../support/lexicon.ts";
import { verifiedBefore } from "../support/records.ts";
import { indexOf } from "../support/sources.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { applyEdit, makeEdit } from "./edits.ts";
import { assertOffset, assertSpans } from "./places.ts";
import { makeText } from "./texts.ts";

/** A text to read as an article, and with what. */
export interface ArticleCase {
  readonly text: string;
  readonly format: Format;
  /** What was verified before it was edited; absent where there is no record. */
  readonly checked?: string;
  readonly lexicon: Lexicon;
  readonly isCompared: boolean;
  readonly isReported: boolean;
  /** Decides about places and forms. */
  readonly seed: number;
}

/** Makes a case: a document with none to six edits. */
export function makeArticleCase(seed: number, index: number): ArticleCase {
  const chance = chanceOf(seed, index);
  const before = makeText(chance);
  let text = before;
  for (let left = chance.below(7); left > 0; left--) text = applyEdit(text, makeEdit(text, chance));
  return {
    text,
    format: chance.pick(["plain", "markdown"] as const),
    ...(chance.often(0.05) ? { checked: before } : {}),
    lexicon: chance.often(0.1) ? chance.pick(houses) : english,
    isCompared: chance.often(0.1),
    isReported: chance.often(0.05),
    seed: chance.below(2 ** 31),
  };
}

/** Reads a case and asks everything that an editor or the command line asks; gives the rules that found something. */
export function runArticleCase(given: ArticleCase): ReadonlySet<string> {
  const { text, format, lexicon, seed } = given;
  const chance = chanceOf(seed, 0);
  const read = analyze(text, format, lexicon);
  assert.equal(read.text, text);
  assertLegal(read);
  const compared = given.isCompared ? withComparisons(read, transcripts) : read;
  const article = given.checked === undefined ? compared : verifiedBefore(compared, given.checked);
  const checked = checkAll(article, allOn, {
    onFailure: (rule, error) => {
      throw new Error(`the rule ${rule} failed`, { cause: error });
    },
  });
  assertSpans(text, checked, "finding");
  askEverything(article, checked, chance);
  if (given.isReported) report(article, checked);
  if (chance.often(0.05)) assertSpans(text, analyzeAttitudes(read, lexicon), "attitude");
  return new Set(checked.findings.map(({ code }) => code));
}

function askEverything(article: Article, { findings, silenced }: Checked, chance: Chance): void {
  const { text } = article;
  const place = chance.below(text.length + 1);
  const end = place + chance.below(text.length + 1 - place);
  assertSpans(text, findSymbols(article), "symbol");
  assertSpans(text, findFolds(article), "fold");
  assertSpans(text, buildOutline(article, findings, { silenced }), "outline");
  assertSpans(text, findEntitySymbols(summarizeArticle(article).names, "lo"), "entity");
  assertSpans(text, findHover({ article, findings, rules }, place), "hover");
  assertSpans(text, findDefinition(article, place), "definition");
  assertSpans(text, findReferences(article, place, "withIntroduction"), "reference");
  assertSpans(text, findHighlights(article, place), "highlight");
  assertSpans(text, findActions(article, findings, { start: place, end }), "action");
  assertSpans(text, renamePerson(article, article.mentions[0]?.start ?? place, "Ada Lund"), "rename");
  for (const { offset } of findSpeakerHints(article, { start: 0, end: text.length }))
    assertOffset(text, offset, "hint");
  let last = 0;
  for (const { span } of findSemanticTokens(article)) {
    assertSpans(text, span, "semantic token");
    assert.ok(span.start >= last && span.start < span.end, "semantic token: out of order");
    last = span.end;
  }
}

function report(article: Article, { findings }: Checked): void {
  const record = emptyRecord("case.article");
  for (const form of reportForms)
    assert.ok(renderReport({ article, findings, record }, form).text.length > 0);
}

const allOn: Levels = Object.fromEntries(rules.map(({ id }) => [id, "information"]));

const transcripts = indexOf(rules.flatMap(({ examples }) => examples.sources ?? []));

/** The lexicons of the newsrooms that have the files of rules' examples. */
const houses: readonly Lexicon[] = await Promise.all(
  rules.flatMap(({ examples: { files } }) => (files === undefined ? [] : [lexiconWith(files)])),
);

async function lexiconWith(files: Readonly<Record<string, string>>): Promise<Lexicon> {
  const configs = new Configs(async (uri) => files[uri.slice("file:///desk/".length)]);
  return new HouseLexicons([english], cutWords).of((await configs.of("file:///desk/case.txt"))?.house, "");
}
