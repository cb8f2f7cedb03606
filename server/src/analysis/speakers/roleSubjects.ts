import type { Mention, Sentence, Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { itemAt } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { Parts } from "./parts.ts";

/**
 * The roles that begin a sentence outside quotes and have no name: "The porter followed the hearing", "A woman in red
 * laughed". As sources, since that is how an unnamed person is kept; most of them say nothing.
 */
export function findRoleSubjects(parts: Parts, quotes: readonly Span[]): readonly Source[] {
  const roles: Source[] = [];
  for (const sentence of parts.sentences) {
    if (itemAt(parts.paragraphs, sentence.start)?.kind === "headline") continue;
    const role = readRole(parts, sentence);
    if (role !== undefined && itemAt(quotes, sentence.start) === undefined) roles.push(role);
  }
  return roles;
}

function readRole({ text, tokens, mentions, lexicon }: Parts, sentence: Sentence): Source | undefined {
  const first = firstOfPhrase(tokens, sentence);
  const start = tokens[first];
  if (start === undefined || !articles.has(start.lower)) return undefined;
  const end = Math.min(sentence.endToken, first + longestRole);
  for (let index = first + 1; index < end; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === "punctuation" || endsPhrase(token, lexicon)) return undefined;
    if (itemAt(mentions, token.start)?.of === "person") return undefined;
    const next = tokens[index + 1];
    if (!isRole(token, lexicon) || (next !== undefined && goesOn(next, lexicon))) continue;
    return isNamedBehind(tokens, mentions, index) ? undefined : toSource(text, start, token);
  }
  return undefined;
}

/** "The porter, Ann Lee, followed", "The porter Ann Lee". */
function isNamedBehind(tokens: readonly Token[], mentions: readonly Mention[], index: number): boolean {
  const next = tokens[index + 1];
  const behind = next?.lower === "," ? tokens[index + 2] : next;
  return behind !== undefined && itemAt(mentions, behind.start)?.of === "person";
}

function toSource(text: string, { start }: Token, head: Token): Source {
  const { end } = head;
  return {
    start,
    end,
    kind: "person",
    head: { start: head.start, end },
    name: text.slice(start, end),
  };
}

/** Behind "But", "Then" and a time: "On Tuesday the porter …" is not read. */
function firstOfPhrase(tokens: readonly Token[], { firstToken }: Sentence): number {
  return leads.has(tokens[firstToken]?.lower ?? "") ? firstToken + 1 : firstToken;
}

function isRole({ lower }: Token, { lists }: Lexicon): boolean {
  return lists.roles.has(lower) || lower.endsWith("-year-old");
}

/** Whether a noun behind a role makes that a modifier: "the driver shortage" is nobody. */
function goesOn({ lower, kind }: Token, { lists }: Lexicon): boolean {
  return (
    lower === "'s" || (kind === "word" && (lists.roles.has(lower) || lists.organisationNouns.has(lower)))
  );
}

function endsPhrase({ lower }: Token, { lists }: Lexicon): boolean {
  return lists.wordClasses.has(lower) && lists.wordClasses.get(lower) !== "quantity";
}

/** In tokens, with the article. */
const longestRole = 6;

const articles: ReadonlySet<string> = new Set([
  "a",
  "an",
  "her",
  "his",
  "one",
  "that",
  "the",
  "their",
  "this",
]);
const leads: ReadonlySet<string> = new Set(["and", "but", "then", "so", "yet", "when", "while", "as", "if"]);
