import type {
  Article,
  Attribution,
  Mention,
  Organisation,
  Passage,
  Person,
  Quote,
  Source,
  Surroundings,
} from "../article/article.ts";
import { confidenceInWords, evidenceInWords } from "../article/evidence.ts";
import { attributionOf, mentionAt, quoteAt } from "../article/lookup.ts";
import type { Finding, Rule } from "../rules/rule.ts";
import { type Span, touches } from "../text/span.ts";
import { attributionAt, entityAt } from "./at.ts";
import { comparisonAt, comparisonCard } from "./comparisons.ts";
import { describeVoice } from "./outline.ts";
import { describeReading, sourceOf } from "./readings.ts";
import { groupVoices } from "./voices.ts";
import { counted, countWords, singleSpaced } from "./words.ts";

/** What a hover shows, before it becomes Markdown or plain text. Any text in it may come from the article. */
export interface Hover {
  /** What lights up while the hover is shown. */
  readonly span: Span;
  readonly cards: readonly Card[];
}

/** One thing that a hover speaks of. */
export interface Card {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** "Why: The verb “said” follows the quotation." */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What a hover is made of. */
export interface Hovered {
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly rules: readonly Rule[];
  /** What is said around a passage, where its source is still there. */
  readonly surroundingsOf?: (passage: Passage) => Surroundings | undefined;
}

/**
 * What is known at an offset: who that is, who says it and why we think so, how it stands in a source, and what is open.
 *
 * A mention is told before the quote in which it stands, a quote before the claim; findings come last.
 */
export function findHover(
  { article, findings, rules, surroundingsOf = () => undefined }: Hovered,
  offset: number,
): Hover | undefined {
  const speech = speechCard(article, offset);
  const comparison = comparisonAt(article, offset);
  const found = [
    mentionCard(article, offset),
    speech,
    comparison && { span: comparison, card: comparisonCard(comparison, surroundingsOf) },
    speech === undefined ? claimCard(article, offset) : undefined,
    ...findingCards(findings, rules, offset),
  ].filter((card) => card !== undefined);
  const [first] = found;
  if (first === undefined) return undefined;
  return { span: { start: first.span.start, end: first.span.end }, cards: found.map(({ card }) => card) };
}

interface PlacedCard {
  readonly span: Span;
  readonly card: Card;
}

function mentionCard(article: Article, offset: number): PlacedCard | undefined {
  const mention = mentionAt(article, offset);
  const entity = entityAt(article, offset);
  if (mention === undefined || entity === undefined) return undefined;
  const voices = groupVoices(article);
  const voice = [...voices.people, ...voices.organisations].find((it) => it.entity === entity);
  const facts: Fact[] = [
    ...whoIsIt(entity),
    { label: "Stands for", value: standsFor(article, mention, entity) },
    { label: "In this article", value: voice === undefined ? "" : describeVoice(voice) },
    { label: "Also", value: entity.forms.filter((form) => form !== entity.name).join(", ") },
  ];
  return { span: mention, card: { title: entity.name, facts: facts.filter(({ value }) => value !== "") } };
}

function whoIsIt(entity: Person | Organisation): readonly Fact[] {
  if (!("role" in entity) && !("title" in entity)) return [];
  const { role = "", title = "" } = entity;
  return [
    { label: "Title", value: title },
    { label: "Introduced as", value: role === title ? "" : role },
  ];
}

/** Says of a role or pronoun whom it stands for, and why; nothing of a name. */
function standsFor(article: Article, mention: Mention, entity: Person | Organisation): string {
  if (mention.kind === "name") return "";
  const source = sourceOf(article, mention);
  const reading = source === undefined ? "" : describeReading(article.text, source);
  return reading === "" ? `“${singleSpaced(article.text, mention)}” is read as ${entity.name}` : reading;
}

function speechCard(article: Article, offset: number): PlacedCard | undefined {
  const quote = quoteAt(article, offset);
  const attribution =
    attributionAt(article, offset) ?? (quote === undefined ? undefined : attributionOf(article, quote));
  if (attribution !== undefined) return attributionCard(article, attribution, offset);
  if (quote === undefined) return undefined;
  return { span: quote, card: quoteCard(article.text, quote) };
}

function attributionCard(article: Article, attribution: Attribution, offset: number): PlacedCard {
  const { source, cue, quotes, kind, evidence, confidence } = attribution;
  const parts = [cue, source, ...quotes].filter((part) => part !== undefined);
  const span = parts.find((part) => touches(part, offset)) ?? attribution.content;
  const facts: Fact[] = [
    { label: "Why", value: evidenceInWords[evidence] },
    { label: "Stands for", value: source === undefined ? "" : readingBeside(article.text, source, offset) },
    { label: "How sure", value: confidence === undefined ? "" : confidenceInWords(confidence) },
    { label: "Cue", value: cue === undefined ? "" : singleSpaced(article.text, cue) },
    {
      label: "Kind",
      value: `${kind} speech, ${counted(countWords(article.text, attribution.content), "word")}`,
    },
    {
      label: "Open",
      value: source === undefined ? "nobody is named as the speaker" : openQuestion(source),
    },
  ];
  const title = source === undefined ? "No speaker found" : `Said by ${source.name}`;
  return { span, card: { title, facts: facts.filter(({ value }) => value !== "") } };
}

/** Whom the source stands for, where the card of the mention does not say it already. */
function readingBeside(text: string, source: Source, offset: number): string {
  return source.person !== undefined && touches(source, offset) ? "" : describeReading(text, source);
}

function openQuestion({ kind, person }: Source): string {
  switch (kind) {
    case "anonymous":
      return "the source has no name; does the article say why?";
    case "group":
      return "no member of the group is named";
    case "document":
      return "does the document say so?";
    case "organisation":
      return "who speaks for the organisation?";
    case "person":
      return person === undefined ? "nobody of that description is named" : "";
  }
}

function quoteCard(text: string, quote: Quote): Card {
  const words = counted(countWords(text, quote.inner), "word");
  if (quote.use !== "speech")
    return { title: useNames[quote.use], facts: [{ label: "Length", value: words }] };
  return {
    title: "No speaker found",
    facts: [
      { label: "Open", value: "nobody is named as the speaker of this quotation" },
      { label: "Length", value: words },
    ],
  };
}

function claimCard(article: Article, offset: number): PlacedCard | undefined {
  const claim = article.claims.find((it) => touches(it, offset));
  if (claim === undefined) return undefined;
  const speaker = claim.attribution?.source?.name;
  const facts: Fact[] = [
    { label: "Checkable because of", value: claim.kinds.map((kind) => claimNames[kind]).join(", ") },
    { label: "Who says it", value: speaker ?? "the article itself" },
    { label: "Open", value: speaker === undefined ? "no source is named in the sentence" : "" },
  ];
  return {
    span: claim,
    card: { title: "Checkable claim", facts: facts.filter(({ value }) => value !== "") },
  };
}

function findingCards(
  findings: readonly Finding[],
  rules: readonly Rule[],
  offset: number,
): readonly PlacedCard[] {
  return findings
    .filter(({ span }) => touches(span, offset))
    .map(({ code, message, span }) => {
      const explanation = rules.find(({ id }) => id === code)?.explanation ?? "";
      const facts = explanation === "" ? [] : [{ label: code, value: explanation }];
      return { span, card: { title: message, facts } };
    });
}

const useNames = {
  title: "Title of a work",
  term: "A term or a word used with distance, not speech",
  nickname: "Nickname",
  slogan: "Slogan or name in quotation marks, not speech",
} as const;

const claimNames = {
  number: "a number",
  date: "a date",
  superlative: "a superlative",
  absolute: "“never”, “always” or the like",
  comparison: "a comparison",
  cause: "a cause",
  history: "a statement about the past",
  accusation: "an accusation",
  quantity: "a quantity",
} as const;
