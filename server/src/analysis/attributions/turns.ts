import type { Attribution, Paragraph, Person, Quote, Source } from "../../article/article.ts";
import { type Span, slice } from "../../text/span.ts";

/**
 * Attributes what an interview turn says to its label: "Smith:", "JS:", "A:".
 *
 * @returns `undefined` for a question of the interviewer, which nobody of the story says, and `noSource` where
 * the answer's speaker was never named.
 */
export function attributeTurn(
  text: string,
  paragraph: Paragraph,
  quote: Quote,
  people: readonly Person[],
): Attribution | undefined {
  const label = paragraph.label === undefined ? "" : slice(text, paragraph.label).trim().toLowerCase();
  const said = slice(text, quote.inner).trimEnd();
  if (questionLabels.has(label) || (label === "" && said.endsWith("?"))) return undefined;
  const isAnswer = label === "" || answerLabels.has(label);
  const person = isAnswer ? findInterviewee(people, paragraph.start) : findByLabel(people, label);
  const span = { start: quote.start, end: quote.end };
  const source = makeTurnSource(text, paragraph.label ?? person, person, isAnswer);
  return {
    ...span,
    content: span,
    kind: "direct",
    quotes: [quote],
    ...(source === undefined ? {} : { source }),
    evidence: source === undefined ? "noSource" : "turnLabel",
    speech: true,
  };
}

/** Whether a quote is the text of a turn; quotes inside a turn are sentences like others. */
export function isTurn(paragraph: Paragraph, quote: Quote): boolean {
  return paragraph.kind === "turn" && quote.marks === "none";
}

const questionLabels: ReadonlySet<string> = new Set(["q", "question", "interviewer", "host", "reporter"]);
const answerLabels: ReadonlySet<string> = new Set(["a", "answer"]);

/** Who is spoken of most before the turn; of equals, who comes first. */
function findInterviewee(people: readonly Person[], before: number): Person | undefined {
  let found: Person | undefined;
  for (const person of people) {
    if (person.start >= before) continue;
    if (found === undefined || person.mentions.length > found.mentions.length) found = person;
  }
  return found;
}

function findByLabel(people: readonly Person[], label: string): Person | undefined {
  return people.find(({ forms }) => forms.some((form) => answersTo(form.toLowerCase(), label)));
}

/** A full name answers to itself, its last word and its initials. */
function answersTo(form: string, label: string): boolean {
  if (form === label) return true;
  const words = form.split(" ");
  const initials = words.map((word) => word.slice(0, 1)).join("");
  return words.at(-1) === label || (words.length > 1 && initials === label.replaceAll(".", ""));
}

function makeTurnSource(
  text: string,
  span: Span | undefined,
  person: Person | undefined,
  isAnswer: boolean,
): Source | undefined {
  if (span === undefined || (isAnswer && person === undefined)) return undefined;
  return {
    start: span.start,
    end: span.end,
    kind: "person",
    head: { start: span.start, end: span.end },
    name: person?.name ?? slice(text, span),
    ...(person === undefined ? {} : { person }),
  };
}
