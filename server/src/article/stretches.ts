import { numberDashes } from "../text/figures.ts";
import type { Article, DateMention } from "./article.ts";
import { dayNumber, daysIn } from "./calendar.ts";

/** The time between two dates of one sentence. */
export interface Stretch {
  readonly from: DateMention;
  readonly to: DateMention;
  /** `from` and `between` as the words are, `dash` also for a bare "to", `apart` where the two are not joined. */
  readonly joint: "from" | "between" | "dash" | "apart";
  /** Index of its first token: "from", or the date where no such word stands before it. */
  readonly firstToken: number;
  /** Days that it may have: those between the two dates, and with all of both. */
  readonly least: number;
  readonly most: number;
  /** Days of the coarser of its dates: 365 for a year, 30 for a month, 1 for a day. */
  readonly precision: number;
}

/**
 * The two dates of sentences that have no others, the earlier one first: "from 1998 to 2004", "(1998–2004)", "opened in
 * 1998 and closed in 2004".
 *
 * @returns in order; none where one is coarser than the other ("from May 1998 to 2004").
 */
export function findStretches(article: Article): readonly Stretch[] {
  return article.dates.flatMap(
    (from, index, { [index - 1]: before, [index + 1]: to, [index + 2]: after }) => {
      const isPair = to?.sentence === from.sentence;
      const isAlone = before?.sentence !== from.sentence && after?.sentence !== from.sentence;
      return isPair && isAlone ? (stretchOf(article, from, to) ?? []) : [];
    },
  );
}

function stretchOf(article: Article, from: DateMention, to: DateMention): Stretch | undefined {
  const precision = precisionOf(from);
  const year = to.year ?? from.year ?? article.date?.year;
  const [first, last] = [daysOf(from, from.year ?? year), daysOf(to, to.year ?? year)];
  if (precision !== precisionOf(to) || last.start <= first.start) return undefined;
  // Without a year nobody knows whether February has 29 days.
  const leapDay = year === undefined ? 1 : 0;
  const joint = jointOf(article, from, to);
  return {
    from,
    to,
    joint,
    firstToken: from.firstToken - (joint === "from" || joint === "between" ? 1 : 0),
    least: last.start - first.end,
    most: last.end - first.start + leapDay,
    precision,
  };
}

function jointOf({ tokens }: Article, from: DateMention, to: DateMention): Stretch["joint"] {
  if (to.firstToken !== from.endToken + 1) return "apart";
  const before = from.firstToken > from.sentence.firstToken ? (tokens[from.firstToken - 1]?.lower ?? "") : "";
  const joint = tokens[from.endToken]?.lower ?? "";
  if (before === "between" && joint === "and") return "between";
  if (before === "from" && untils.has(joint)) return "from";
  return numberDashes.has(joint) || untils.has(joint) ? "dash" : "apart";
}

/** The first day that a date may mean, and the day behind its last, counted from 1970. */
function daysOf({ month, day }: DateMention, year = commonYear): { start: number; end: number } {
  const [first, last] = [month ?? 1, month ?? 12];
  return {
    start: dayNumber({ year, month: first, day: day ?? 1 }),
    end: dayNumber({ year, month: last, day: day ?? daysIn(last, year) }) + 1,
  };
}

function precisionOf({ month, day }: DateMention): number {
  if (day !== undefined) return 1;
  return month === undefined ? 365 : 30;
}

/** A year without February 29 stands for one that is not told. */
const commonYear = 2001;

const untils: ReadonlySet<string> = new Set(["to", "until", "till", "through"]);
