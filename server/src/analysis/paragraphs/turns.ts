import type { Span } from "../../text/span.ts";
import { type Draft, type Reading, readWording } from "./draft.ts";
import { interviewLabels, isLabelEnd, startsWithLabel } from "./labels.ts";

/**
 * Finds interviews: labels that alternate (`Q:` and `A:`, `SMITH:` and `JONES:`), or questions in bold with
 * answers below. Sets kind, label and content; what stands unlabelled between labelled turns is the writer's.
 */
export function markTurns(reading: Reading, drafts: readonly Draft[]): void {
  markLabelledTurns(drafts);
  markBoldQuestions(reading, drafts);
}

function markLabelledTurns(drafts: readonly Draft[]): void {
  const labelled = drafts.filter(({ kind, ownLabel }) => ownLabel !== undefined && kind === undefined);
  const counts = new Map<string, number>();
  for (const { ownLabel } of labelled)
    if (ownLabel !== undefined) counts.set(ownLabel.key, (counts.get(ownLabel.key) ?? 0) + 1);
  const speakers = findSpeakers(counts);
  for (const draft of labelled) {
    const { ownLabel: label, content } = draft;
    if (label === undefined || !speakers.has(label.key)) continue;
    draft.kind = "turn";
    draft.label = { start: content.start + label.start, end: content.start + label.end };
    draft.content = { start: Math.min(content.start + label.contentStart, content.end), end: content.end };
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

/**
 * Questions that are bold from end to end, where at least two have an answer below and the answers are somebody's
 * own words: in an explainer, which has such questions too, the writer answers.
 */
function markBoldQuestions(reading: Reading, drafts: readonly Draft[]): void {
  const pairs = findBoldPairs(drafts);
  const asked = pairs.filter(([question]) => isQuestion(reading, question)).length;
  if (asked < 2 || asked * 2 < pairs.length) return;
  const answered = pairs.filter(([, answer]) => isOwnWords(reading, answer)).length;
  if (answered * 5 < pairs.length * 2) return;
  for (const [question, answer] of pairs) {
    question.kind = "turn";
    question.content = withoutStrokes(reading.text, question.content);
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
  const pairs: (readonly [Draft, Draft])[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (draft.emphasis !== "bold" || (draft.kind !== undefined && draft.kind !== "turn")) continue;
    const next = drafts[index + 1];
    if (next !== undefined && next.emphasis !== "bold" && next.block.shape === "text")
      pairs.push([draft, next]);
  }
  return pairs;
}

function isQuestion(reading: Reading, draft: Draft): boolean {
  return draft.lastMark === "?" || startsWithLabel(readWording(reading, draft.block).bare);
}

/** Whether a paragraph without quotation marks speaks of itself. */
function isOwnWords(reading: Reading, draft: Draft): boolean {
  if (draft.kind === "turn") return true;
  draft.isOwnWords ??= firstPerson.test(readWording(reading, draft.block).bare.replaceAll(quoted, ""));
  return draft.isOwnWords;
}

// "I", "I’m", "our".
const firstPerson = /(?:^|[\s—–(])(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Mm]y|[Mm]e|[Oo]ur|us)(?=[\s,.;:?!—–])/u;
// “it works”
const quoted = /[“"][^“”"]{0,300}[”"]/gu;
