import { isSpace } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import type { Draft } from "./draft.ts";

/**
 * Finds interviews: labels that alternate (`Q:` and `A:`, `SMITH:` and `JONES:`), or questions in bold with
 * answers below. Sets kind, label and content; what stands unlabelled between labelled turns is the writer's.
 */
export function markTurns(text: string, drafts: readonly Draft[], markup: readonly Span[]): void {
  markLabelledTurns(text, drafts, markup);
  markBoldQuestions(text, drafts);
}

function markLabelledTurns(text: string, drafts: readonly Draft[], markup: readonly Span[]): void {
  const labels = drafts.map((draft) =>
    draft.kind === undefined ? findLabel(text, draft, markup) : undefined,
  );
  const counts = new Map<string, number>();
  for (const label of labels)
    if (label !== undefined) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  const speakers = findSpeakers(counts);
  if (speakers.size === 0) return;
  const indexes = labels.flatMap((label, index) =>
    label !== undefined && speakers.has(label.key) ? [index] : [],
  );
  for (const index of indexes) {
    const draft = drafts[index];
    const label = labels[index];
    if (draft === undefined || label === undefined) continue;
    draft.kind = "turn";
    draft.label = label.span;
    draft.content = { start: Math.min(label.contentStart, draft.content.end), end: draft.content.end };
  }
}

/** The labels that speak: question and answer, or at least two labels of which one comes again. */
function findSpeakers(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const interview = [...counts.keys()].filter((key) => interviewLabels.has(key));
  const repeated = [...counts].filter(([, count]) => count > 1).length;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (counts.size >= 2 && (interview.length >= 2 || (repeated >= 1 && total >= 3)))
    return new Set(counts.keys());
  return new Set(interview.filter((key) => (counts.get(key) ?? 0) > 1));
}

interface Label {
  readonly key: string;
  readonly span: Span;
  readonly contentStart: number;
}

/** The label at the start of a paragraph: one to four words that could be a name or role, and a colon. */
function findLabel(text: string, draft: Draft, markup: readonly Span[]): Label | undefined {
  if (draft.block.shape !== "text" && draft.block.shape !== "listItem") return undefined;
  const match = label.exec(draft.bare);
  if (match === null) return undefined;
  const words = match[1] ?? "";
  // "Lund: 547." counts votes.
  if (!letter.test(draft.bare.slice(match[0].length)) && !interviewLabels.has(words.toLowerCase()))
    return undefined;
  const start = findReadStart(draft.content.start, markup);
  const colon = text.indexOf(":", start);
  if (colon < 0 || colon > start + words.length + 8) return undefined;
  let contentStart = colon + 1;
  while (contentStart < draft.content.end && isLabelEnd(text.charCodeAt(contentStart))) contentStart++;
  return { key: words.toLowerCase(), span: { start, end: start + words.length }, contentStart };
}

/** Behind the strokes of emphasis that a label begins with. */
function findReadStart(start: number, markup: readonly Span[]): number {
  let offset = start;
  for (const { start: from, end } of markup.slice(...markupAround(markup, start))) {
    if (from === offset) offset = end;
  }
  return offset;
}

/** Index range of the few markup spans that may begin at an offset. */
function markupAround(markup: readonly Span[], offset: number): [number, number] {
  let low = 0;
  let high = markup.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markup[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return [low, low + 3];
}

function isLabelEnd(code: number): boolean {
  return isSpace(code) || code === 0x2a || code === 0x5f;
}

/**
 * Questions that are bold from end to end, where at least two have an answer below and the answers are somebody's
 * own words: in an explainer, which has such questions too, the writer answers.
 */
function markBoldQuestions(text: string, drafts: readonly Draft[]): void {
  const pairs = findBoldPairs(drafts);
  const asked = pairs.filter(([question]) => isQuestion(question)).length;
  if (asked < 2 || asked * 2 < pairs.length) return;
  const answered = pairs.filter(([, answer]) => isOwnWords(answer)).length;
  if (answered * 5 < pairs.length * 2) return;
  for (const [question, answer] of pairs) {
    question.kind = "turn";
    question.content = withoutStrokes(text, question.content);
    answer.kind ??= "turn";
  }
}

/** A content without the strokes of emphasis at its ends. */
function withoutStrokes(text: string, content: Span): Span {
  let { start, end } = content;
  while (start < end && isLabelEnd(text.charCodeAt(start))) start++;
  while (end > start && isLabelEnd(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The paragraphs that are bold from end to end, each with the plain one below. */
function findBoldPairs(drafts: readonly Draft[]): readonly (readonly [Draft, Draft])[] {
  return drafts.flatMap((draft, index): (readonly [Draft, Draft])[] => {
    const next = drafts[index + 1];
    const isTaken = draft.kind !== undefined && draft.kind !== "turn";
    if (next === undefined || isTaken || draft.emphasis !== "bold") return [];
    return next.emphasis !== "bold" && next.block.shape === "text" ? [[draft, next]] : [];
  });
}

function isQuestion(draft: Draft): boolean {
  return draft.lastMark === "?" || label.test(draft.bare);
}

/** Whether a paragraph without quotation marks speaks of itself. */
function isOwnWords(draft: Draft): boolean {
  return draft.kind === "turn" || firstPerson.test(draft.bare.replaceAll(quoted, ""));
}

const letter = /\p{L}/u;
// "I", "I’m", "our".
const firstPerson = /(?:^|[\s—–(])(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Mm]y|[Mm]e|[Oo]ur|us)(?=[\s,.;:?!—–])/u;
// “it works”
const quoted = /[“"][^“”"]{0,300}[”"]/gu;
// "Q:", "Jane Doe:", "DR. ROE:", "Speaker 2:", "J.D.:"; not "Note that: ".
const label =
  /^((?:\p{Lu}[\p{L}\d.'’-]{0,24})(?: (?:\p{Lu}[\p{L}\d.'’-]{0,24}|\d{1,2}|de|van|von|al|bin|of)){0,3}) ?:(?=\s|$)/u;

const interviewLabels: ReadonlySet<string> = new Set([
  "q",
  "a",
  "question",
  "answer",
  "interviewer",
  "interviewee",
  "reporter",
  "moderator",
]);
