import type { Mention, Sentence, Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";
import { copyString } from "../../text/copyString.ts";
import { itemAt } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import { isIn } from "./places.ts";

/**
 * The roles that begin a sentence of a paragraph outside quotes and have no name: "The porter followed the hearing", "A woman in red
 * laughed". As sources, since that is how an unnamed person is kept; most of them say nothing.
 */
export function findRoleSubjects(
  parts: RoleParts,
  { paragraph, endToken }: Cell,
  quotes: readonly Span[],
): readonly Source[] {
  const roles: Source[] = [];
  if (paragraph.kind === "headline") return roles;
  for (let index = parts.firstSentence; index < parts.sentences.length; index++) {
    const sentence = parts.sentences[index];
    if (sentence === undefined || sentence.firstToken >= endToken) break;
    const role = readRole(parts, sentence, endToken);
    if (role !== undefined && !isIn(quotes, sentence.start)) roles.push(role);
  }
  return roles;
}

interface RoleParts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Of the paragraph. */
  readonly mentions: readonly Mention[];
  /** Index of the first sentence of the paragraph. */
  readonly firstSentence: number;
  readonly lexicon: Lexicon;
}

function readRole(parts: RoleParts, sentence: Sentence, endToken: number): Source | undefined {
  const { text, tokens, mentions, lexicon } = parts;
  const first = firstOfPhrase(tokens, sentence);
  const start = tokens[first];
  if (start === undefined || !articles.has(start.lower)) return undefined;
  const end = Math.min(sentence.endToken, first + longestRole);
  for (let index = first + 1; index < end; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === "punctuation" || endsPhrase(token, lexicon)) return undefined;
    if (itemAt(mentions, token.start)?.of === "person") return undefined;
    if (!isRole(token, lexicon) || (index + 1 < endToken && goesOn(tokens[index + 1], lexicon))) continue;
    return isNamedBehind(parts, index, endToken) ? undefined : toSource(text, start, token);
  }
  return undefined;
}

/** "The porter, Ann Lee, followed", "The porter Ann Lee". */
function isNamedBehind({ tokens, mentions }: RoleParts, index: number, endToken: number): boolean {
  const next = index + (tokens[index + 1]?.lower === "," ? 2 : 1);
  const behind = next < endToken ? tokens[next] : undefined;
  return behind !== undefined && itemAt(mentions, behind.start)?.of === "person";
}

function toSource(text: string, { start }: Token, head: Token): Source {
  const { end } = head;
  return {
    start,
    end,
    kind: "person",
    head: { start: head.start, end },
    name: copyString(text.slice(start, end)),
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
function goesOn(next: Token | undefined, { lists }: Lexicon): boolean {
  if (next === undefined) return false;
  const { lower, kind } = next;
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
