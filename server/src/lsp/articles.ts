import type { TextDocument } from "vscode-languageserver-textdocument";
import { analyze, analyzeInSteps } from "../analysis/analyze.ts";
import type { Article, Format } from "../article/article.ts";
import { type AnchoredBefore, anchorAgain } from "../ledger/anchorAgain.ts";
import type { Anchored } from "../ledger/anchorItems.ts";
import { type ListBefore, listAgain } from "../ledger/listAgain.ts";
import { type Listed, listItems } from "../ledger/listItems.ts";
import { pairChanged } from "../ledger/pairItems.ts";
import { type Proposed, proposeItems } from "../ledger/proposeItems.ts";
import { isCurrent } from "../ledger/reanchor.ts";
import type { Item } from "../ledger/record.ts";
import { withChangedItems } from "../ledger/withChangedItems.ts";
import type { HouseLexicons } from "../lexicon/houseLexicons.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Memory } from "../rereading/memory.ts";
import { type Checked, checkAllInSteps, type Silenced } from "../rules/check.ts";
import type { Finding } from "../rules/rule.ts";
import { withComparisons } from "../sources/compareQuotes.ts";
import { ComparisonMemo } from "../sources/comparisonMemo.ts";
import { type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import { type Steps, Work } from "../text/steps.ts";
import { type ArticleBefore, isSameArticle } from "./articleBefore.ts";
import { type Context, isSameContext } from "./contexts.ts";
import { leftOutBy } from "./leftOut.ts";
import { formatOf, type ReadingVerdict, sayVerdict } from "./readingVerdict.ts";
import type { RecordState } from "./records.ts";
import type { Settings } from "./settings.ts";
import type { SourcesState } from "./sources.ts";

/** One version of a document, read in one context. Article, findings and items are made when first asked for. */
export interface Reading extends Context {
  /** As it is now: an edit changes it, and not the reading. */
  readonly document: TextDocument;
  readonly version: number;
  /** The text of this version. */
  readonly text: string;
  /** Whether it is read as an article; if not, why, in a clause. */
  readonly verdict: ReadingVerdict;
  /** Empty where the document is no article, so that no feature speaks of it. */
  readonly article: Article;
  /** Without those that the settings ignore, in order. */
  readonly findings: readonly Finding[];
  /** What the settings or the text itself ignore, in order. */
  readonly silenced: readonly Silenced[];
  /** What there is to check, recorded or not: see {@link listItems}. */
  readonly listed: readonly Listed[];
  /** Where the items of the record stand, in their order. */
  readonly anchored: readonly Anchored[];
  /** Whether all items of the record have the words and the context that the text has. */
  readonly isCurrent: boolean;
  /** Does a part of what is left of article and findings. @returns whether nothing is left. */
  step(): boolean;
  /** The same for what {@link Reading.listed} rests on: no rule is run. */
  stepAnalysis(): boolean;
}

/** What articles are read with. */
export interface ReadingParts {
  readonly lexicons: HouseLexicons;
  /** URIs of the workspace's folders, without a slash at the end; globs may be relative to them. */
  readonly folders: readonly string[];
  /** The words of the user's language; without it, English ones. */
  readonly say?: Say;
  /** Of that language. */
  readonly locale?: string;
  /** Is told of each rule that threw. */
  readonly onRuleFailure: (rule: string, error: unknown) => void;
  /** Whether each document is read once, so that nothing is kept to read it again: that takes a third longer. */
  readonly readsOnce?: boolean;
}

/**
 * The cache: one entry a document, so that five requests after one keystroke cost one analysis. The only state
 * of the server beside the documents and the settings.
 */
export class Articles {
  readonly #parts: ReadingParts;
  readonly #entries = new Map<string, Entry>();

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  /** Reads the document as it is now; the same object as long as its version and the context are the same. */
  read(document: TextDocument, context: Context): Reading {
    const entry = this.#entries.get(document.uri);
    if (entry?.version === document.version && isSameContext(entry, context)) return entry;
    const fresh = new Entry(document, context, this.#parts);
    if (entry !== undefined) fresh.takeOver(entry);
    this.#entries.set(document.uri, fresh);
    return fresh;
  }

  /** Drops a document that was closed. */
  forget(uri: string): void {
    this.#entries.delete(uri);
  }
}

class Entry implements Reading {
  readonly document: TextDocument;
  readonly version: number;
  readonly text: string;
  readonly settings: Settings;
  readonly record: RecordState;
  readonly sources: SourcesState;
  readonly #parts: ReadingParts;
  readonly #lexicon: Lexicon;
  readonly #leftOutBy: Message | undefined;
  readonly #format: Format;
  /** Of a later version alone, once there is one. */
  #memory: Memory | undefined;
  /** The reading that it took its article from: whoever waits for a record to be written may still hold it. */
  #ofSameText: WeakRef<Entry> | undefined;
  #memo: ComparisonMemo = new ComparisonMemo();
  #analysis: Work<Article>;
  #checking: Work<Checked> | undefined;
  #article: Article | undefined;
  #listed: readonly Listed[] | undefined;
  #anchored: readonly Anchored[] | undefined;
  #isCurrent: boolean | undefined;
  // Of the same text, with another record.
  #anchoredBefore: AnchoredBefore = { items: [], anchored: [] };
  #currentBefore: readonly Item[] = [];
  #listedBefore: ListBefore | undefined;
  #articleBefore: ArticleBefore | undefined;
  #proposed: readonly Proposed[] | undefined;

  constructor(document: TextDocument, { settings, record, sources }: Context, parts: ReadingParts) {
    this.document = document;
    this.version = document.version;
    this.text = document.getText();
    this.settings = settings;
    this.record = record;
    this.sources = sources;
    this.#parts = parts;
    this.#lexicon = parts.lexicons.of(settings.house, this.text);
    this.#leftOutBy = leftOutBy(document.uri, parts.folders, settings);
    this.#format = formatOf(document);
    this.#memory = parts.readsOnce === true ? undefined : new Memory();
    this.#analysis = this.#analyze();
  }

  /**
   * Takes what still holds of an earlier reading: of one of the same text where its items stand, and the article if the
   * lexicon is the same too; comparisons of any.
   */
  takeOver(other: Entry): void {
    this.#memo = other.#memo;
    const isReadAlike = other.#lexicon === this.#lexicon && other.#format === this.#format;
    if (isReadAlike) this.#memory = other.#memory;
    if (other.version !== this.version) {
      other.#giveAway();
      return;
    }
    this.#ofSameText = new WeakRef(other);
    const { items } = other.record.record;
    this.#anchoredBefore = other.#anchored ? { items, anchored: other.#anchored } : other.#anchoredBefore;
    this.#currentBefore = other.#isCurrent === true ? items : other.#currentBefore;
    if (!isReadAlike) return;
    this.#analysis = other.#analysis;
    this.#proposed = other.#proposed;
    this.#listedBefore = other.#list();
    this.#articleBefore = other.#article === undefined ? other.#articleBefore : other.#read();
  }

  /** Leaves all that was read to a later version, which moves it; whoever still asks has the text read from scratch. */
  #giveAway(): void {
    this.#memory = undefined;
    this.#analysis = this.#analyze();
    this.#article = undefined;
    this.#checking = undefined;
    this.#listed = undefined;
    this.#proposed = undefined;
    const ofSameText = this.#ofSameText?.deref();
    if (ofSameText !== undefined) ofSameText.#giveAway();
    this.#ofSameText = undefined;
  }

  #analyze(): Work<Article> {
    return new Work(() => analyzeInSteps(this.text, this.#format, this.#lexicon, this.#memory));
  }

  #read(): ArticleBefore {
    const { sources, settings, article } = this;
    return { sources, settings, article, checking: this.#checking };
  }

  /** What was listed last in this article, if anything was. */
  #list(): ListBefore | undefined {
    const [stored, listed] = [this.#anchored, this.#listed];
    return stored === undefined || listed === undefined ? this.#listedBefore : { stored, listed };
  }

  get verdict(): ReadingVerdict {
    const { maxFileSize } = this.settings;
    const { say = sayInEnglish, locale = "en" } = this.#parts;
    if (this.#leftOutBy !== undefined) return { isArticle: false, reason: say(this.#leftOutBy) };
    if (this.#isTooLarge()) {
      return { isArticle: false, reason: say(msg`it is larger than ${maxFileSize} MB`), notice: "tooLarge" };
    }
    return sayVerdict(this.#analysis.result.verdict, say, locale);
  }

  get article(): Article {
    this.#article ??= this.verdict.isArticle ? this.#compare() : analyze("", "plain", this.#lexicon);
    return this.#article;
  }

  /** The same object as before where the sources and the record say nothing else, so that it need not be checked again. */
  #compare(): Article {
    const compared = withComparisons(this.#analysis.result, this.sources.index, this.#memo);
    const article = withChangedItems(compared, this.anchored);
    const before = this.#articleBefore;
    return before !== undefined && isSameArticle(article, before, this.sources) ? before.article : article;
  }

  get findings(): readonly Finding[] {
    return this.#check().result.findings;
  }

  get silenced(): readonly Silenced[] {
    return this.#check().result.silenced;
  }

  get listed(): readonly Listed[] {
    // A text that is no article proposes nothing, but what was recorded of it stays.
    this.#listed ??= this.#isRead() ? this.#listItems() : [];
    return this.#listed;
  }

  #listItems(): readonly Listed[] {
    const before = this.#listedBefore && listAgain(this.#listedBefore, this.anchored);
    return before ?? listItems(this.#analysis.result, this.record.record, this.#propose(), this.anchored);
  }

  get anchored(): readonly Anchored[] {
    this.#anchored ??= anchorAgain(this.record.record.items, this.text, this.#anchoredBefore);
    return this.#anchored;
  }

  get isCurrent(): boolean {
    this.#isCurrent ??= pairChanged(this.#currentBefore, this.record.record.items).every(
      ({ after, index }) => {
        const anchored = after && this.anchored[index];
        return anchored === undefined || isCurrent(anchored, this.text);
      },
    );
    return this.#isCurrent;
  }

  #propose(): readonly Proposed[] {
    this.#proposed ??= proposeItems(this.#analysis.result);
    return this.#proposed;
  }

  #isRead(): boolean {
    return this.#leftOutBy === undefined && !this.#isTooLarge();
  }

  #isTooLarge(): boolean {
    return this.text.length > this.settings.maxFileSize * 1_000_000;
  }

  step(): boolean {
    return this.stepAnalysis() && this.#check().step();
  }

  stepAnalysis(): boolean {
    return !this.#isRead() || this.#analysis.step();
  }

  #check(): Work<Checked> {
    const before = this.#articleBefore;
    const isKnown = before?.settings === this.settings && before.article === this.article;
    this.#checking ??= (isKnown ? before.checking : undefined) ?? new Work(() => this.#checkInSteps());
    // Or each reading would hold the one before.
    this.#articleBefore = undefined;
    return this.#checking;
  }

  #checkInSteps(): Steps<Checked> {
    const { rules, thresholds, ignored } = this.settings;
    const { say = sayInEnglish, onRuleFailure: onFailure } = this.#parts;
    const options = { thresholds, ignored, onFailure, say, memory: this.#memory };
    // What is no article has an empty one, without findings.
    return checkAllInSteps(this.article, rules, options);
  }
}
