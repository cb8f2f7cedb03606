import type { DateMention, Paragraph, ParagraphKind } from "../../article/article.ts";
import type { CalendarDate } from "../../article/calendar.ts";
import type { WordList } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { yearOf } from "../../text/figures.ts";
import { slice } from "../../text/span.ts";
import { dayOf } from "./numbers.ts";

/**
 * The day that an article is of: from the front matter ("date: 2025-03-03"), from a dateline ("LONDON, March 3 –"),
 * or from a line at the head or foot ("Published 3 March 2025").
 *
 * A dateline often has no year.
 */
export function findArticleDate(
  text: string,
  cells: readonly Cell[],
  dates: readonly DateMention[],
  calendar: WordList,
): CalendarDate | undefined {
  const heads = readColumn(cells, headDates, ({ paragraph }) => dateOfHead(text, paragraph, calendar));
  return heads.find((date) => date !== undefined) ?? findDateOfLine(cells, dates);
}

/** A date as its parts alone. */
const headDates: ColumnStage<CalendarDate | undefined> = {};

/** Looked for again only where the dates are others. */
function findDateOfLine(cells: readonly Cell[], dates: readonly DateMention[]): CalendarDate | undefined {
  const kept = cells[0]?.shelves?.kept;
  // Nobody else keeps anything under it.
  const before = kept?.get(lastLine) as DateOfLine | undefined;
  if (before?.dates === dates) return before.date;
  const line = dates.find(({ sentence, day, year }) => {
    return day !== undefined && year !== undefined && lineKinds.has(sentence.paragraph.kind);
  });
  const date = line === undefined ? undefined : partsOf(line);
  kept?.set(lastLine, { dates, date });
  return date;
}

interface DateOfLine {
  readonly dates: readonly DateMention[];
  readonly date: CalendarDate | undefined;
}

const lastLine = {};

function dateOfHead(text: string, paragraph: Paragraph, calendar: WordList): CalendarDate | undefined {
  if (paragraph.kind === "frontMatter") {
    const value = dateKey.exec(slice(text, paragraph))?.[1];
    return value === undefined ? undefined : parseDate(value, calendar);
  }
  return paragraph.dateline === undefined ? undefined : parseDate(slice(text, paragraph.dateline), calendar);
}

/** The first date in a short text that has a month and a day. */
function parseDate(text: string, calendar: WordList): CalendarDate | undefined {
  const [, isoYear, isoMonth, isoDay] = isoDate.exec(text) ?? [];
  if (isoYear !== undefined) return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
  const words = text.toLowerCase().match(wordOrNumber) ?? [];
  const at = words.findIndex((word) => calendar.get(word)?.startsWith("month"));
  const month = Number((calendar.get(words[at] ?? "") ?? "").slice("month ".length));
  const dayBefore = dayOf(words[at - 1] ?? "");
  const day = dayBefore ?? dayOf(words[at + 1] ?? "");
  const year = yearOf(words[at + (dayBefore === undefined ? 2 : 1)] ?? "");
  if (at < 0 || day === undefined) return undefined;
  return year === undefined ? { month, day } : { year, month, day };
}

function partsOf({ year, month, day }: DateMention): CalendarDate {
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

const lineKinds: ReadonlySet<ParagraphKind> = new Set(["byline", "credit", "boilerplate"] as const);

// "date: 2025-03-03", "published = 3 March 2025"; the value is in the group.
const dateKey = /^["']?(?:date|published[a-z_]{0,12}|pub_?date|created[a-z_]{0,12})["']?\s?[:=]\s?(.+)$/imu;

// "2025-03-03", also with a time behind it.
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})/u;

// The words of "March 3rd, 2025".
const wordOrNumber = /[\p{L}\d]+/gu;
