import type { Article, Attribution, Claim, Organisation, Person } from "../article/article.ts";
import { spanOfComment, spanOfName } from "../article/directives.ts";
import type { Restore } from "../protocol/configuration.ts";
import type { OutlineCounts, OutlineKind } from "../protocol/outline.ts";
import type { Silenced } from "../rules/check.ts";
import type { Finding } from "../rules/rule.ts";
import { type Span, slice } from "../text/span.ts";
import { groupClaims } from "./claimOutline.ts";
import { countSources, type OutlineSources, sourceNodes } from "./sourceOutline.ts";
import {
  type EntityVoice,
  groupVoices,
  isQuoted,
  type NamelessKind,
  type NamelessVoice,
  type Voices,
} from "./voices.ts";
import { counted, countWords, firstWords, singleSpaced, withoutComments } from "./words.ts";

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

/** Builds the tree of an article and its findings. */
export function buildOutline(
  article: Article,
  findings: readonly Finding[],
  silenced: readonly Silenced[] = [],
  sources?: OutlineSources,
): OutlineTree {
  const text = withoutComments(article);
  const voices = groupVoices(article);
  const sections = [
    section("people", "People", entityNodes("person", text, voices.people)),
    section("organisations", "Organisations", entityNodes("organisation", text, voices.organisations)),
    section("documents", "Documents", namelessNodes("document", text, voices.documents)),
    section("unattributed", "Unattributed", unattributedNodes(text, voices)),
    section("anonymous", "Anonymous sources", namelessNodes("anonymous", text, voices.anonymous)),
    section("others", "Other sources", namelessNodes("other", text, voices.others)),
    claimSection(text, article.claims),
    section("findings", "Findings", findingNodes(text, findings)),
    section("ignored", "Ignored", ignoredNodes(article, silenced)),
    ...(sources === undefined ? [] : [sourceSection(article, sources)]),
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
export function describeVoice(voice: EntityVoice<Person | Organisation>): string {
  const { entity, attributions } = voice;
  const quoteCount = attributions.filter(isQuoted).length;
  const indirectCount = attributions.length - quoteCount;
  const parts = [counted(entity.mentions.length, "mention")];
  const role = roleOf(entity);
  if (role !== undefined) parts.unshift(role);
  if (quoteCount > 0) parts.push(counted(quoteCount, "quote"));
  if (indirectCount > 0) parts.push(`${indirectCount} indirect`);
  return parts.join(" · ");
}

/** The cue and the kind of speech: "said · direct". */
export function describeAttribution(text: string, attribution: Attribution): string {
  const { cue, kind } = attribution;
  if (cue === undefined || cue.form === "punctuation") return kind;
  return `${singleSpaced(text, cue)} · ${kind}`;
}

/** What a line shows of an attribution: the quote's words, or those of the sentence that reports it. */
export function spanToShow(attribution: Attribution): Span {
  const [quote] = attribution.quotes;
  return attribution.kind === "direct" && quote !== undefined ? quote : attribution.content;
}

/** The claims in lists of their own, with the number of claims, of which one may stand in two lists. */
function claimSection(text: string, claims: readonly Claim[]): OutlineNode {
  const count = String(claims.length);
  const node = section("claims", "Claims", groupClaims(text, claims));
  return { ...node, description: count, tooltip: `${node.label}: ${count}` };
}

function sourceSection(article: Article, sources: OutlineSources): OutlineNode {
  const node = section("sources", "Sources", sourceNodes(article, sources));
  const description = countSources(sources);
  return { ...node, description, tooltip: `${node.label}: ${description}` };
}

function section(id: string, label: string, nodes: readonly OutlineNode[]): OutlineNode {
  const taken = new Map<string, number>();
  const children = nodes.map((node) => withUniqueIds(node, id, taken));
  const copyText = children.map((node) => node.copyText).join("\n");
  const description = String(children.length);
  return { id, kind: "section", label, description, tooltip: `${label}: ${description}`, copyText, children };
}

/** Prefixes an id with that of its parent, and numbers the second and later of equal ones. */
function withUniqueIds(node: OutlineNode, parentId: string, taken: Map<string, number>): OutlineNode {
  const wanted = `${parentId}/${node.id}`;
  const count = taken.get(wanted) ?? 0;
  taken.set(wanted, count + 1);
  const id = count === 0 ? wanted : `${wanted}#${count + 1}`;
  const takenBelow = new Map<string, number>();
  return { ...node, id, children: node.children.map((child) => withUniqueIds(child, id, takenBelow)) };
}

function entityNodes(
  kind: "person" | "organisation",
  text: string,
  voices: readonly EntityVoice<Person | Organisation>[],
): readonly OutlineNode[] {
  return voices.map((voice) => {
    const { entity, attributions } = voice;
    const role = roleOf(entity);
    const forms = `Also: ${entity.forms.slice(1).join(", ")}`;
    const lines = [entity.name, role, entity.forms.length > 1 ? forms : undefined, describeVoice(voice)];
    return {
      id: entity.name,
      kind,
      label: entity.name,
      description: describeVoice(voice),
      tooltip: lines.filter((line) => line !== undefined).join("\n"),
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
): readonly OutlineNode[] {
  return voices.map(({ name, attributions }) => {
    const phrase = attributions[0]?.source;
    const node = {
      id: name,
      kind,
      label: name,
      description: counted(attributions.length, "statement"),
      tooltip: phrase === undefined ? name : singleSpaced(text, phrase),
      copyText: name,
      children: attributions.map((attribution) => attributionNode(text, attribution)),
    };
    return phrase === undefined ? node : { ...node, span: { start: phrase.start, end: phrase.end } };
  });
}

function attributionNode(text: string, attribution: Attribution): OutlineNode {
  const span = spanToShow(attribution);
  const words = singleSpaced(text, span);
  const description = describeAttribution(text, attribution);
  return {
    id: firstWords(text, span, 8),
    kind: isQuoted(attribution) ? "quote" : "indirect",
    label: firstWords(text, span, 8),
    description,
    tooltip: `${words}\n${description} · ${counted(countWords(text, span), "word")}`,
    copyText: words,
    span: { start: span.start, end: span.end },
    children: [],
  };
}

function unattributedNodes(text: string, { unattributed }: Voices): readonly OutlineNode[] {
  return unattributed.map((quote) => {
    const words = singleSpaced(text, quote);
    const description = counted(countWords(text, quote.inner), "word");
    return {
      id: firstWords(text, quote, 8),
      kind: "unattributed",
      label: firstWords(text, quote, 8),
      description,
      tooltip: `${words}\nNobody is named as the speaker · ${description}`,
      copyText: words,
      span: { start: quote.start, end: quote.end },
      children: [],
    };
  });
}

function findingNodes(text: string, findings: readonly Finding[]): readonly OutlineNode[] {
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

function ignoredNodes({ text }: Article, silenced: readonly Silenced[]): readonly OutlineNode[] {
  return silenced.map(({ finding, by }) => {
    const { code, message, span } = finding;
    const place = by.kind === "directive" ? "text" : (by.entry.place ?? "settings");
    const reason = by.kind === "directive" ? by.directive.reason : by.entry.reason;
    const words = firstWords(text, span, 8);
    const lines = [
      message,
      `Ignored ${ignoredWhere[place]}`,
      reason === undefined ? "" : `Reason: ${reason}`,
    ];
    return {
      id: `${code}/${words}`,
      kind: "ignored",
      label: words,
      description: [code, ignoredWhere[place], ...(reason === undefined ? [] : [`“${reason}”`])].join(" · "),
      tooltip: lines.filter((line) => line !== "").join("\n"),
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

const ignoredWhere: Readonly<Record<Restore["place"], string>> = {
  article: "in this article",
  folder: "in this folder",
  settings: "in your settings",
  text: "by a comment",
};

function roleOf(entity: Person | Organisation): string | undefined {
  return "role" in entity ? entity.role : undefined;
}
