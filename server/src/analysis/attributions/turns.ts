import type { Attribution, Paragraph, Person, Quote, Source } from "../../article/article.ts";
import type { Movable } from "../../rereading/move.ts";
import { copyString } from "../../text/copyString.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import { type Span, slice } from "../../text/span.ts";

/**
 * Attributes what an interview turn says to its label: "Smith:", "JS:", "A:".
 *
 * @param person who the label says it is, see {@link turnReader}.
 * @returns `undefined` for a question of the interviewer, which nobody of the story says, and `noSource` where
 * the answer's speaker was never named.
 */
export function attributeTurn(
  text: string,
  paragraph: Paragraph,
  quote: Quote,
  person: Person | undefined,
): Attribution | undefined {
  const label = labelOf(text, paragraph);
  const said = slice(text, quote.inner).trimEnd();
  if (questionLabels.has(label) || (label === "" && said.endsWith("?"))) return undefined;
  const source = makeTurnSource(text, paragraph.label ?? person, person, isAnswer(label));
  const { start, end } = quote;
  return {
    start,
    end,
    content: { start, end },
    kind: "direct",
    quotes: [quote],
    ...(source === undefined ? {} : { source }),
    evidence: source === undefined ? "noSource" : "turnLabel",
    speech: true,
  };
}

/** Answers who the speaker of a turn is, by its label or as the one who is interviewed. */
export type TurnReader = (paragraph: Paragraph) => Person | undefined;

/** Prepares the look-ups when a turn is first asked for. @param people in order of start. */
export function turnReader(text: string, people: readonly Person[]): TurnReader {
  let speakers: TurnSpeakers | undefined;
  return (paragraph) => {
    speakers ??= findTurnSpeakers(people);
    const label = labelOf(text, paragraph);
    return isAnswer(label) ? findInterviewee(speakers, paragraph.start) : findByLabel(speakers, label);
  };
}

/** A turn without a label has the place where its speaker is first named for its source, which moves by itself. */
export function placeTurns({ label }: Paragraph, attributions: readonly Attribution[]): void {
  if (label !== undefined) return;
  for (const { evidence, source } of attributions)
    if (evidence === "turnLabel" && source?.person !== undefined) {
      placeAt(source, source.person);
      placeAt(source.head, source.person);
    }
}

function placeAt(place: Movable<Span>, { start, end }: Span): void {
  place.start = start;
  place.end = end;
}

function labelOf(text: string, { label }: Paragraph): string {
  return label === undefined ? "" : slice(text, label).trim().toLowerCase();
}

function isAnswer(label: string): boolean {
  return label === "" || answerLabels.has(label);
}

/** Whether a quote is the text of a turn; quotes inside a turn are sentences like others. */
export function isTurn(paragraph: Paragraph, quote: Quote): boolean {
  return paragraph.kind === "turn" && quote.marks === "none";
}

const questionLabels: ReadonlySet<string> = new Set(["q", "question", "interviewer", "host", "reporter"]);
const answerLabels: ReadonlySet<string> = new Set(["a", "answer"]);

/** Who may speak in turns; an interview asks for them at each. */
interface TurnSpeakers {
  readonly people: readonly Person[];
  /** For each person, of those up to there: who is spoken of most; of equals, who comes first. */
  readonly leading: readonly Person[];
  /** Index of the first person by full name and last word, in lower case. */
  readonly byName: ReadonlyMap<string, number>;
  /** The same by initials: "js". */
  readonly byInitials: ReadonlyMap<string, number>;
}

function findTurnSpeakers(people: readonly Person[]): TurnSpeakers {
  const leading: Person[] = [];
  const byName = new Map<string, number>();
  const byInitials = new Map<string, number>();
  for (const [index, person] of people.entries()) {
    const before = leading.at(-1);
    leading.push(before === undefined || person.mentions.length > before.mentions.length ? person : before);
    for (const form of person.forms) addForm(form.toLowerCase(), index, byName, byInitials);
  }
  return { people, leading, byName, byInitials };
}

/** A full name answers to itself, its last word and its initials. */
function addForm(
  form: string,
  index: number,
  byName: Map<string, number>,
  byInitials: Map<string, number>,
): void {
  const words = form.split(" ");
  for (const name of [form, words.at(-1) ?? form]) if (!byName.has(name)) byName.set(name, index);
  const initials = words.map((word) => word.slice(0, 1)).join("");
  if (words.length > 1 && !byInitials.has(initials)) byInitials.set(initials, index);
}

/** Who is spoken of most before the turn; of equals, who comes first. */
function findInterviewee({ people, leading }: TurnSpeakers, before: number): Person | undefined {
  return leading[indexFrom(people, before) - 1];
}

/** The first person who answers to a label. */
function findByLabel({ people, byName, byInitials }: TurnSpeakers, label: string): Person | undefined {
  const named = byName.get(label) ?? people.length;
  const abbreviated = byInitials.get(label.replaceAll(".", "")) ?? people.length;
  return people[Math.min(named, abbreviated)];
}

function makeTurnSource(
  text: string,
  span: Span | undefined,
  person: Person | undefined,
  answers: boolean,
): Source | undefined {
  if (span === undefined || (answers && person === undefined)) return undefined;
  return {
    start: span.start,
    end: span.end,
    kind: "person",
    head: { start: span.start, end: span.end },
    name: person?.name ?? copyString(slice(text, span)),
    ...(person === undefined ? {} : { person }),
  };
}
