import type { ComparisonVerdict } from "../../server/src/article/article.ts";
import type { Span } from "../../server/src/text/span.ts";

/** A text made up like the transcript of an interview: lines of two speakers in turn. */
export interface PseudoTranscript {
  readonly uri: string;
  readonly name: string;
  readonly text: string;
  readonly lines: readonly Line[];
}

interface Line extends Span {
  readonly speaker: string;
}

/** A quotation that was taken from a transcript and changed. */
export interface TestQuote {
  readonly expected: ComparisonVerdict;
  readonly text: string;
  /** As it stands in the transcript; empty where it stands in none. */
  readonly original: string;
  readonly names: readonly string[];
  readonly places: readonly Place[];
}

interface Place extends Span {
  readonly uri: string;
}

type Random = () => number;

/** Words of a transcript. */
const length = 10_000;

/** Puts texts together to transcripts, each sentence group a line; a few fillers are said in every fourth line. */
export function makeTranscripts(texts: readonly string[], random: Random): readonly PseudoTranscript[] {
  const lines = texts.flatMap((text) => text.split(/\n+/u)).filter((line) => line.split(" ").length > 8);
  const made: PseudoTranscript[] = [];
  let from = 0;
  while (from < lines.length) {
    let words = 0;
    let to = from;
    while (to < lines.length && words < length) words += lines[to++]?.split(" ").length ?? 0;
    if (words < length / 4 && made.length > 0) break;
    made.push(transcriptOf(lines.slice(from, to), made.length, random));
    from = to;
  }
  return made;
}

/** A transcript whose words follow each other as in some texts, and that repeats none of them at length. */
export function mixWords(texts: readonly string[], place: number, random: Random): PseudoTranscript {
  const mix = mixes.get(texts) ?? prepareMix(texts);
  mixes.set(texts, mix);
  const lines: string[] = [];
  let at = Math.floor(random() * mix.words.length);
  for (let count = 0; count < length; ) {
    const line: string[] = [];
    const size = 10 + Math.floor(random() * 60);
    for (; line.length < size; count++) {
      const word = mix.words[at] ?? "";
      line.push(word);
      const others = mix.places.get(word) ?? [];
      at = (random() < 0.3 ? (others[Math.floor(random() * others.length)] ?? at) : at) + 1;
      if (at >= mix.words.length) at = 0;
    }
    lines.push(line.join(" "));
  }
  return transcriptOf(lines, place, random);
}

interface Mix {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const mixes = new Map<readonly string[], Mix>();

function prepareMix(texts: readonly string[]): Mix {
  const words = texts
    .flatMap((text) => text.split(/\s+/u))
    .filter((word) => word !== "" && !/[[\]:]/u.test(word));
  const places = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const list = places.get(word);
    if (list === undefined) places.set(word, [index]);
    else list.push(index);
  }
  return { words, places };
}

function transcriptOf(said: readonly string[], place: number, random: Random): PseudoTranscript {
  const name = `transcripts/${place}.txt`;
  const speakers = [
    speakerNames[place % speakerNames.length],
    speakerNames[(place + 7) % speakerNames.length],
  ];
  const lines: Line[] = [];
  let text = "";
  for (const [index, line] of said.entries()) {
    const speaker = speakers[index % 2] ?? "";
    text += `${speaker.split(" ")[1]?.toUpperCase()}: `;
    const start = text.length;
    const words = line.replace(marks, "");
    text += index % 4 < 2 ? words : withFillers(words, random);
    lines.push({ start, end: text.length, speaker });
    text += "\n";
  }
  return { uri: `file:///desk/${name}`, name, text, lines };
}

/** What would be the marks of a writer in a quotation. */
const marks = /[[\](){}…]|\.{2,}/gu;

function withFillers(line: string, random: Random): string {
  return line
    .split(" ")
    .map((word) => {
      if (random() > 0.08 || !/^[a-z]+$/u.test(word)) return word;
      return random() < 0.3 ? `${word} ${word}` : `${fillers[Math.floor(random() * fillers.length)]} ${word}`;
    })
    .join(" ");
}

const fillers = ["um,", "uh", "you know,", "I mean,", "er,"];

/**
 * Quotations of each kind, 500 in all, and 100 sentences of texts that are in no transcript.
 *
 * @param share of these numbers that is made, from 0 to 1.
 */
export function makeQuotes(
  transcripts: readonly PseudoTranscript[],
  strange: readonly string[],
  random: Random,
  share = 1,
): readonly TestQuote[] {
  const quotes: TestQuote[] = [];
  for (const [kind, all] of kinds) {
    const count = all * share;
    let made = 0;
    for (let tries = 0; made < count && tries < count * 400; tries++) {
      const quote = changes[kind](pick(transcripts, kind, random), random);
      if (quote === undefined) continue;
      quotes.push(quote);
      made++;
    }
  }
  const sentences = strange
    .flatMap((text) => text.split(/\n+/u))
    .filter((line) => /^[A-Z][^“”"]{40,240}\.$/u.test(line));
  for (let made = 0; made < 100 * share; made++) {
    const transcript = transcripts[Math.floor(random() * transcripts.length)] as PseudoTranscript;
    const text = sentences[Math.floor((made * sentences.length) / (100 * share))] ?? "";
    const names = namesOf(transcript.lines[0]?.speaker ?? "");
    quotes.push({ expected: "not-found", text, original: "", names, places: [] });
  }
  return quotes;
}

type Kind = Exclude<ComparisonVerdict, "not-found">;

const kinds: readonly (readonly [Kind, number])[] = [
  ["exact", 40],
  ["normalised", 60],
  ["marked-change", 60],
  ["filler-removed", 60],
  ["words-changed", 60],
  ["number-changed", 60],
  ["negation-changed", 60],
  ["spliced", 50],
  ["speaker-differs", 50],
];

/** Words that stand in a line of a transcript. */
interface Taken {
  readonly transcript: PseudoTranscript;
  readonly line: Line;
  readonly words: readonly string[];
  readonly place: Place;
}

/** From 6 to 30 words of a line; with fillers only where these are wanted. */
function pick(transcripts: readonly PseudoTranscript[], kind: Kind, random: Random): Taken {
  const transcript = transcripts[Math.floor(random() * transcripts.length)] as PseudoTranscript;
  const { lines, text, uri } = transcript;
  const wanted = kind === "filler-removed" ? 2 : 0;
  const index = Math.floor((random() * lines.length) / 4) * 4 + wanted + (random() < 0.5 ? 0 : 1);
  const line = lines[index] ?? (lines[0] as Line);
  const words = text.slice(line.start, line.end).split(" ");
  const count = Math.min(words.length, 6 + Math.floor(random() * 25));
  const from = Math.floor(random() * (words.length - count + 1));
  const taken = words.slice(from, from + count);
  const start = line.start + words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
  return { transcript, line, words: taken, place: { uri, start, end: start + taken.join(" ").length } };
}

/** Each way to change a quotation; nothing where the words do not allow it. */
const changes: Readonly<Record<Kind, (taken: Taken, random: Random) => TestQuote | undefined>> = {
  exact: (taken) => quoteOf(taken, "exact", bare(taken.words)),
  normalised: (taken) => {
    const words = bare(taken.words);
    const other = words
      .replaceAll(", ", " – ")
      .replaceAll("'", "’")
      .replace(/\bdo not\b/gu, "don’t")
      .replace(/^./u, (letter) =>
        letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
      );
    return other.slice(1) === words.slice(1) ? undefined : quoteOf(taken, "normalised", other);
  },
  "marked-change": (taken, random) => {
    const { words } = taken;
    const at = 2 + Math.floor(random() * (words.length - 4));
    const removed = 1 + Math.floor(random() * 3);
    if (words.length - removed < 6) return undefined;
    const mark = random() < 0.5 ? "…" : "[the men]";
    return quoteOf(taken, "marked-change", bare([...words.slice(0, at), mark, ...words.slice(at + removed)]));
  },
  "filler-removed": (taken) => {
    const original = taken.words.join(" ");
    const without = original
      .replace(/\b(?:um,|uh|you know,|I mean,|er,) /gu, "")
      .replace(/\b([a-z]+) \1\b/gu, "$1");
    const isEdge =
      /^(?:um|uh|er|you know|I mean|know|mean|(\S+) \1)\b|\b(?:um|uh|you|you know|I|I mean|er),?$/u;
    if (without === original || without.split(" ").length < 6 || isEdge.test(original)) return undefined;
    return quoteOf(taken, "filler-removed", bare(without.split(" ")));
  },
  "words-changed": (taken, random) => {
    const { words } = taken;
    const at = 1 + Math.floor(random() * (words.length - 2));
    const word = words[at] ?? "";
    if (words.length < 8 || !/^[a-z]{4,}$/u.test(word) || negations.has(word) || isNumber(word))
      return undefined;
    const other = otherWords[Math.floor(random() * otherWords.length)] ?? "";
    const ways = [[other], [], [word, other], [other]];
    const way = ways[Math.floor(random() * ways.length)] ?? [];
    return quoteOf(taken, "words-changed", bare([...words.slice(0, at), ...way, ...words.slice(at + 1)]));
  },
  "number-changed": (taken, random) => {
    const { words } = taken;
    const places = words.flatMap((word, index) => (isNumber(word) ? [index] : []));
    const at = places[Math.floor(random() * places.length)];
    if (at === undefined) return undefined;
    const changed = changeNumber(words[at] ?? "", random);
    return quoteOf(taken, "number-changed", bare([...words.slice(0, at), changed, ...words.slice(at + 1)]));
  },
  "negation-changed": (taken, random) => {
    const { words } = taken;
    const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && negations.has(word));
    if (at > 0)
      return quoteOf(taken, "negation-changed", bare([...words.slice(0, at), ...words.slice(at + 1)]));
    const verb = words.findIndex((word, index) => index > 0 && auxiliaries.has(word));
    if (verb < 1 || verb >= words.length - 2) return undefined;
    const added = random() < 0.5 ? "not" : "never";
    return quoteOf(
      taken,
      "negation-changed",
      bare([...words.slice(0, verb + 1), added, ...words.slice(verb + 1)]),
    );
  },
  spliced: (taken, random) => {
    const { transcript, line } = taken;
    const other = transcript.lines[Math.floor(random() * transcript.lines.length)] as Line;
    if (other.speaker !== line.speaker || Math.abs(other.start - line.start) < 2000) return undefined;
    const words = transcript.text.slice(other.start, other.end).split(" ").slice(0, 12);
    const first = taken.words.slice(0, 12);
    if (words.length < 7 || first.length < 7) return undefined;
    const place = { uri: taken.place.uri, start: other.start, end: other.start + words.join(" ").length };
    return { ...quoteOf(taken, "spliced", bare([...first, ...words])), places: [taken.place, place] };
  },
  "speaker-differs": (taken) => {
    const other = taken.transcript.lines.find(({ speaker }) => speaker !== taken.line.speaker);
    if (other === undefined || taken.words.length < 8) return undefined;
    return { ...quoteOf(taken, "speaker-differs", bare(taken.words)), names: namesOf(other.speaker) };
  },
};

function bare(words: readonly string[]): string {
  return words.join(" ");
}

function quoteOf(taken: Taken, expected: Kind, text: string): TestQuote {
  const names = namesOf(taken.line.speaker);
  return { expected, text, original: taken.words.join(" "), names, places: [taken.place] };
}

function namesOf(speaker: string): readonly string[] {
  return [speaker, speaker.split(" ")[1] ?? ""];
}

function isNumber(word: string): boolean {
  return /^\d[\d,]*$/u.test(word) || numberWords.includes(word);
}

function changeNumber(word: string, random: Random): string {
  if (!/\d/u.test(word)) {
    const others = numberWords.filter((it) => it !== word);
    return others[Math.floor(random() * others.length)] ?? "";
  }
  const digits = word.split("");
  const places = digits.flatMap((digit, index) => (digit === "," ? [] : [index]));
  const at = places[Math.floor(random() * places.length)] ?? 0;
  digits[at] = String(((Number(digits[at]) + Math.floor(random() * 8)) % 9) + 1);
  return digits.join("") === word ? `${word}1` : digits.join("");
}

const numberWords =
  "two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred".split(" ");
const negations: ReadonlySet<string> = new Set("not never no nobody nothing without".split(" "));
const auxiliaries: ReadonlySet<string> = new Set(
  "is are was were will would can could should has have had does did do may might must".split(" "),
);
const otherWords =
  "lantern turnip gravel marble velvet anchor button saddle thimble kettle orchard pebble".split(" ");
const speakerNames = (
  "Ana-Lund Ben-Okoro Carla-Brandt Dario-Velez Edith-Marlow Farid-Nasser Greta-Holm Hugo-Castor Ines-Tornquist Jonas-Abara " +
  "Kirra-Solberg Lamar-Osei Mirela-Farrow Nils-Adeyemi Olga-Renshaw"
)
  .split(" ")
  .map((name) => name.replace("-", " "));
