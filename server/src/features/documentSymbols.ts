import type { Article, Attribution, Paragraph } from "../article/article.ts";
import { type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import { describeAttribution, describeNameless, describeVoice, spanToShow } from "./outline.ts";
import { findSections } from "./sections.ts";
import { type EntityVoice, groupVoices, type NamelessKind, type NamelessVoice } from "./voices.ts";
import { firstWords, withoutComments } from "./words.ts";

/** One symbol of an article, in offsets. `name` lies in `span`; children may lie outside of it. */
export interface ArticleSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKindName;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly ArticleSymbol[];
}

/** A symbol that is in no language yet. */
interface SymbolDraft extends Omit<ArticleSymbol, "name" | "detail" | "children"> {
  readonly name: Message | string;
  readonly detail: Message | string;
  readonly children: readonly SymbolDraft[];
}

/** What a symbol is, in the words of this domain. */
export type SymbolKindName =
  | "headline"
  | "section"
  | "group"
  | "person"
  | "organisation"
  | "document"
  | "quote"
  | "unattributed"
  | "anonymous"
  | "other";

/**
 * Headline and cross-heads, then the people with what they say, organisations and documents that speak, what
 * nobody says, and who has no name. Groups without members are left out.
 *
 * A person's span is that of the first mention: quotes are spread over the text, and a span around all of them
 * would make the editor show that person at every line between.
 */
export function findSymbols(article: Article, say: Say = sayInEnglish): readonly ArticleSymbol[] {
  const text = withoutComments(article);
  const voices = groupVoices(article);
  const speaking = voices.organisations.filter(({ attributions }) => attributions.length > 0);
  const symbols = [
    ...headingSymbols(article),
    ...group(
      msg`People`,
      voices.people.map((voice) => entitySymbol("person", text, voice)),
    ),
    ...group(
      msg`Organisations`,
      speaking.map((voice) => entitySymbol("organisation", text, voice)),
    ),
    ...group(
      msg`Documents`,
      voices.documents.map((voice) => namelessSymbol("document", text, voice)),
    ),
    ...group(
      msg`Unattributed`,
      voices.unattributed.map((quote) => ({
        name: firstWords(text, quote, 8),
        detail: msg`nobody is named`,
        kind: "unattributed",
        span: quote,
        selection: quote,
        children: [],
      })),
    ),
    ...group(
      msg`Anonymous sources`,
      voices.anonymous.map((voice) => namelessSymbol("anonymous", text, voice)),
    ),
    ...group(
      msg`Other sources`,
      voices.others.map((voice) => namelessSymbol("other", text, voice)),
    ),
  ];
  return symbols.map((symbol) => saySymbol(symbol, say));
}

function saySymbol({ name, detail, children, ...rest }: SymbolDraft, say: Say): ArticleSymbol {
  const said = children.map((child) => saySymbol(child, say));
  return { ...rest, name: say(name), detail: say(detail), children: said };
}

function headingSymbols(article: Article): readonly SymbolDraft[] {
  return findSections(article).map(({ heading, span }) => ({
    name: firstWords(article.text, heading.content, 20),
    detail: "",
    kind: kindOfHeading(heading),
    span,
    selection: heading,
    children: [],
  }));
}

function kindOfHeading(heading: Paragraph): SymbolKindName {
  return heading.kind === "headline" ? "headline" : "section";
}

function group(name: Message, children: readonly SymbolDraft[]): readonly SymbolDraft[] {
  const [first] = children;
  if (first === undefined) return [];
  const { span, selection } = first;
  return [{ name, detail: String(children.length), kind: "group", span, selection, children }];
}

function entitySymbol(
  kind: "person" | "organisation",
  text: string,
  voice: EntityVoice<Article["people"][number] | Article["organisations"][number]>,
): SymbolDraft {
  const { entity, attributions } = voice;
  const children = attributions.map((attribution) => quoteSymbol(text, attribution));
  return { name: entity.name, detail: describeVoice(voice), kind, span: entity, selection: entity, children };
}

function namelessSymbol(kind: NamelessKind, text: string, voice: NamelessVoice): SymbolDraft {
  const { name, attributions } = voice;
  const children = attributions.map((attribution) => quoteSymbol(text, attribution));
  const detail = describeNameless(voice);
  const span = attributions[0]?.source ?? { start: 0, end: 0 };
  return { name, detail, kind, span, selection: span, children };
}

function quoteSymbol(text: string, attribution: Attribution): SymbolDraft {
  const span = spanToShow(attribution);
  const detail = describeAttribution(text, attribution);
  return { name: firstWords(text, span, 8), detail, kind: "quote", span, selection: span, children: [] };
}
