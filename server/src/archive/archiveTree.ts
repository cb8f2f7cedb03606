import { firstWords, quoteCount, wordCount } from "../features/words.ts";
import type { ArchiveKind } from "../protocol/archive.ts";
import { joinMessages, type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { DifferentWording, PlacedQuote } from "./differentWordings.ts";
import { holdsWords, wordingHolds } from "./filterArchive.ts";
import {
  type Amount,
  type Appearance,
  type ArchivedArticle,
  amountOf,
  type Voice,
  type Voices,
} from "./voices.ts";

/** All that the view of all articles shows. */
export interface Archive {
  readonly voices: Voices;
  readonly wordings: readonly DifferentWording[];
  /** Articles that could not be read, each with a sentence for the user. */
  readonly problems: readonly { readonly name: string; readonly message: string }[];
}

/** One line of the view, in offsets; the protocol's has a range for the span. */
export interface ArchiveNode {
  /** Made of what the line is about, so that it lives through changes elsewhere. Unique. */
  readonly id: string;
  readonly kind: ArchiveKind;
  readonly label: string;
  readonly description: string;
  /** Plain text; may hold words of an article. */
  readonly tooltip: string;
  readonly copyText: string;
  /** Where the line leads. */
  readonly place?: { readonly uri: string; readonly span: Span };
  readonly hasChildren: boolean;
}

/** Which lines are wanted, and in which language. */
export interface WantedNodes {
  /** The id of the line that they are below; none for the sections. One that is gone has no lines below it. */
  readonly parent?: string | undefined;
  /** Words that a person, a quote or the name of an article must hold, whatever their case. */
  readonly filter?: string;
  readonly say?: Say;
}

/**
 * The lines below one of the view; the sections, but for empty ones, below none.
 *
 * A line is made when it is asked for: thousands of articles have more quotes than anybody unfolds.
 */
export function archiveNodes(archive: Archive, wanted: WantedNodes): readonly ArchiveNode[] {
  const { parent, filter = "", say = sayInEnglish } = wanted;
  const words = filter.trim().toLowerCase();
  if (parent === undefined) return sectionNodes(archive, words, say);
  switch (parent) {
    case "people":
    case "organisations":
      return atMost(voicesOf(archive, parent, words), parent, say, voiceNode);
    case "wordings":
      return atMost(wordingsOf(archive, words), parent, say, wordingNode);
    case "problems":
      return atMost(archive.problems, parent, say, problemNode);
    default:
      return nodesOfItem(archive, parent, say);
  }
}

function sectionNodes(archive: Archive, words: string, say: Say): readonly ArchiveNode[] {
  const section = (id: string, title: Message, count: number): ArchiveNode => {
    const [label, description] = [say(title), String(count)];
    const tooltip = `${label}: ${description}`;
    return { id, kind: "section", label, description, tooltip, copyText: label, hasChildren: count > 0 };
  };
  return [
    // Few, and behind thousands of people nobody would see them.
    section("wordings", msg`Quotes worded differently`, wordingsOf(archive, words).length),
    section("people", msg`People`, voicesOf(archive, "people", words).length),
    section("organisations", msg`Organisations`, voicesOf(archive, "organisations", words).length),
    section("problems", msg`Not read`, words === "" ? archive.problems.length : 0),
  ].filter(({ hasChildren }) => hasChildren);
}

function voicesOf({ voices }: Archive, list: "people" | "organisations", words: string): readonly Voice[] {
  const kind = list === "people" ? "person" : "organisation";
  return voices.voices.filter((voice) => voice.kind === kind && holdsWords(voice, words));
}

function wordingsOf({ wordings }: Archive, words: string): readonly DifferentWording[] {
  return wordings.filter((wording) => wordingHolds(wording, words));
}

/** The first so many, and a line that says how many are left. */
function atMost<Item>(
  items: readonly Item[],
  parent: string,
  say: Say,
  toNode: (item: Item, say: Say) => ArchiveNode,
): readonly ArchiveNode[] {
  const nodes = items.slice(0, mostLines).map((item) => toNode(item, say));
  const left = items.length - nodes.length;
  if (left === 0) return nodes;
  const label = say(msg`… and ${left} more`);
  const tooltip = say(msg`Filter the view to find the rest.`);
  const id = [parent, "more"].join(separator);
  return [
    ...nodes,
    { id, kind: "more", label, description: tooltip, tooltip, copyText: label, hasChildren: false },
  ];
}

/** More would be slow to show, and nobody reads them. */
const mostLines = 1000;

/** What is below a voice, an article of a voice, or two wordings. */
function nodesOfItem(archive: Archive, parent: string, say: Say): readonly ArchiveNode[] {
  const [id = "", uri, quote] = parent.split(separator);
  const wording = archive.wordings.find((it) => wordingId(it) === parent);
  if (wording !== undefined) return wording.quotes.map((it) => wordedQuoteNode(parent, it, say));
  const voice = archive.voices.voices.find((it) => it.id === id);
  if (voice === undefined || quote !== undefined) return [];
  if (uri === undefined) return voice.appearances.map((appearance) => appearanceNode(voice, appearance, say));
  const appearance = voice.appearances.find(({ article }) => article.uri === uri);
  if (appearance === undefined) return [];
  const { article, quotes } = appearance;
  return quotes.map((it) => quoteNode(parent, { article, quote: it }, say));
}

function voiceNode(voice: Voice, say: Say): ArchiveNode {
  const { id, kind, name, role, appearances, indirectCount } = voice;
  const isAlone = kind === "person" && !name.includes(" ");
  const articles = isAlone ? (appearances[0]?.article.name ?? "") : say(articleCount(appearances.length));
  const description = [describeAmount(voice, indirectCount, say), articles].join(" · ");
  const forms = [...new Set(appearances.flatMap(({ named }) => named.forms))].filter((form) => form !== name);
  const also = forms.length > 0 ? say(msg`Also: ${forms.join(", ")}`) : "";
  return {
    id,
    kind,
    label: name,
    description,
    tooltip: linesOf([name, role ?? "", also, description]),
    copyText: [name, ...forms].join(", "),
    hasChildren: true,
  };
}

function appearanceNode({ id }: Voice, { article, named, quotes }: Appearance, say: Say): ArchiveNode {
  const description = describeAmount(amountOf(quotes), named.indirectCount, say);
  return {
    id: [id, article.uri].join(separator),
    kind: "article",
    label: titleOf(article),
    description: [description, article.name].join(" · "),
    tooltip: linesOf([article.summary.headline, article.name, description]),
    copyText: article.name,
    place: { uri: article.uri, span: named },
    hasChildren: quotes.length > 0,
  };
}

function quoteNode(parent: string, { article, quote }: PlacedQuote, say: Say): ArchiveNode {
  const description = say(wordCount(quote.wordCount));
  return {
    id: [parent, quote.start].join(separator),
    kind: "quote",
    label: firstWords(quote.text, { start: 0, end: quote.text.length }, wordsInLine),
    description,
    tooltip: linesOf([quote.text, article.name, description]),
    copyText: quote.text,
    place: { uri: article.uri, span: quote },
    hasChildren: false,
  };
}

function wordingNode(wording: DifferentWording, say: Say): ArchiveNode {
  const [first, second] = wording.quotes;
  const differences = say(joinMessages(wording.differences.map(describeDifference), ", "));
  const speaker = [first, second].map(speakerOf).find((name) => name !== "") ?? "";
  return {
    ...quoteNode("", first, say),
    id: wordingId(wording),
    kind: "wording",
    description: [differences, speaker].filter((part) => part !== "").join(" · "),
    tooltip: linesOf([first, second].map(({ article, quote }) => `${article.name}: ${quote.text}`)),
    copyText: linesOf([first, second].map(({ quote }) => quote.text)),
    hasChildren: true,
  };
}

function wordedQuoteNode(parent: string, placed: PlacedQuote, say: Say): ArchiveNode {
  const { article } = placed;
  return { ...quoteNode([parent, article.uri].join(separator), placed, say), description: article.name };
}

function describeDifference([one, other]: readonly [string, string]): Message {
  if (one === "") return msg`“${other}” added`;
  return other === "" ? msg`“${one}” left out` : msg`“${one}” / “${other}”`;
}

function wordingId({ quotes }: DifferentWording): string {
  const places = quotes.map(({ article, quote }) => [article.uri, quote.start].join(separator));
  return ["wording", ...places].join(separator);
}

/** One file has one problem. */
function problemNode({ name, message }: Archive["problems"][number]): ArchiveNode {
  return {
    id: ["problem", name].join(separator),
    kind: "problem",
    label: message,
    description: "",
    tooltip: message,
    copyText: message,
    hasChildren: false,
  };
}

/** "3 quotes, 55 words · 2 indirect". */
function describeAmount(amount: Amount, indirectCount: number, say: Say): string {
  const quoted = joinMessages([quoteCount(amount.quoteCount), wordCount(amount.wordCount)], ", ");
  const parts = [
    ...(amount.quoteCount > 0 ? [quoted] : []),
    ...(indirectCount > 0 ? [msg`${indirectCount} indirect`] : []),
  ];
  return say(joinMessages(parts, " · "));
}

function articleCount(count: number): Message {
  return count === 1 ? msg`1 article` : msg`${count} articles`;
}

function speakerOf({ article, quote }: PlacedQuote): string {
  return quote.speaker === undefined ? "" : (article.summary.names[quote.speaker]?.name ?? "");
}

function titleOf({ name, summary: { headline } }: ArchivedArticle): string {
  if (headline === "") return name;
  return firstWords(headline, { start: 0, end: headline.length }, 12);
}

function linesOf(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}

const wordsInLine = 8;

/** Between the parts of an id: neither a name, which is one line, nor a URI has one. */
const separator = "\n";
