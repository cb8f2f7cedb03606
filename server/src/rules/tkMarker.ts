import type { Article } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { itemAt, itemsIn } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Mending, Problem, Rule } from "./rule.ts";

/**
 * Reports the marks that writers and editors leave for themselves.
 *
 * Capitals, word borders and neighbours are what tells them from words: “Atkins” holds the letters too, TK is also a
 * firm, initials and a currency, and XX a chromosome, a numeral and a kiss. Fires in none of the 1,574 published
 * articles of PolNeAR, NewsDiscourse and the world's English-language papers. Misses a TK or XX that stands for a name before a
 * capital (“the TK Hotel”).
 */
export const tkMarker: Rule = {
  id: "tk-marker",
  level: "error",
  summary: "A note to the desk is still in the text.",
  explanation:
    "TK (“to come”), XX, ???, ____, (sp?), (cq), [CHECK] and the like stand for something that is not known yet, " +
    "or was noted for the desk. Fill the gap or take the note out before the article is published.",
  examples: {
    bad: [
      { text: "The bridge cost ⟦TK⟧ million dollars, the county said on Monday." },
      { text: "The mayor was born in Lund ⟦[CHECK]⟧ and moved to the coast as a child." },
      { text: "About ⟦XX⟧ people came to the meeting, which began at ⟦???⟧ in the school." },
      { text: "⟦FIXME⟧ The council meets again on Thursday. ⟦TODO⟧: call the mayor about the vote." },
      { text: "The hall holds ⟦[TK: number from Dana]⟧ people, the fire chief said." },
      { text: "Lund, a ⟦XX-year-old⟧ plumber, paid ⟦$XXX⟧ for the boat on March ⟦XX⟧, the police said." },
      { text: "The firm has ⟦TKs⟧ in three towns and opened the last on ⟦DATE TK⟧, the mayor said." },
      { text: "Katheryn ⟦(cq)⟧ Lund and Jon Okoro ⟦(sp?)⟧ run the bakery, which has ⟦____⟧ ovens." },
      { text: "Mr. ⟦XXX⟧ said that the council would ⟦[CONFIRM with Dana]⟧ meet on ⟦XX/XX/2026⟧." },
    ],
    good: [
      // A name that holds the letters, and a word in capitals that begins with them.
      "Rosa Atkins took over the bakery in May. The TKO came in the second round.",
      "Super Bowl XX was played in January, and women have two XX chromosomes.",
      // A firm, a currency and a flight.
      "The shop beside TK Maxx took Tk 500 on Monday and TK 900 on Tuesday, the owner said of flight TK1.",
      // A numeral, a size and kisses.
      "Pope Leo XX wrote about the XX century, and the letter ended: “Love, Ana xx”.",
      // A line between two parts, and a word that is not spelled out.
      "The vote ended late, and f___ was all that the mayor said.\n\n___\n\nThe poll opens on Monday.",
      // A long line above a signature, in one paragraph with it.
      "The mayor thanked them all in her letter. Yours, Ana ________________________________ Ana Lund, Mayor of Tarn",
      // Three question marks that somebody wrote are no gap.
      "“You did what???” Lund wrote to the committee that evening.",
      // Two letters of a place's or a person's initials.
      "The poet T. K. Lund read from her new book in the town library.",
      "The station sells the new line under the name `TK`, the manual says.",
      // Other capitals in brackets.
      "The vote is on Monday. [AP] The mayor called it “a gift for [Lund]” and left.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: [], paragraphs: 1 },
  *check(article, _thresholds, { spans }) {
    const read = spans.filter((span) => hint.test(slice(article.text, span)));
    for (const paragraph of read.flatMap((span) => itemsIn(article.paragraphs, span))) {
      const { start, end, kind } = paragraph;
      if (unread.has(kind)) continue;
      const words = article.text.slice(start, end);
      if (hint.test(words)) for (const marker of markers) yield* findMarkers(article, start, words, marker);
    }
  },
};

function* findMarkers(article: Article, offset: number, words: string, marker: RegExp): Iterable<Problem> {
  for (const { index, 0: found } of words.matchAll(marker)) {
    const span = { start: offset + index, end: offset + index + found.length };
    // Link targets, comments and code spans are not the article's words.
    if (itemAt(article.markup, span.start) !== undefined) continue;
    const message = msg`“${shorten(found)}” is a note to the desk: settle what it stands for, and take it out.`;
    yield { span, message, fixes: fixesOf(article.text, span, found) };
  }
}

/** “(cq)” says that the words before it are right as they are: nothing but the note itself is to go. */
function fixesOf(text: string, { start, end }: Span, found: string): readonly Mending[] {
  if (!isRight.test(found)) return [];
  const first = text[start - 1] === " " ? start - 1 : start;
  return [{ title: msg`Take the note out`, edits: [{ span: { start: first, end }, newText: "" }] }];
}

const unread: ReadonlySet<string> = new Set(["code", "table", "frontMatter"]);

function shorten(words: string): string {
  return words.length <= 30 ? words : `${words.slice(0, 29)}…`;
}

// "(cq)", "[CQ]".
const isRight = /^.cq.$/iu;

// A part of every marker: one look tells that a text or a paragraph has none.
const hint = /TK|XX|FIXME|TODO|\?\?\?|___|tktk|\[(?:CHECK|CONF|VERIFY)|[([](?:[Cc][Qq]|[Ss][Pp])/u;

// "[CHECK]", "[TK name]", "[CONFIRM with Dana]"; not "[AP]", "[check]".
const bracketed = /\[(?:TK|CHECK|CONFIRM|VERIFY|FIXME|TODO|XX+)(?:[ :?][^[\]\n]{0,80})?\]/gu;

// "(cq)", "[CQ]", "(sp?)".
const deskSign = /[([](?:cq|sp\.?\?)[)\]]/giu;

// "TK", "TKTK", "TKs", "DATE TK", "TK-year-old"; not "Atkins", "TKO", "TK Maxx", "TK 500", "TK-1".
const toCome =
  /(?<![\p{L}\p{N}_’'.-])(?:\p{Lu}{2,12} )?(?:TK)+s?(?:-\p{Ll}+)*(?![\p{L}\p{N}_-]|\.?\s?\p{N}|\s\p{Lu}\p{Ll})/gu;

// "tktk", "Tktk"; one "tk" in small letters may be anything.
const smallToCome = /(?<![\p{L}\p{N}_])t(?:ktk)+(?![\p{L}\p{N}_])/giu;

// "FIXME", "TODO: call her"; not "TODO CAMBIA".
const programmers = /(?<![\p{L}\p{N}_-])(?:FIXME|TODO)(?![\p{L}\p{N}_-]|\s\p{Lu}{2})/gu;

// "$XX", "XX-year-old", "XX/XX/2026".
const missingFigure =
  /(?<![\p{L}\p{N}_’'.-])(?:[$£€]X{2,6}|X{2,6}(?:-\p{Ll}+)+|(?=[\d/]{0,8}XX)[\dX]{2}\/[\dX]{2}\/[\dX]{2,4})(?![\p{L}\p{N}_])/gu;

const units =
  "percent|per cent|people|million|billion|thousand|times|hours?|days?|weeks?|months?|years?|miles|kilomet(?:er|re)s|dollars|euros|pounds";

// "XX%", "XX people", "XXX said"; not "XX century", "XX chromosomes".
const missingBefore = new RegExp(
  `(?<![\\p{L}\\p{N}_’'.-])X{2,6}(?=%| (?:${units}|said|says|told)(?!\\p{L}))`,
  "gu",
);

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.";

// "about XX", "March XX", "Mr. XXX"; not "Super Bowl XX", "about XX chromosomes".
const missingBehind = new RegExp(
  `(?<=(?<!\\p{L})(?:about|around|nearly|almost|aged?|Mr\\.?|Ms\\.?|Mrs\\.?|${months}) )X{2,6}(?![\\p{L}\\p{N}_-]| (?:chromosome|century))`,
  "gu",
);

// "???" and "$???" that stand alone; not "did what???".
const questionMarks = /(?<=^|[\s(])[$£€]?\?{3,}%?(?=[\s).,;:]|$)/gmu;

// "has ____ ovens", "____ people came"; not a line of its own, not "f___", and not the long line above a signature.
const blank = /(?<=[^\s_][ \t][$£€(]?|[$£€(])_{3,20}(?=[ \t]\p{L}|[.,;:)])|^_{3,20}(?=[ \t]\p{Ll})/gmu;

const markers: readonly RegExp[] = [
  bracketed,
  deskSign,
  toCome,
  smallToCome,
  programmers,
  missingFigure,
  missingBefore,
  missingBehind,
  questionMarks,
  blank,
];
