import type { Attribution } from "../../article/article.ts";
import { moveSpan, type Shift } from "../../rereading/move.ts";
import type { ColumnStage } from "../../rereading/readColumn.ts";
import { isSameData } from "../../rereading/same.ts";
import { adoptSpans } from "../../rereading/stage.ts";
import { addAll } from "../../text/addAll.ts";
import { exact } from "../../text/exact.ts";
import { compareSpans } from "../../text/span.ts";
import { keepOuterReports } from "./outerReports.ts";
import type { ParagraphReports } from "./paragraphReports.ts";

/** All that is said in a paragraph. */
export interface ParagraphSpeech {
  readonly reports: ParagraphReports;
  /** The attributions of speech that no sentence attributes by itself. */
  readonly added: readonly Attribution[];
  /** Those of the reports and those that were added, in order of start, without reports inside others. */
  readonly attributions: readonly Attribution[];
}

/** Puts what is said in a paragraph together. */
export function joinSpeech(reports: ParagraphReports, added: readonly Attribution[]): ParagraphSpeech {
  const attributions: Attribution[] = [];
  for (const frame of reports.frames) addAll(attributions, frame.attributions);
  addAll(attributions, added);
  return {
    reports,
    added: exact(added),
    attributions: exact(keepOuterReports(attributions.sort(compareSpans))),
  };
}

/**
 * The stage of what is added. It owns the additions and their contents; cue and source are those of a speaker in a
 * sentence, whose record moves them, but for the label of a turn, which is the source of its speech alone.
 */
export const speech: ColumnStage<ParagraphSpeech> = {
  move: ({ added }, by) => {
    for (const attribution of added) move(attribution, by);
  },
  adopt: (before, now, ends) =>
    joinSpeech(now.reports, adoptSpans(before.added, now.added, ends, { move, isSame })),
};

function move(attribution: Attribution, by: Shift): void {
  const { content, source, evidence } = attribution;
  moveSpan(attribution, by);
  moveSpan(content, by);
  if (evidence !== "turnLabel" || source === undefined) return;
  moveSpan(source, by);
  moveSpan(source.head, by);
}

function isSame(before: Attribution, now: Attribution): boolean {
  return isSameData(before, now, now.evidence === "turnLabel" ? linksOfTurns : links);
}

const links: ReadonlySet<string> = new Set(["quotes", "source", "cue"]);

const linksOfTurns: ReadonlySet<string> = new Set(["quotes", "person"]);
