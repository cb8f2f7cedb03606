import type { Article, Attribution, Mention, Paragraph, Person } from "../article/article.ts";
import { isProbable } from "../article/lookup.ts";
import { type Gathering, gather } from "../rereading/gather.ts";
import type { Rereading } from "../rereading/recheck.ts";
import { msg } from "../text/message.ts";
import { indexFrom, itemAt, itemsIn } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports somebody who speaks under one name alone before the article gives the full name.
 *
 * It fires only if the full name does come later: of a name that stays alone (Pelé, a child, a first-name
 * source) nobody can tell from the text whether it wants more, nor where two people of the article have it. A `hint`, since
 * in published articles the later “full name” mostly is a relative's, a law's or a group's: of 8 in the 2,871 texts 3 were right.
 */
export const speakerNotIntroduced: Rule = {
  id: "speaker-not-introduced",
  level: "hint",
  summary: "Somebody speaks before the article says who that is.",
  explanation:
    "A surname or first name alone is for people whom the reader has met. Give full name and role where somebody " +
    "speaks first, or move the introduction up. Headline, standfirst and caption may use the surname alone.",
  examples: {
    bad: [
      {
        text: "The town voted on Tuesday. “We plan our lives around that boat,” ⟦Adeyemi⟧ said.\n\nCouncilor Folasade Adeyemi, who wrote the motion, wants to go on.",
        fixed:
          "The town voted on Tuesday. “We plan our lives around that boat,” Folasade Adeyemi said.\n\nCouncilor Folasade Adeyemi, who wrote the motion, wants to go on.",
      },
      {
        text: "The town voted on Tuesday. ⟦Lindqvist⟧ said the boat would be back in May.\n\nKathryn Lindqvist, the harbor master, has hired a crew.",
      },
    ],
    good: [
      "The town voted on Tuesday. Folasade Adeyemi, a councilor, wrote the motion.\n\n“We plan our lives around that boat,” Adeyemi said.",
      // A headline may say it shorter.
      "# Boat is back, Adeyemi says\n\nThe town voted on Tuesday. “We plan our lives around that boat,” Folasade Adeyemi, a councilor, said.",
      // One name is all that the article has: it may be all there is.
      "The town voted on Tuesday. “We plan our lives around that boat,” Adeyemi said.\n\nThe first boat leaves on May 3.",
      // Two have the name, and nothing tells who of them speaks.
      "The town voted on Tuesday. “We plan our lives around that boat,” Adeyemi said.\n\nJonas Adeyemi, a baker, voted for it, and Folasade Adeyemi, a councilor, against.",
      // The role introduces her.
      "The town voted on Tuesday. Mayor Adeyemi said the boat would be back.\n\nThe motion was written by Folasade Adeyemi last year.",
    ],
  },
  waitsForTyping: true,
  across: {
    lists: ["names"],
    // Who speaks by a pronoun first is not reported, whichever it is.
    asks: (article, rereading) =>
      [...namedSpeakers(article, rereading).values()].filter(({ kind }) => kind === "name"),
    isTouched: (_article, edit) =>
      edit.movesQuotes || (edit.movesBorders && edit.paragraph < openingParagraphs),
  },
  *check(article, _thresholds, { rereading }) {
    for (const [person, mention] of namedSpeakers(article, rereading)) {
      if (!standsAlone(article, mention)) continue;
      const full = introductionOf(article, person);
      if (full === undefined || full.start <= mention.start || !isUnknownYet(article, person, mention))
        continue;
      yield problemOf(article, mention, full);
    }
  },
};

/** Who speaks by name, with the first mention that does. */
function namedSpeakers(article: Article, rereading: Rereading | undefined): ReadonlyMap<Person, Mention> {
  const speakers = new Map<Person, Mention>();
  for (const { person, mention } of gather(article, speaking, rereading))
    if (!speakers.has(person)) speakers.set(person, mention);
  return speakers;
}

/** Somebody who speaks by name, with the mention that does. */
interface Speaking {
  readonly person: Person;
  readonly mention: Mention;
}

const speaking: Gathering<"attributions", Speaking> = {
  name: "namedSpeakers",
  of: "attributions",
  read: speakingIn,
};

function speakingIn(attribution: Attribution): Speaking | undefined {
  const { source } = attribution;
  if (source?.person === undefined || !isProbable(attribution, leastConfidence)) return undefined;
  const { person, start, end } = source;
  const mention = person.mentions[indexFrom(person.mentions, start)];
  return mention?.start === start && mention.end === end ? { person, mention } : undefined;
}

function isUnknownYet(article: Article, person: Person, mention: Mention): boolean {
  return !isIntroducedBefore(article, person, mention) && !hasNamesake(article, person, mention);
}

/** More likely a speaker than not; in PolNeAR most that are reported say .9. */
const leastConfidence = 0.5;

/** The first place in the body with more than one name of the person. */
function introductionOf(article: Article, person: Person): Mention | undefined {
  return person.mentions.find(
    (mention) =>
      mention.kind === "name" &&
      itemAt(article.paragraphs, mention.start)?.kind === "body" &&
      hasSpace(slice(article.text, mention)),
  );
}

/** A name in the body, of one word, and nothing beside it that says who that is. */
function standsAlone(article: Article, mention: Mention): boolean {
  return (
    mention.kind === "name" &&
    mention.title === undefined &&
    mention.description === undefined &&
    isInBody(article, mention) &&
    !hasSpace(slice(article.text, mention))
  );
}

/** Whether title, apposition or full name stand before a mention, be it in the standfirst or in a caption. */
function isIntroducedBefore(article: Article, person: Person, mention: Mention): boolean {
  return person.mentions.some(
    (earlier) =>
      earlier.start < mention.start &&
      (earlier.title !== undefined ||
        earlier.description !== undefined ||
        (earlier.kind === "name" && hasSpace(slice(article.text, earlier)))),
  );
}

/** Whether somebody else of the article bears the name too: the full name that comes later may be a relative's. */
function hasNamesake({ text, people }: Article, person: Person, mention: Mention): boolean {
  const name = slice(text, mention);
  return people.some((other) => other !== person && other.name.split(" ").includes(name));
}

/** In a body paragraph; a first or second one of one sentence may be a headline or standfirst with a full stop. */
function isInBody(article: Article, mention: Mention): boolean {
  const paragraph = itemAt(article.paragraphs, mention.start);
  return paragraph?.kind === "body" && !isOpening(article, paragraph);
}

/** At the beginning, of which a paragraph of one sentence may be a headline or standfirst. */
const openingParagraphs = 2;

function isOpening(article: Article, paragraph: Paragraph): boolean {
  if (!article.paragraphs.slice(0, openingParagraphs).includes(paragraph)) return false;
  return itemsIn(article.sentences, paragraph).length < 2;
}

function hasSpace(name: string): boolean {
  return /\s/u.test(name);
}

function problemOf(article: Article, mention: Mention, full: Mention): Problem {
  const fullName = slice(article.text, full).replace(/\s+/gu, " ");
  return {
    span: { start: mention.start, end: mention.end },
    message: msg`${slice(article.text, mention)} speaks here, and the article says only later who that is.`,
    related: [{ span: full, message: msg`The full name comes here: ${fullName}.` }],
    fixes: [{ title: msg`Give the full name: “${fullName}”`, edits: [{ span: mention, newText: fullName }] }],
  };
}
