import type { Mention } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type JoinedKey, joinColumn } from "../../rereading/joinColumn.ts";
import type { Movable } from "../../rereading/move.ts";
import { moveSpan, type Shift } from "../../rereading/move.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { isSameData } from "../../rereading/same.ts";
import { isSameList, listStage } from "../../rereading/stage.ts";
import type { Span } from "../../text/span.ts";
import { findDescription } from "./descriptions.ts";
import type { TitledName } from "./names.ts";
import { gapBehind, type Reading, sentencesIn } from "./reading.ts";
import type { Run } from "./runs.ts";
import { isNamelike, isQuotation, type Word } from "./words.ts";

/** A mention with its words, since two may stand at one place and say the same by other letters. */
interface SpelledMention extends Span {
  readonly mention: Mention;
  readonly words: readonly Word[];
}

/**
 * Makes mentions of the names of each paragraph, in order.
 *
 * @param namesIn the names of a paragraph, in order
 * @param asked lists of all that these depend on beside the paragraph itself, see `Asked.each`
 */
export function toMentions(
  reading: Reading,
  namesIn: (cell: Cell, index: number) => readonly TitledName[],
  asked: () => readonly (readonly unknown[])[],
): readonly Mention[] {
  const found = readColumn(
    reading.cells,
    mentionsStage,
    (cell, index) => spellMentions(reading, cell, namesIn(cell, index)),
    // The words behind the paragraph tell whether the period of "Jr." ends a sentence.
    () => ({ all: [reading.vocabulary], each: asked(), tokensBehind: 2 }),
  );
  return joinColumn(reading.cells, lastMentions, found);
}

const lastMentions: JoinedKey<SpelledMention, Mention> = { itemOf: ({ mention }) => mention };

const mentionsStage: ColumnStage<readonly SpelledMention[]> = {
  ...listStage<SpelledMention>({
    move: (spelled, by) => {
      moveSpan(spelled, by);
      moveMention(spelled.mention, by);
    },
    isSame: (before, now) => isSameData(before.mention, now.mention) && isSameList(before.words, now.words),
  }),
};

function moveMention(mention: Mention, by: Shift): void {
  moveSpan(mention, by);
  if (mention.title !== undefined) moveSpan(mention.title, by);
  if (mention.description !== undefined) moveSpan(mention.description, by);
}

function spellMentions(
  reading: Reading,
  cell: Cell,
  names: readonly TitledName[],
): readonly SpelledMention[] {
  const sentences = sentencesIn(reading, cell);
  let sentence = 0;
  return names.map((name, index) => {
    while ((sentences[sentence]?.endToken ?? cell.endToken) <= name.first) sentence++;
    const end = sentences[sentence]?.endToken ?? cell.endToken;
    const description = findDescription(reading, name, names[index - 1], { first: cell.firstToken, end });
    const mention = toMention(reading, cell, name, description);
    return {
      start: mention.start,
      end: mention.end,
      mention,
      words: reading.words.slice(name.first, name.end),
    };
  });
}

function toMention(reading: Reading, cell: Cell, name: TitledName, description: Run | undefined): Mention {
  const { start, end } = spanOf(reading, withClosingMark(reading, withPeriod(reading, name), cell.endToken));
  const mention: Movable<Mention> = { start, end, kind: "name", of: name.of };
  if (name.title !== undefined) mention.title = spanOf(reading, name.title);
  if (description !== undefined) mention.description = spanOf(reading, description);
  return mention;
}

/** "Walter Sprague Jr.": with its period, unless that ends the sentence. */
function withPeriod(reading: Reading, name: Run): Run {
  const { words } = reading;
  const last = words[name.end - 1];
  const isShort = last?.lower === "jr" || last?.lower === "sr";
  if (!isShort || words[name.end]?.lower !== "." || gapBehind(reading, name.end - 1) !== 0) return name;
  const next = words[name.end + 1];
  return next === undefined || isNamelike(next) ? name : { first: name.first, end: name.end + 1 };
}

/** Centre “Dawn” and Centre “Dawn,”: a name that holds an opening mark ends with its closing one, in its paragraph. */
function withClosingMark({ words }: Reading, name: Run, limit: number): Run {
  let marks = 0;
  for (let index = name.first; index < name.end; index++) if (isQuotation(words[index])) marks++;
  if (marks % 2 === 0) return name;
  if (name.end < limit && isQuotation(words[name.end])) return { first: name.first, end: name.end + 1 };
  const isInMarks =
    name.end + 1 < limit && words[name.end]?.lower === "," && isQuotation(words[name.end + 1]);
  return isInMarks ? { first: name.first, end: name.end + 2 } : name;
}

/** The characters of a run, which has at least one word. */
function spanOf({ tokens }: Reading, run: Run): Span {
  return { start: tokens[run.first]?.start ?? 0, end: tokens[run.end - 1]?.end ?? 0 };
}
