import type { Article, ListedName } from "../article/article.ts";
import { describeEntry } from "../article/listedNames.ts";
import { placesOfWord } from "../article/nameVariants.ts";
import { msg } from "../text/message.ts";
import type { Mending, Rule } from "./rule.ts";

/**
 * Reports a name that the newsroom's list spells otherwise: one of first name and surname is the same, the other a
 * spelling of it. What only sounds alike, ends in another letter or has a middle name more may be somebody
 * else's name, and is an information. Without a list it is silent; a name that is itself on the list is never reported.
 *
 * With the 1,914 people of 400 articles of PolNeAR as a list it fires 4 times in 84 other articles, twice as a
 * warning: one slip, and one other person with a surname a letter off; in 200 articles of other papers once, as an
 * information.
 */
export const nameUnlikeList: Rule = {
  id: "name-unlike-list",
  level: "warning",
  summary: "A name is spelled otherwise than on the newsroom's list.",
  explanation:
    "Somebody has checked the names on the list: files that `names` in `.factcheckrc.json` gives. Write the name as " +
    "it stands there, or add this person, if it is another one. The quick fix changes nothing inside quotations.",
  examples: {
    files: {
      ".factcheckrc.json": '{ "names": ["people.csv"] }',
      "people.csv":
        "name,title,affiliation\nKathryn Lindqvist,harbor master,Port of Tarn\nTobiah Renshaw,baker,\nAnna Lund,,\nJosé Varga,,",
    },
    bad: [
      {
        text: "⟦Katherine Lindqvist⟧ runs the harbor. Katherine Lindqvist was hired in May.",
        fixed: "Kathryn Lindqvist runs the harbor. Kathryn Lindqvist was hired in May.",
      },
      { text: "The bakery of ⟦Tobiah Renshew⟧ was sold in May. It is a blue house." },
      {
        text: "The bakery of ⟦Jose Varga⟧ was sold in May. It is a blue house.",
        fixed: "The bakery of José Varga was sold in May. It is a blue house.",
      },
    ],
    good: [
      "Kathryn Lindqvist runs the harbor. “We have a crew,” Lindqvist said.",
      // A middle name or initial is no other spelling.
      "Kathryn M. Lindqvist runs the harbor. She was hired in May.",
      // Another given name is another person.
      "Martin Renshaw runs the harbor. Paul Lund was hired in May.",
      // Nobody of a like name.
      "Ana Osei runs the harbor. She was hired in May.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const listed of article.listedNames) {
      const { entry, match, name, places } = listed;
      if (entry === undefined || match === "same") continue;
      yield {
        span: listed,
        message: msg`${name} is ${describeEntry(entry)} on the newsroom's list of names.`,
        isUnsure: match === "slip",
        related: places.slice(1).map((span) => ({ span, message: msg`Also ${name}.` })),
        fixes: fixesOf(article, listed),
      };
    }
  },
};

/** Writes the words that differ as the list has them, where the name has as many words there. */
function fixesOf(article: Article, { name, places, entry }: ListedName): readonly Mending[] {
  const quotes = article.quotes.filter(({ outer }) => outer === undefined);
  const [words, listed] = [name.split(" "), (entry?.name ?? "").split(" ")];
  if (words.length !== listed.length) return [];
  const edits = words.flatMap((word, index) => {
    const newText = listed[index] ?? word;
    if (newText === word) return [];
    return placesOfWord(article, quotes, places, word).map((span) => ({ span, newText }));
  });
  return edits.length === 0 ? [] : [{ title: msg`Use “${entry?.name ?? ""}” everywhere`, edits }];
}
