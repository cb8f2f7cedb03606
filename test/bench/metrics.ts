import type { Counts, Scores } from "./scorer.ts";

/** One figure of a corpus: how the scorer is called for it, and which of its counts make it. All are F1. */
export interface Metric {
  readonly name: string;
  readonly options: readonly string[];
  readonly count: (scores: Scores) => Counts | undefined;
  /** What is compared, for a list of misses. */
  readonly layer: "quotes" | "people" | "sentences";
}

/** What a figure is to reach, and where two human annotators agree with each other by the same scorer. */
export interface Goal {
  readonly reach: number;
  readonly human?: number;
}

/** Every quote is given with its kind and the place of its speaker: PolNeAR. */
const placedQuotes: readonly Metric[] = [
  quotes("direct", ["--kinds", "direct", "--pieces"], "any"),
  quotes("direct and mixed", ["--kinds", "direct,mixed", "--pieces"], "any"),
  quotes("all reported speech", ["--speech"], "any"),
];

/** Every quote is given with the resolved name of its speaker: the project's own articles. */
const resolvedQuotes: readonly Metric[] = [
  quotes("all quotes", ["--pieces"], "last"),
  quotes("direct", ["--kinds", "direct", "--pieces"], "last"),
  quotes("direct and mixed", ["--kinds", "direct,mixed", "--pieces"], "last"),
  quotes("all quotes, joined", [], "last"),
];

const people: Metric = {
  name: "people, exact",
  options: [],
  count: (scores) => scores.people?.exact,
  layer: "people",
};

/** Some quotes are given, so nothing is too much: of those found, how many have the right speaker (tp of tp + fp). */
const listedQuotes: Metric = {
  name: "speaker of quotes found",
  options: [],
  count: ({ speaker }) => {
    if (speaker === undefined) return undefined;
    const right = Math.round(speaker.goldWithSpeaker * speaker.accuracyWhenGoldHasSpeaker.last);
    const wrong = speaker.goldWithSpeaker - right;
    return { tp: right, fp: wrong, fn: wrong };
  },
  layer: "quotes",
};

/** The metrics that the layers of a gold line allow; the same for every line of a corpus. */
export function metricsOf(line: {
  readonly quotes?: readonly { readonly speaker?: object | null }[];
  readonly partial?: boolean;
  readonly people?: unknown;
  readonly sentences?: readonly object[];
}): readonly Metric[] {
  const labels = ["attributed", "checkworthy"].filter((label) => line.sentences?.some((it) => label in it));
  return [
    ...quoteMetrics(line),
    ...(line.people === undefined ? [] : [people]),
    ...labels.map((label) => sentences(label)),
  ];
}

function quoteMetrics(line: Parameters<typeof metricsOf>[0]): readonly Metric[] {
  if (line.quotes === undefined) return [];
  if (line.partial === true) return [listedQuotes];
  return line.people === undefined ? placedQuotes : resolvedQuotes;
}

function quotes(name: string, options: readonly string[], speaker: "any" | "last"): Metric {
  return { name, options, count: (scores) => scores.endToEnd?.[speaker], layer: "quotes" };
}

function sentences(label: string): Metric {
  return {
    name: `${label} sentences`,
    options: ["--label", label],
    count: (scores) => scores.sentences?.[label],
    layer: "sentences",
  };
}

/** The goals of the issue, by corpus and metric. */
export const goals: Readonly<Record<string, Readonly<Record<string, Goal>>>> = {
  "polnear.dev": {
    direct: { reach: 0.93, human: 0.961 },
    "direct and mixed": { reach: 0.84, human: 0.908 },
    "all reported speech": { reach: 0.74, human: 0.872 },
    "attributed sentences": { reach: 0.89, human: 0.924 },
  },
  "newsdiscourse.dev": { "attributed sentences": { reach: 0.84, human: 0.9 } },
  "worldwide.dev": { "people, exact": { reach: 0.87 } },
  "conllpp2020.dev": { "people, exact": { reach: 0.87 } },
  "gum-news.dev": { "people, exact": { reach: 0.84 } },
  "written.dev": { "all quotes": { reach: 0.85 } },
  "basil.dev": { "speaker of quotes found": { reach: 0.88 } },
};

/** Nothing counted. */
export const noCounts: Counts = { tp: 0, fp: 0, fn: 0 };

/** The sum of counts. */
export function addCounts(counts: readonly Counts[]): Counts {
  const sum = { tp: 0, fp: 0, fn: 0 };
  for (const { tp, fp, fn } of counts) {
    sum.tp += tp;
    sum.fp += fp;
    sum.fn += fn;
  }
  return sum;
}

/** F1 of counts, from 0 to 1; 0 where there is nothing to count. */
export function f1Of({ tp, fp, fn }: Counts): number {
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn);
}
