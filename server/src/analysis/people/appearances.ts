import type { Mention } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type ItemsKey, itemsFromColumn } from "../../rereading/itemsColumn.ts";
import { type JoinedKey, joinColumn } from "../../rereading/joinColumn.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { copyString } from "../../text/copyString.ts";
import { type Span, slice } from "../../text/span.ts";
import { isIntroducedByKin, isKnownAs } from "./introductions.ts";

/** A name of a person at its place, with all that the text says there of who it is. */
export interface Appearance {
  readonly mention: Mention;
  readonly written: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** Whether it stands in the article itself, and not in a line about who made it. */
  readonly isOfStory: boolean;
  /** Whether the text says that it is who was named before. */
  readonly isKnownAs: boolean;
  /** Of a name of several words alone, since it is asked of full names. */
  readonly isIntroducedByKin: boolean;
}

/** What appearances are found in. */
interface Parts {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly lexicon: Lexicon;
  /** Whether they outlive the text. */
  readonly isKept: boolean;
}

/** What the text says at each name, in the same order. */
export function findAppearances(parts: Parts, names: readonly Mention[]): readonly Appearance[] {
  const namesIn = itemsFromColumn(parts.cells, namesKey, names);
  const found = readColumn(
    parts.cells,
    appearancesStage,
    (cell, index) =>
      (namesIn[index] ?? []).map((name, at) => toAppearance(parts, cell, name, namesIn[index]?.[at - 1])),
    () => ({ each: [namesIn] }),
  );
  return joinColumn(parts.cells, appearancesKey, found);
}

const namesKey: ItemsKey = { name: "names of people" };

// They point to mentions alone, which are moved by who found them.
const appearancesStage: ColumnStage<readonly Appearance[]> = {};
const appearancesKey: JoinedKey<Appearance, Appearance> = {};

function toAppearance(
  { text, lexicon, isKept }: Parts,
  { paragraph }: Cell,
  mention: Mention,
  before: Mention | undefined,
): Appearance {
  const read = (span: Span): string => (isKept ? copyString(slice(text, span)) : slice(text, span));
  const { kind } = paragraph;
  const written = read(mention);
  return {
    mention,
    written,
    title: mention.title === undefined ? undefined : read(mention.title),
    description: mention.description === undefined ? undefined : read(mention.description),
    isOfStory: kind !== "byline" && kind !== "credit" && kind !== "boilerplate",
    isKnownAs: before !== undefined && isKnownAs(text, before, mention),
    isIntroducedByKin: severalWords.test(written) && isIntroducedByKin(text, mention, paragraph, lexicon),
  };
}

// "Ana Quispe", "J.K.Quispe".
const severalWords = /[\s.,]/u;

/** Whether two appearances say the same of one mention. */
export function isSameAppearance(one: Appearance | undefined, other: Appearance): boolean {
  if (one === other) return true;
  return (
    one?.mention === other.mention &&
    one.written === other.written &&
    one.title === other.title &&
    one.description === other.description &&
    one.isOfStory === other.isOfStory &&
    one.isKnownAs === other.isKnownAs &&
    one.isIntroducedByKin === other.isIntroducedByKin
  );
}
