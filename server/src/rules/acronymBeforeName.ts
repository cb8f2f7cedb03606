import type { Article, Token } from "../article/article.ts";
import { type Gathering, gather } from "../rereading/gather.ts";
import type { PlainEdit } from "../rereading/plainEdit.ts";
import { isUpper } from "../text/characters.ts";
import { msg } from "../text/message.ts";
import { indexFrom, itemAt, itemsIn } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports an acronym that the body uses before the name that it is short for: "the TNSA said", and two paragraphs on "the
 * Tarn National Snow Archive (TNSA)".
 *
 * Headlines, standfirsts, a lead of one sentence and quotations may use it first, and a party behind somebody's name is no
 * such name ("Ana Lund (TNP)"). Fires in 1 of 140 of the world's papers and hardly elsewhere; of 5 read 4 were such, and
 * the fifth, a list of results, is left out since. An acronym that is nowhere spelled out is not reported: too many are
 * known to all.
 */
export const acronymBeforeName: Rule = {
  id: "acronym-before-name",
  level: "hint",
  summary: "An acronym stands before the name that it is short for.",
  explanation:
    "The reader meets the letters first and learns what they mean only later. Usually paragraphs were moved. Give the " +
    "name where the acronym first stands, or move its explanation up.",
  examples: {
    bad: [
      {
        text: "The winter was long, and the lake froze. Snow fell until May, the ⟦TNSA⟧ said.\n\nThe Tarn National Snow Archive (TNSA) has counted flakes since 1901.",
      },
      {
        text: "The ferry is late. The crew waits. The ⟦GLF⟧ wants a new boat, and it has the money.\n\nIn May the Great Lake Fund (the GLF) sold its shares.",
      },
    ],
    good: [
      "The Tarn National Snow Archive (TNSA) has counted flakes since 1901.\n\nSnow fell until May, the TNSA said.",
      // A headline and somebody's words may be short.
      "# TNSA: snow until May\n\n“Ask the TNSA,” Ana Lund said. The winter was long.\n\nThe Tarn National Snow Archive (TNSA) has counted flakes since 1901.",
      // It is a party.
      "The winter was long, and the lake froze. The TNP wants a new boat.\n\nAna Lund (TNP) has the money.",
      // Spelled out before, in other words.
      "The Tarn National Snow Archive, or TNSA, has counted flakes since 1901. Snow fell until May, the TNSA said.\n\nThe Tarn National Snow Archive (TNSA) is closed.",
    ],
  },
  waitsForTyping: true,
  across: { lists: ["people"], isTouched: isNearAcronym },
  *check(article, _thresholds, { rereading }) {
    const acronyms = gather(article, acronymTokens, rereading);
    if (acronyms.length === 0) return;
    const uses = new Map<number, Token>();
    const explained = new Set<number>();
    const quotes = article.quotes.filter(({ outer }) => outer === undefined);
    for (const token of acronyms) {
      const { spelling, start } = token;
      if (explained.has(spelling)) continue;
      const use = uses.get(spelling);
      const index = indexFrom(article.tokens, start);
      if (isExplained(article, index)) {
        explained.add(spelling);
        if (use !== undefined && isEarlier(article, use, token)) yield problemOf(article, use, token);
      } else if (use === undefined && isUse(article, index) && itemAt(quotes, start) === undefined) {
        uses.set(spelling, token);
      }
    }
  },
};

/** Whether an edit stands among the words that say whether an acronym is explained, or changes one. */
function isNearAcronym(article: Article, edit: PlainEdit): boolean {
  const { tokens } = article;
  if (edit.movesQuotes || (edit.movesBorders && edit.paragraph < openingParagraphs)) return true;
  const { start, end } = edit.movesBorders ? edit.sentences : edit;
  const near = tokens.slice(Math.max(0, indexFrom(tokens, start) - 3), indexFrom(tokens, end) + 4);
  return capitals.test(edit.gone) || near.some((token) => isAcronym(article, token));
}

// Of any acronym.
const capitals = /\p{Lu}{3}/u;

const acronymTokens: Gathering<"tokens", Token> = {
  name: "acronyms",
  of: "tokens",
  read: (token, article) => (isAcronym(article, token) ? token : undefined),
};

function isAcronym({ text }: Article, token: Token): boolean {
  // Hardly any word has a second capital, so that few are cut out.
  return (
    isUpper(text.charCodeAt(token.start + 1)) && token.kind === "word" && letters.test(slice(text, token))
  );
}

// "TNSA"; not "TNSAs", "Tnsa", nor a heading's long words.
const letters = /^\p{Lu}{3,8}$/u;

/** Whether a name stands before it, and brackets or "or" around it: "Tarn National Snow Archive (the TNSA)", ", or TNSA,". */
function isExplained({ text, tokens, people }: Article, index: number): boolean {
  const before = tokens[index - 1]?.lower === "the" ? index - 2 : index - 1;
  const name = tokens[before - 1];
  const opening = tokens[before]?.lower;
  if (opening === "or") return name?.lower === ",";
  if (opening !== "(" || tokens[index + 1]?.lower !== ")" || name === undefined) return false;
  // A party or place behind somebody's name explains nothing.
  const isPerson = people.some(({ mentions }) => itemAt(mentions, name.start) !== undefined);
  return !isPerson && capital.test(slice(text, name));
}

const capital = /^\p{Lu}/u;

/** At the beginning, of which a paragraph of one sentence may be a standfirst or lead. */
const openingParagraphs = 2;

/** In a body paragraph, but for a standfirst or lead of one sentence, and for a country or party: "Ana Lund (TNP)". */
function isUse({ paragraphs, sentences, tokens }: Article, index: number): boolean {
  const paragraph = itemAt(paragraphs, tokens[index]?.start ?? 0);
  if (paragraph?.kind !== "body" || tokens[index - 1]?.lower === "(") return false;
  const isFirst = paragraphs.slice(0, openingParagraphs).includes(paragraph);
  return !isFirst || itemsIn(sentences, paragraph).length > 1;
}

function isEarlier({ sentences }: Article, use: Token, explanation: Token): boolean {
  return itemAt(sentences, use.start) !== itemAt(sentences, explanation.start);
}

function problemOf({ text }: Article, use: Token, explanation: Token): Problem {
  const acronym = slice(text, use);
  return {
    span: { start: use.start, end: use.end },
    message: msg`${acronym} stands here, and the article says only later what it is short for.`,
    related: [{ span: explanation, message: msg`${acronym} is spelled out here.` }],
  };
}
