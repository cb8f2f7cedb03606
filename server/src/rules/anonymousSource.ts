import type { AnonymityNote, Article, Attribution, Source } from "../article/article.ts";
import { isProbable } from "../article/lookup.ts";
import { changes } from "../rereading/across.ts";
import { type Gathering, gather } from "../rereading/gather.ts";
import { type Message, msg } from "../text/message.ts";
import { indexAfter, itemsIn } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { RelatedPlace, Rule } from "./rule.ts";

/**
 * Reports a source that is not named, where the article gives no reason for it.
 *
 * Each is reported once: "the official said" is the official of the sentences before. A reason counts for the
 * whole paragraph and the ones beside it. Fires in 14 of 100 articles of PolNeAR and in 4 of 100 of the world's
 * English-language papers; of 30 findings that were read 27 were such sources. An `information`, since many
 * newsrooms let an official of a named body stay unnamed.
 */
export const anonymousSource: Rule = {
  id: "anonymous-source",
  level: "information",
  summary: "A source is not named, and the article gives no reason.",
  explanation:
    "Most style guides let a source stay unnamed only for a reason, and want the reason in the article. Name the " +
    "source, or say why that is not possible: “who spoke on condition of anonymity because …”.",
  examples: {
    bad: [
      {
        text: "The council met behind closed doors. ⟦A source⟧ said the vote was close. The mayor left early.",
      },
      {
        text: "The council met behind closed doors. “It was a long night,” said ⟦a source⟧, who asked not to be named.",
      },
    ],
    good: [
      "The council met behind closed doors. A source, who asked not to be named because she feared for her job, said the vote was close.",
      // The reason stands in the next sentence.
      "The council met in May. “It was a long night,” said a person familiar with the talks. She spoke on condition of anonymity because the talks were private.",
      // A body is named: everybody can ask there.
      "The council met behind closed doors. The fire department said the hall had been too full.",
      "The council met behind closed doors. A source of light stood in the hall, Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  across: {
    lists: [],
    asks: (article, rereading) => [...gather(article, anonymous, rereading), ...article.anonymityNotes],
    isTouched: (article, edit, rereading) =>
      gather(article, anonymous, rereading).some(
        ({ source }) => source !== undefined && changes(edit, source),
      ),
  },
  *check(article, _thresholds, { rereading }) {
    let reported: Source | undefined;
    for (const { source } of gather(article, anonymous, rereading)) {
      if (source === undefined || isSecondReference(article, source, reported)) continue;
      reported = source;
      const near = itemsIn(article.anonymityNotes, surroundings(article, source));
      if (near.some(({ reason }) => reason !== undefined)) continue;
      yield { span: source, message: messageOf(near), related: near.map(toRelated) };
    }
  },
};

const anonymous: Gathering<"attributions", Attribution> = {
  name: "anonymousSources",
  of: "attributions",
  read: (attribution) => (isAnonymous(attribution) ? attribution : undefined),
};

function isAnonymous(attribution: Attribution): boolean {
  return attribution.source?.kind === "anonymous" && isProbable(attribution, leastConfidence);
}

/** Below it the phrase is too often no source; where the words end matters less here than who says them. */
const leastConfidence = 0.2;

function messageOf(notes: readonly AnonymityNote[]): Message {
  return notes.length === 0
    ? msg`This source is not named, and no reason is given.`
    : msg`This source asks not to be named; the article does not say why.`;
}

function toRelated(note: AnonymityNote): RelatedPlace {
  return { span: note, message: msg`No reason stands in this sentence.` };
}

/** "The official", "his aides": somebody whom the text ties to one it has named; or the same phrase once more. */
function isSecondReference(article: Article, source: Source, reported: Source | undefined): boolean {
  const phrase = slice(article.text, source).toLowerCase();
  if (reported !== undefined && reported.name.toLowerCase() === source.name.toLowerCase()) return true;
  return secondReferences.test(phrase);
}

// "the official", "she", "his aides"; nor is "someone" a source; not "a source", "one official".
const secondReferences = /^(?:the|that|this|he|she|they|both|his|her|its|their|some(?:one|body))\b/u;

/** The paragraph of a source and the ones beside it. */
function surroundings(article: Article, source: Source): Span {
  const index = indexAfter(article.paragraphs, source.start);
  const first = article.paragraphs[index - 1] ?? article.paragraphs[index];
  const last = article.paragraphs[index + 1] ?? article.paragraphs[index];
  return { start: first?.start ?? source.start, end: last?.end ?? source.end };
}
