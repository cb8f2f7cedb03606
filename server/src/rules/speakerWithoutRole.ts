import type { Article, Attribution, Mention, Person } from "../article/article.ts";
import { isProbable, mentionsIn } from "../article/lookup.ts";
import { type Gathering, gather } from "../rereading/gather.ts";
import type { PlainEdit } from "../rereading/plainEdit.ts";
import type { Rereading } from "../rereading/recheck.ts";
import { msg } from "../text/message.ts";
import { indexAfter, itemAt } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports somebody with first name and surname who is quoted, and of whom the article tells nothing more.
 *
 * Strict in what it takes for nothing, since much may tell who somebody is: any title, apposition, age, place or house beside
 * the name, words before it, a sentence that goes on with "She". Fires about once in 100 articles; of 8 read in the world's
 * papers and PolNeAR 5 are such, so it is a hint. The others have a title that is not known ("Pol Col") or are told of in
 * another sentence. Misses a person whose name has some word beside it that tells nothing ("Ana Lund, after the vote,").
 */
export const speakerWithoutRole: Rule = {
  id: "speaker-without-role",
  level: "hint",
  summary: "The article does not tell who a quoted person is.",
  explanation:
    "The reader has a name and nothing else: no office, trade, age or place, and no word on why this person is asked. Say " +
    "at the first mention who speaks.",
  examples: {
    bad: [
      {
        text: "The ferry came back in May. “We have waited all winter,” ⟦Ana Lund⟧ said.\n\nThe boat is new.",
      },
      { text: "The ferry came back in May. ⟦Piet Okoro⟧ was glad. “It was time,” Okoro said." },
    ],
    good: [
      "The ferry came back in May. “We have waited all winter,” Ana Lund, a nurse, said.",
      "The ferry came back in May. “We have waited all winter,” said Ana Lund of Tarn.",
      "The ferry came back in May. “We have waited all winter,” Ana Lund, 43, said.",
      // It is told later.
      "The ferry came back in May. “It was time,” Piet Okoro said.\n\nCaptain Okoro has hired a crew.",
      // One name may be all that there is.
      "The ferry came back in May. “We have waited all winter,” Mirelle said.",
    ],
  },
  waitsForTyping: true,
  across: {
    lists: ["mentions", "people"],
    asks: (article, rereading) => [
      gather(article, quoted, rereading),
      ...article.ages.map(({ person }) => person),
    ],
    isTouched: isToldNear,
  },
  *check(article, _thresholds, { rereading }) {
    for (const person of quotedPeople(article, rereading)) {
      if (isToldOf(article, person)) continue;
      const first = person.mentions.find((mention) => isNamedInBody(article, mention));
      if (first === undefined) continue;
      yield {
        span: first,
        message: msg`${person.name} is quoted, and the article does not say who that is.`,
      };
    }
  },
};

/** People with first name and surname whose own words stand in quotation marks. */
function quotedPeople(article: Article, rereading: Rereading | undefined): ReadonlySet<Person> {
  return new Set(gather(article, quoted, rereading));
}

const quoted: Gathering<"attributions", Person> = {
  name: "quotedPeople",
  of: "attributions",
  read: quotedIn,
};

function quotedIn(attribution: Attribution): Person | undefined {
  const person = attribution.source?.person;
  if (attribution.kind !== "direct" || !isProbable(attribution, leastConfidence)) return undefined;
  return person?.name.includes(" ") === true ? person : undefined;
}

/** Whom the quotation is given to should be sure: of the wrong person nothing has to be told. */
const leastConfidence = 0.9;

/** Whether an edit stands near a name of somebody who is quoted, as far as is looked for who that is. */
function isToldNear(
  article: Article,
  { start, paragraph, sentences, movesBorders }: PlainEdit,
  rereading: Rereading,
): boolean {
  if (movesBorders && paragraph === 0) return true;
  const before = article.sentences[indexAfter(article.sentences, sentences.start) - 1] ?? sentences;
  const near = { start: Math.min(before.start, start - behindName), end: sentences.end };
  for (const person of quotedPeople(article, rereading)) if (mentionsIn(person, near).length > 0) return true;
  return false;
}

function isNamedInBody({ paragraphs }: Article, { kind, start }: Mention): boolean {
  return kind === "name" && itemAt(paragraphs, start)?.kind === "body";
}

/**
 * Whether something may tell who a person is: office, trade, age, a place or house beside the name, or what the next
 * sentence goes on with. Whom headline or first sentence name, or the text
 * names often, is what it is about.
 */
function isToldOf(article: Article, person: Person): boolean {
  if (person.title !== undefined || person.role !== undefined) return true;
  if (person.start < (article.sentences[0]?.end ?? 0)) return true;
  if (person.mentions.length > mostMentions || article.ages.some((age) => age.person === person)) return true;
  return person.mentions.some((mention) => mention.kind === "role" || isToldAt(article, mention));
}

const mostMentions = 5;

function isToldAt(article: Article, mention: Mention): boolean {
  const { text, sentences, paragraphs } = article;
  if (mention.description !== undefined || itemAt(paragraphs, mention.start)?.kind !== "body") return true;
  if (told.test(text.slice(mention.end, mention.end + behindName))) return true;
  const place = indexAfter(sentences, mention.start);
  const next = sentences[place + 1];
  if (
    next?.paragraph === sentences[place]?.paragraph &&
    next !== undefined &&
    goesOn.test(text.slice(next.start, next.start + 24))
  )
    return true;
  const before = text.slice(sentences[place]?.start ?? 0, mention.start);
  return slice(text, mention).includes(" ") && !plainStart.test(before);
}

/** UTF-16 units behind a name that may tell. */
const behindName = 24;

// "Ana Lund of Tarn", "Ana Lund (Tarn United)", "Lund, the nurse", "Lund’s shop", "Lund is a nurse", "Lund runs the mill"
const told =
  /^(?:,? (?:of|from|at|with|in|for|who|whose)\b| \(|, (?!(?:and|but|as|when|while|who)\b)|['’]s? | (?:and|is|was (?:a|an|the|one|among)|works|worked|lives|lived|runs|ran|owns|owned|teaches|taught|leads|led)\b| [–—-])/u;

// "She is a nurse.", "Her shop is closed."
const goesOn = /^(?:He|She|They|His|Her|Their|The)\b/u;

// The name begins the sentence, or stands right behind the quotation or the verb: “It was time,” said Ana Lund.
const plainStart = /^[^\p{L}]*$|[,?!]["”’'] $|\b(?:said|says|asked|added|told|recalled|explained|wrote) $/u;
