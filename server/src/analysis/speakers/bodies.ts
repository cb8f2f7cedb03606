import type { Mention, Organisation, Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { copyString } from "../../text/copyString.ts";
import { indexAfter, indexFrom, itemAt } from "../../text/sortedSpans.ts";
import { type Span, slice } from "../../text/span.ts";
import type { Body, BodyNames, NamedBody } from "./bodyNames.ts";
import type { Parts } from "./parts.ts";
import { sayPhrase } from "./phrases.ts";
import { positionOf } from "./places.ts";
import { isRole, wordsIn } from "./roles.ts";
import type { SpeechStop, Stop, Stretch } from "./stretches.ts";

/** What bodies are looked up in. */
type BodyParts = Omit<Parts, "attributions" | "people" | "cells">;

/** Whether the words of a source are such as a body can have that is named elsewhere; for all others none is looked for. */
export function mayBeBody(parts: Pick<Parts, "text" | "lexicon">, source: Source): boolean {
  if (source.person !== undefined) return false;
  const head = slice(parts.text, source.head);
  return (
    spokesperson.test(head) ||
    isBodyNoun(head.toLowerCase(), parts.lexicon) ||
    appositionOf(parts.text, source) !== undefined
  );
}

function isBodyNoun(head: string, { lists }: Lexicon): boolean {
  return head === "it" || lists.organisationNouns.has(head) || companyNouns.has(head) || paperNouns.has(head);
}

/**
 * Which organisations "it", "the company" and "a spokesman for the bank" are, by the start of the head of the source.
 *
 * "It" is the body that spoke or was the subject last, in this paragraph or the one before. "The committee" is the one
 * with that word in or beside its name; "the company" also the nearest whose name has no word for an office.
 *
 * @param stretches with the phrases that speak, each once
 */
export function findBodies(
  parts: BodyParts,
  stretches: readonly Stretch[],
  { named, mentions }: BodyNames,
): ReadonlyMap<number, Body> {
  const found = new Map<number, Body>();
  const places: BodyPlace[] = [];
  const described = new Map<Organisation, Described>();
  const paragraphAt = paragraphFinder(parts.paragraphs);
  let next = 0;
  const readStop = ({ speech: { source }, organisation, mayBeBody: mayBe }: SpeechStop): void => {
    const { start } = source.head;
    for (let it = named[next]; it !== undefined && it.mention.start <= start; it = named[++next])
      places.push({
        body: it.body,
        source: undefined,
        paragraph: paragraphAt(it.mention.start),
        mention: it.mention,
      });
    if (organisation !== undefined || source.person !== undefined) return;
    const before = { places, paragraph: paragraphAt(start), described };
    const body =
      mayBe === true
        ? (spokenFor(parts, source, named, mentions) ??
          apposed(parts, source) ??
          findBody(parts, source, before))
        : undefined;
    if (body !== undefined) found.set(start, body);
    if (body !== undefined || speaksOfBody(source))
      places.push({ body, source, paragraph: before.paragraph, mention: undefined });
  };
  for (const { bodyStops } of stretches) for (const stop of bodyStops) readStop(stop);
  return found;
}

/** Whether a phrase may be that of a body, or is that of some body or document. */
export function isOfBody({ speech, mayBeBody: mayBe }: Stop): boolean {
  return mayBe === true || (speech !== undefined && speaksOfBody(speech.source));
}

function speaksOfBody({ kind }: Source): boolean {
  return kind === "organisation" || kind === "document";
}

/** Looks up the paragraphs of offsets that come in order. */
function paragraphFinder(paragraphs: readonly Span[]): (offset: number) => number {
  let index = 0;
  return (offset) => {
    while (index < paragraphs.length && (paragraphs[index] as Span).end <= offset) index++;
    return index;
  };
}

interface BodyPlace {
  /** Undefined for a phrase that stands for itself. */
  readonly body: Body | undefined;
  readonly source: Source | undefined;
  readonly paragraph: number;
  /** Where it is named; undefined for a phrase that speaks, which is a subject. */
  readonly mention: Mention | undefined;
}

/** What stands before a phrase. */
interface Before {
  readonly places: readonly BodyPlace[];
  /** Index of the paragraph of the phrase. */
  readonly paragraph: number;
  /** What has been read of organisations so far; takes what is read of more. */
  readonly described: Map<Organisation, Described>;
}

function findBody(parts: BodyParts, source: Source, before: Before): Body | undefined {
  const head = slice(parts.text, source.head).toLowerCase();
  if (head === "it") return lastSubject(parts, before);
  if (
    !isBodyNoun(head, parts.lexicon) ||
    !definite.test(slice(parts.text, source)) ||
    isNamedBefore(parts.text, source)
  )
    return undefined;
  return bestMatch(parts, head, before);
}

/** "The Harbour mission", "the Kessel prosecutor’s office": no other body than the one that is named there. */
function isNamedBefore(text: string, { start, head }: Source): boolean {
  return / \p{Lu}/u.test(text.slice(start, head.start));
}

/** Who was last the subject or spoke, in the paragraph or the one before. */
function lastSubject(parts: BodyParts, { places, paragraph }: Before): Body | undefined {
  for (let index = places.length - 1; index >= Math.max(0, places.length - consideredBodies); index--) {
    const place = places[index];
    if (place === undefined || paragraph - place.paragraph > 1) return undefined;
    const { mention } = place;
    if (mention === undefined || positionOf(parts, mention) === "subject") return bodyOf(parts, place);
  }
  return undefined;
}

function bodyOf(parts: BodyParts, { body, source }: BodyPlace): Body | undefined {
  return body ?? (source === undefined ? undefined : { kind: source.kind, name: sayPhrase(parts, source) });
}

/** In places; what was named before is forgotten. */
const consideredBodies = 40;

/** What is known of an organisation: the words of its name, and those beside its first two mentions. */
interface Described {
  readonly name: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

function bestMatch(
  parts: BodyParts,
  head: string,
  { places, paragraph, described }: Before,
): Body | undefined {
  let best: Body | undefined;
  let bestFit = 0;
  for (let index = places.length - 1; index >= Math.max(0, places.length - consideredBodies); index--) {
    const place = places[index];
    const organisation = place?.body?.organisation;
    if (place === undefined || organisation === undefined) continue;
    let known = described.get(organisation);
    if (known === undefined) {
      known = describe(parts, organisation);
      described.set(organisation, known);
    }
    const fit = fitOf(head, known, paragraph - place.paragraph, parts.lexicon);
    if (fit <= bestFit) continue;
    best = place.body;
    bestFit = fit;
  }
  return best;
}

/** 3: the word is in the name; 2: near it; 1: nothing in the name speaks against a company or newspaper. */
function fitOf(head: string, { name, around }: Described, paragraphs: number, { lists }: Lexicon): number {
  if (name.has(head)) return 3;
  const kind = companyNouns.has(head) ? companyNouns : paperNouns.has(head) ? paperNouns : undefined;
  if (around.has(head) || (kind !== undefined && holdsOne(around, kind))) return 2;
  if (kind !== companyNouns || paragraphs > nearParagraphs) return 0;
  for (const word of name) if (lists.organisationNouns.has(word) && !companyNouns.has(word)) return 0;
  return 1;
}

function holdsOne(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of wanted) if (words.has(word)) return true;
  return false;
}

const nearParagraphs = 2;

function describe({ tokens }: BodyParts, organisation: Organisation): Described {
  const around = new Set<string>();
  for (const { start, end } of organisation.mentions.slice(0, 2)) {
    const first = indexAfter(tokens, start);
    const behind = indexAfter(tokens, end);
    addWords(around, tokens, first - reach, first);
    addWords(around, tokens, behind, behind + reach);
  }
  return { name: new Set(organisation.forms.flatMap((form) => form.toLowerCase().split(/[\s-]+/u))), around };
}

/** In tokens, to each side. */
const reach = 7;

function addWords(words: Set<string>, tokens: readonly Token[], first: number, end: number): void {
  for (let index = Math.max(0, first); index < Math.min(tokens.length, end); index++)
    words.add(tokens[index]?.lower ?? "");
}

/** "A spokesman for the Harbour Bank": who is spoken for, where that has a name. */
function spokenFor(
  parts: BodyParts,
  source: Source,
  named: readonly NamedBody[],
  mentions: readonly Span[],
): Body | undefined {
  if (!spokesperson.test(slice(parts.text, source.head))) return undefined;
  const { head, end } = source;
  if (!wordsIn(parts.tokens, { start: head.end, end }).some((word) => word === "for" || word === "of"))
    return undefined;
  const it = named[indexFrom(mentions, head.end)];
  if (it === undefined || it.mention.end > end) return undefined;
  return { kind: source.kind, name: it.organisation.name, organisation: it.organisation };
}

/** "The company, Northmill Yarns": the name behind the comma, whatever it was taken for. */
function apposed({ text, mentions, lexicon }: BodyParts, source: Source): Body | undefined {
  const head = slice(text, source.head).toLowerCase();
  const span = appositionOf(text, source);
  if (span === undefined) return undefined;
  if (isRole(head, lexicon) && source.kind !== "organisation") return undefined;
  const name = copyString(slice(text, span));
  const { start } = span;
  return itemAt(mentions, start)?.of === "person" ? undefined : { kind: "organisation", name };
}

function appositionOf(text: string, { head, end }: Source): Span | undefined {
  const behind = apposedName.exec(text.slice(head.end, Math.min(end, head.end + longestApposition)));
  const length = behind?.[1]?.length;
  if (length === undefined || behind === null) return undefined;
  const nameEnd = head.end + behind[0].length;
  return { start: nameEnd - length, end: nameEnd };
}

/** In UTF-16 units. */
const longestApposition = 120;

// ", Northmill Yarns", ", known as the NMY", ", Petrol of Houston"; not ", Kim said" or " in Ashby".
const apposedName =
  /^, (?:known as |called |the company )?(?:the )?(\p{Lu}[\p{L}\p{N}&’'-]*(?: (?:of |de |and |& )?\p{Lu}[\p{L}\p{N}&’'-]*){0,6})(?=,|$)/u;

// "spokesman", "Spokeswoman", "spokesperson".
const spokesperson = /^spokes(?:man|woman|person)$/iu;

// "the company", "This newspaper"; not "a company".
const definite = /^(?:the|this|that)\s/iu;

const companyNouns: ReadonlySet<string> = new Set(
  "company firm business corporation conglomerate manufacturer maker retailer operator airline developer chain start-up startup brokerage supplier producer carrier contractor".split(
    " ",
  ),
);
const paperNouns: ReadonlySet<string> = new Set(
  "paper newspaper daily weekly magazine tabloid broadsheet outlet".split(" "),
);
