import type { Article, Attribution, Claim, Organisation, Person } from "../article/article.ts";
import { spanOfComment, spanOfName } from "../article/directives.ts";
import type { Restore } from "../protocol/configuration.ts";
import type { OutlineCounts, OutlineKind } from "../protocol/outline.ts";
import type { Silenced } from "../rules/check.ts";
import type { Finding } from "../rules/rule.ts";
import { joinMessages, type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import { type Span, slice } from "../text/span.ts";
import { groupClaims } from "./claimOutline.ts";
import { type NodeDraft, saySection } from "./outlineDrafts.ts";
import { countSources, type OutlineSources, sourceNodes } from "./sourceOutline.ts";
import {
  type EntityVoice,
  groupVoices,
  isQuoted,
  type NamelessKind,
  type NamelessVoice,
  type Voices,
} from "./voices.ts";
import { countWords, firstWords, quoteCount, singleSpaced, withoutComments, wordCount } from "./words.ts";

/** The tree of an article, in offsets. The protocol's outline has the same fields, with ranges for spans. */
export interface OutlineTree {
  readonly counts: OutlineCounts;
  /** People, Organisations, Documents, Unattributed, Anonymous sources, Other sources, Claims, Findings, Ignored, Sources; no empty ones. */
  readonly sections: readonly OutlineNode[];
}

/** One line of the tree. */
export interface OutlineNode {
  /** Made of what the line is about, not of where it stands, so that it lives through edits elsewhere. Unique. */
  readonly id: string;
  readonly kind: OutlineKind;
  readonly label: string;
  readonly description: string;
  /** Plain text; may hold words of the article. */
  readonly tooltip: string;
  readonly copyText: string;
  /** Absent for sections. */
  readonly span?: Span;
  readonly restore?: NodeRestore;
  /** The source that it stands for. */
  readonly file?: { readonly uri: string; readonly name: string };
  readonly children: readonly OutlineNode[];
}

/** What brings an ignored finding back; the protocol's has a range for the span that is to be deleted. */
export type NodeRestore =
  | Exclude<Restore, { readonly place: "text" }>
  | {
      readonly place: "text";
      readonly span: Span;
      /** Where the comment names several rules: it, its names, and which of them this is. */
      readonly shared?: { readonly comment: Span; readonly names: readonly Span[]; readonly index: number };
    };

/** What a tree is made of beside article and findings. */
export interface OutlineOptions {
  readonly silenced?: readonly Silenced[];
  /** Absent where the platform has no folders. */
  readonly sources?: OutlineSources | undefined;
  readonly say?: Say;
}

/** Builds the tree of an article and its findings. */
export function buildOutline(
  article: Article,
  findings: readonly Finding[],
  { silenced = [], sources, say = sayInEnglish }: OutlineOptions = {},
): OutlineTree {
  const text = withoutComments(article);
  const voices = groupVoices(article);
  const section = (id: string, label: Message, nodes: readonly NodeDraft[]): OutlineNode =>
    saySection(id, label, nodes, say);
  const sections = [
    section("people", msg`People`, entityNodes("person", text, voices.people)),
    section("organisations", msg`Organisations`, entityNodes("organisation", text, voices.organisations)),
    section("documents", msg`Documents`, namelessNodes("document", text, voices.documents)),
    section("unattributed", msg`Unattributed`, unattributedNodes(text, voices)),
    section("anonymous", msg`Anonymous sources`, namelessNodes("anonymous", text, voices.anonymous)),
    section("others", msg`Other sources`, namelessNodes("other", text, voices.others)),
    // Of the claims, one may stand in two lists.
    sayClaims(text, article.claims, say),
    section("findings", msg`Findings`, findingNodes(text, findings)),
    section("ignored", msg`Ignored`, ignoredNodes(article, silenced)),
    ...(sources === undefined ? [] : [saySources(article, sources, say)]),
  ];
  return {
    counts: {
      people: article.people.length,
      quotes: voices.quoteCount,
      unattributed: voices.unattributed.length,
      anonymous: voices.anonymous.length,
      claims: article.claims.length,
      findings: findings.length,
    },
    sections: sections.filter(({ children }) => children.length > 0),
  };
}

/** What a line says of somebody: "Deputy Mayor · 4 mentions · 2 quotes · 1 indirect". */
export function describeVoice(voice: EntityVoice<Person | Organisation>): Message {
  const { entity, attributions } = voice;
  const quoted = attributions.filter(isQuoted).length;
  const indirect = attributions.length - quoted;
  const role = roleOf(entity);
  const mentions = entity.mentions.length;
  const parts = [
    ...(role === undefined ? [] : [role]),
    mentions === 1 ? msg`1 mention` : msg`${mentions} mentions`,
    ...(quoted > 0 ? [quoteCount(quoted)] : []),
    ...(indirect > 0 ? [msg`${indirect} indirect`] : []),
  ];
  return joinMessages(parts, " · ");
}

/** How often a source without a name speaks: "2 statements". */
export function describeNameless({ attributions: { length } }: NamelessVoice): Message {
  return length === 1 ? msg`1 statement` : msg`${length} statements`;
}

/** The cue and the kind of speech: "said · direct". */
export function describeAttribution(text: string, { cue, kind }: Attribution): Message {
  if (cue === undefined || cue.form === "punctuation") return kindNames[kind];
  return msg`${singleSpaced(text, cue)} · ${kindNames[kind]}`;
}

/** What a line shows of an attribution: the quote's words, or those of the sentence that reports it. */
export function spanToShow(attribution: Attribution): Span {
  const [quote] = attribution.quotes;
  return attribution.kind === "direct" && quote !== undefined ? quote : attribution.content;
}

/** The claims in lists of their own, with the number of claims. */
function sayClaims(text: string, claims: readonly Claim[], say: Say): OutlineNode {
  return saySection("claims", msg`Claims`, groupClaims(text, claims), say, {
    description: String(claims.length),
  });
}

function saySources(article: Article, sources: OutlineSources, say: Say): OutlineNode {
  return saySection("sources", msg`Sources`, sourceNodes(article, sources), say, {
    description: countSources(sources),
  });
}

function entityNodes(
  kind: "person" | "organisation",
  text: string,
  voices: readonly EntityVoice<Person | Organisation>[],
): readonly NodeDraft[] {
  return voices.map((voice) => {
    const { entity, attributions } = voice;
    const role = roleOf(entity);
    const forms = entity.forms.slice(1).join(", ");
    const lines = [
      entity.name,
      ...(role === undefined ? [] : [role]),
      ...(forms === "" ? [] : [msg`Also: ${forms}`]),
      describeVoice(voice),
    ];
    return {
      id: entity.name,
      kind,
      label: entity.name,
      description: describeVoice(voice),
      tooltip: joinMessages(lines, "\n"),
      copyText: entity.forms.join(", "),
      span: { start: entity.start, end: entity.end },
      children: attributions.map((attribution) => attributionNode(text, attribution)),
    };
  });
}

function namelessNodes(
  kind: NamelessKind,
  text: string,
  voices: readonly NamelessVoice[],
): readonly NodeDraft[] {
  return voices.map((voice) => {
    const { name, attributions } = voice;
    const phrase = attributions[0]?.source;
    const node = {
      id: name,
      kind,
      label: name,
      description: describeNameless(voice),
      tooltip: phrase === undefined ? name : singleSpaced(text, phrase),
      copyText: name,
      children: attributions.map((attribution) => attributionNode(text, attribution)),
    };
    return phrase === undefined ? node : { ...node, span: { start: phrase.start, end: phrase.end } };
  });
}

function attributionNode(text: string, attribution: Attribution): NodeDraft {
  const span = spanToShow(attribution);
  const words = singleSpaced(text, span);
  const description = describeAttribution(text, attribution);
  return {
    id: firstWords(text, span, 8),
    kind: isQuoted(attribution) ? "quote" : "indirect",
    label: firstWords(text, span, 8),
    description,
    tooltip: msg`${words}\n${description} · ${wordCount(countWords(text, span))}`,
    copyText: words,
    span: { start: span.start, end: span.end },
    children: [],
  };
}

function unattributedNodes(text: string, { unattributed }: Voices): readonly NodeDraft[] {
  return unattributed.map((quote) => {
    const words = singleSpaced(text, quote);
    const description = wordCount(countWords(text, quote.inner));
    return {
      id: firstWords(text, quote, 8),
      kind: "unattributed",
      label: firstWords(text, quote, 8),
      description,
      tooltip: msg`${words}\n${msg`Nobody is named as the speaker`} · ${description}`,
      copyText: words,
      span: { start: quote.start, end: quote.end },
      children: [],
    };
  });
}

function findingNodes(text: string, findings: readonly Finding[]): readonly NodeDraft[] {
  return findings.map(({ code, severity, message, span }) => ({
    id: `${code}/${firstWords(text, span, 8)}`,
    kind: severity,
    label: message,
    description: code,
    tooltip: `${message}\n${firstWords(text, span, 30)}`,
    copyText: `${message} ${slice(text, span)}`,
    span: { start: span.start, end: span.end },
    children: [],
  }));
}

function ignoredNodes({ text }: Article, silenced: readonly Silenced[]): readonly NodeDraft[] {
  return silenced.map(({ finding, by }) => {
    const { code, message, span } = finding;
    const place = by.kind === "directive" ? "text" : (by.entry.place ?? "settings");
    const reason = by.kind === "directive" ? by.directive.reason : by.entry.reason;
    const words = firstWords(text, span, 8);
    const where = ignoredWhere[place];
    const lines = [message, msg`Ignored ${where}`, ...(reason === undefined ? [] : [msg`Reason: ${reason}`])];
    return {
      id: `${code}/${words}`,
      kind: "ignored",
      label: words,
      description: joinMessages([code, where, ...(reason === undefined ? [] : [msg`“${reason}”`])], " · "),
      tooltip: joinMessages(lines, "\n"),
      copyText: `${message} ${slice(text, span)}`,
      span: { start: span.start, end: span.end },
      restore: restoreOf(text, by),
      children: [],
    };
  });
}

function restoreOf(text: string, by: Silenced["by"]): NodeRestore {
  if (by.kind === "directive") {
    const { directive, name } = by;
    const span = spanOfName(text, directive, name);
    if (directive.names.length < 2) return { place: "text", span };
    const names = directive.names.map(({ start, end }) => ({ start, end }));
    const comment = spanOfComment(text, directive);
    return { place: "text", span, shared: { comment, names, index: directive.names.indexOf(name) } };
  }
  const { rule, text: words, place = "settings" } = by.entry;
  return { place, rule, text: words };
}

const kindNames: Readonly<Record<Attribution["kind"], Message>> = {
  direct: msg`direct`,
  mixed: msg`mixed`,
  indirect: msg`indirect`,
};

const ignoredWhere: Readonly<Record<Restore["place"], Message>> = {
  article: msg`in this article`,
  folder: msg`in this folder`,
  settings: msg`in your settings`,
  text: msg`by a comment`,
};

function roleOf(entity: Person | Organisation): string | undefined {
  return "role" in entity ? entity.role : undefined;
}
