import type { Cell } from "../../rereading/cells.ts";
import type { ColumnStage } from "../../rereading/readColumn.ts";
import type { QuotationMark } from "../../text/quotationMarks.ts";
import { slice } from "../../text/span.ts";
import { isBeforeCue } from "./cues.ts";
import { countVotes, type Votes } from "./houseStyle.ts";
import type { Mark } from "./marks.ts";
import type { Parts } from "./parts.ts";

/** What the marks of a paragraph, at least one, tell the rest of the article. */
export interface Signs {
  readonly votes: Votes;
  /** The mark that it begins with, if that can open: it may take up the quote of an earlier paragraph. */
  readonly opening: QuotationMark | undefined;
  /** It ends in the writer's words: "… , he said." A quote that is open there has lost its mark. */
  readonly endsInCue: boolean;
}

/** Nothing in it has a place in the text. */
export const signStage: ColumnStage<Signs | undefined> = {};

export function readSigns(parts: Parts, cell: Cell, marks: readonly Mark[]): Signs | undefined {
  const [first] = marks;
  if (first === undefined) return undefined;
  const begins = first.sign.opens && first.before < cell.paragraph.content.start;
  return {
    votes: countVotes(parts.text, marks),
    opening: begins ? first.sign : undefined,
    endsInCue: endsInCue(parts, cell),
  };
}

function endsInCue(parts: Parts, { firstToken, endToken }: Cell): boolean {
  for (let at = endToken - 1; at >= firstToken && at > endToken - cueReach; at--) {
    const token = parts.tokens[at];
    if (token?.kind === "punctuation" && slice(parts.text, token) === ",")
      return isBeforeCue(parts, at, endToken);
  }
  return false;
}

/** Tokens of a cue at the end of a paragraph. */
const cueReach = 7;
