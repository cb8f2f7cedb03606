import type { Paragraph } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import type { Speaker } from "./frameAttributions.ts";
import type { ParagraphReports } from "./paragraphReports.ts";

/** What the paragraphs around one offer to speech in it of which nobody says whose it is. */
export interface Surroundings {
  /** What is known when the paragraph begins. */
  readonly floor: Floor;
  /** The first speaker of the paragraph behind. */
  readonly next: Speaker | undefined;
  /** Whose the quote is, where the paragraph behind only says so. */
  readonly signature: Speaker | undefined;
}

/** Who has spoken up to a place. */
export interface Floor {
  /** The last speaker before, in this paragraph. */
  readonly before: Speaker | undefined;
  /** The last speaker of the paragraph before. */
  readonly previous: Speaker | undefined;
  readonly latest: Speaker | undefined;
  /** The last speaker before the latest who is somebody else: who answers, where that one asked. */
  readonly other: Speaker | undefined;
  /** Whether the paragraph so far is only speech, which leaves the floor to who had it. */
  readonly isSpeech: boolean;
}

/** The surroundings of each paragraph with open quotes; `undefined` for the others. */
export function findSurroundings(
  cells: readonly Cell[],
  reports: readonly ParagraphReports[],
): readonly (Surroundings | undefined)[] {
  const found: (Surroundings | undefined)[] = [];
  let floor: Floor = emptyFloor;
  let last: Paragraph | undefined;
  for (let index = 0; index < cells.length; index++) {
    const { frames, openQuotes } = reports[index] as ParagraphReports;
    const { paragraph } = cells[index] as Cell;
    if (frames.length > 0 && last !== undefined) floor = turnParagraph(floor, last, paragraph);
    found.push(openQuotes.length === 0 ? undefined : { floor, ...findBehind(reports, index) });
    if (frames.length > 0) {
      floor = hearAll(floor, reports[index] as ParagraphReports);
      last = paragraph;
    }
  }
  return found;
}

const emptyFloor: Floor = {
  before: undefined,
  previous: undefined,
  latest: undefined,
  other: undefined,
  isSpeech: true,
};

/** What the next paragraph with sentences offers. */
function findBehind(
  reports: readonly ParagraphReports[],
  index: number,
): Pick<Surroundings, "next" | "signature"> {
  let behind = index + 1;
  while (behind < reports.length && reports[behind]?.frames.length === 0) behind++;
  return { next: reports[behind]?.firstSpeaker, signature: reports[behind]?.frames[0]?.signature };
}

function turnParagraph(floor: Floor, last: Paragraph, paragraph: Paragraph): Floor {
  const stays = floor.before ?? (floor.isSpeech ? floor.previous : undefined);
  return {
    before: isText(paragraph) ? undefined : floor.before,
    previous: isText(last) ? stays : floor.previous,
    latest: floor.latest,
    other: floor.other,
    isSpeech: true,
  };
}

/** What is known behind a paragraph. */
function hearAll(floor: Floor, { speakers, isOnlySpeech }: ParagraphReports): Floor {
  let heard = floor;
  for (const speaker of speakers) heard = hear(heard, speaker);
  return isOnlySpeech ? heard : { ...heard, isSpeech: false };
}

/** What is known behind a sentence with a speaker. */
export function hear(floor: Floor, before: Speaker): Floor {
  const { previous, latest, isSpeech } = floor;
  if (before.source.name === latest?.source.name)
    return { before, previous, latest, other: floor.other, isSpeech };
  return { before, previous, latest: before, other: latest, isSpeech };
}

/** Whether a paragraph is of the running text: a headline or caption only sums it up. */
export function isText({ kind }: Paragraph): boolean {
  return (
    kind === "body" ||
    kind === "listItem" ||
    kind === "blockQuote" ||
    kind === "turn" ||
    kind === "standfirst"
  );
}
