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
import { fromEnglish, joinMessages, type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import { type Span, touches } from "../text/span.ts";
import { attributionAt, entityAt } from "./at.ts";
import { comparisonAt, comparisonCard } from "./comparisons.ts";
import { describeVoice } from "./outline.ts";
import { describeReading, sourceOf } from "./readings.ts";
import { groupVoices } from "./voices.ts";
import { countWords, singleSpaced, wordCount } from "./words.ts";

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

/** A card that is in no language yet. */
export interface CardDraft {
  readonly title: Message | string;
  readonly facts: readonly FactDraft[];
}

/** A fact that is in no language yet. */
export interface FactDraft {
  readonly label: Message | string;
  /** Empty where there is nothing to say: such a fact is left out. */
  readonly value: Message | string;
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
  say: Say = sayInEnglish,
): Hover | undefined {
  const speech = speechCard(article, offset);
  const comparison = comparisonAt(article, offset);
  const found = [
    mentionCard(article, offset),
    speech,
    comparison && { span: comparison, card: comparisonCard(comparison, surroundingsOf, say) },
    speech === undefined ? claimCard(article, offset) : undefined,
    ...findingCards(findings, rules, offset),
  ].filter((card) => card !== undefined);
  const [first] = found;
  if (first === undefined) return undefined;
  const { start, end } = first.span;
  return { span: { start, end }, cards: found.map(({ card }) => sayCard(card, say)) };
}

function sayCard({ title, facts }: CardDraft, say: Say): Card {
  const told = facts.filter(({ value }) => value !== "");
  return {
    title: say(title),
    facts: told.map(({ label, value }) => ({ label: say(label), value: say(value) })),
  };
}

interface PlacedCard {
  readonly span: Span;
  readonly card: CardDraft;
}

function mentionCard(article: Article, offset: number): PlacedCard | undefined {
  const mention = mentionAt(article, offset);
  const entity = entityAt(article, offset);
  if (mention === undefined || entity === undefined) return undefined;
  const voices = groupVoices(article);
  const voice = [...voices.people, ...voices.organisations].find((it) => it.entity === entity);
  const facts: FactDraft[] = [
    ...whoIsIt(entity),
    { label: msg`Stands for`, value: standsFor(article, mention, entity) },
    { label: msg`In this article`, value: voice === undefined ? "" : describeVoice(voice) },
    { label: msg`Also`, value: entity.forms.filter((form) => form !== entity.name).join(", ") },
  ];
  return { span: mention, card: { title: entity.name, facts } };
}

function whoIsIt(entity: Person | Organisation): readonly FactDraft[] {
  if (!("role" in entity) && !("title" in entity)) return [];
  const { role = "", title = "" } = entity;
  return [
    { label: msg`Title`, value: title },
    { label: msg`Introduced as`, value: role === title ? "" : role },
  ];
}

/** Says of a role or pronoun whom it stands for, and why; nothing of a name. */
function standsFor(article: Article, mention: Mention, entity: Person | Organisation): Message | string {
  if (mention.kind === "name") return "";
  const source = sourceOf(article, mention);
  const reading = source === undefined ? "" : describeReading(article.text, source);
  return reading === "" ? msg`“${singleSpaced(article.text, mention)}” is read as ${entity.name}` : reading;
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
  const facts: FactDraft[] = [
    { label: msg`Why`, value: evidenceInWords[evidence] },
    {
      label: msg`Stands for`,
      value: source === undefined ? "" : readingBeside(article.text, source, offset),
    },
    { label: msg`How sure`, value: confidence === undefined ? "" : confidenceInWords(confidence) },
    { label: msg`Cue`, value: cue === undefined ? "" : singleSpaced(article.text, cue) },
    {
      label: msg`Kind`,
      value: msg`${speechNames[kind]}, ${wordCount(countWords(article.text, attribution.content))}`,
    },
    {
      label: msg`Open`,
      value: source === undefined ? msg`nobody is named as the speaker` : openQuestion(source),
    },
  ];
  const title = source === undefined ? msg`No speaker found` : msg`Said by ${source.name}`;
  return { span, card: { title, facts } };
}

/** Whom the source stands for, where the card of the mention does not say it already. */
function readingBeside(text: string, source: Source, offset: number): Message | string {
  return source.person !== undefined && touches(source, offset) ? "" : describeReading(text, source);
}

function openQuestion({ kind, person }: Source): Message | string {
  switch (kind) {
    case "anonymous":
      return msg`the source has no name; does the article say why?`;
    case "group":
      return msg`no member of the group is named`;
    case "document":
      return msg`does the document say so?`;
    case "organisation":
      return msg`who speaks for the organisation?`;
    case "person":
      return person === undefined ? msg`nobody of that description is named` : "";
  }
}

function quoteCard(text: string, quote: Quote): CardDraft {
  const words = wordCount(countWords(text, quote.inner));
  if (quote.use !== "speech")
    return { title: useNames[quote.use], facts: [{ label: msg`Length`, value: words }] };
  return {
    title: msg`No speaker found`,
    facts: [
      { label: msg`Open`, value: msg`nobody is named as the speaker of this quotation` },
      { label: msg`Length`, value: words },
    ],
  };
}

function claimCard(article: Article, offset: number): PlacedCard | undefined {
  const claim = article.claims.find((it) => touches(it, offset));
  if (claim === undefined) return undefined;
  const speaker = claim.attribution?.source?.name;
  const facts: FactDraft[] = [
    {
      label: msg`Checkable because of`,
      value: joinMessages(
        claim.kinds.map((kind) => claimNames[kind]),
        ", ",
      ),
    },
    { label: msg`Who says it`, value: speaker ?? msg`the article itself` },
    { label: msg`Open`, value: speaker === undefined ? msg`no source is named in the sentence` : "" },
  ];
  return {
    span: claim,
    card: { title: msg`Checkable claim`, facts },
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
      const facts = explanation === "" ? [] : [{ label: code, value: fromEnglish(explanation) }];
      return { span, card: { title: message, facts } };
    });
}

const speechNames = {
  direct: msg`direct speech`,
  mixed: msg`mixed speech`,
  indirect: msg`indirect speech`,
} as const;

const useNames = {
  title: msg`Title of a work`,
  term: msg`A term or a word used with distance, not speech`,
  nickname: msg`Nickname`,
  slogan: msg`Slogan or name in quotation marks, not speech`,
} as const;

const claimNames = {
  number: msg`a number`,
  date: msg`a date`,
  superlative: msg`a superlative`,
  absolute: msg`“never”, “always” or the like`,
  comparison: msg`a comparison`,
  cause: msg`a cause`,
  history: msg`a statement about the past`,
  accusation: msg`an accusation`,
  quantity: msg`a quantity`,
} as const;
