import type { ListedName } from "../article/article.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a title before a name that the newsroom's list does not give this person: "Mayor Ana Lund", who is deputy
 * mayor there. What stands behind the name is not compared ("Lund, a mother of two"), nor are Mr., Dr. and their like.
 * Of "Professor of Law at Tarn" only the first part counts, and "Sen." is "Senator". Without a list it is silent.
 */
export const titleUnlikeList: Rule = {
  id: "title-unlike-list",
  level: "information",
  summary: "A title is another than on the newsroom's list.",
  explanation:
    "Either the article has an old title or a slip, or the list is out of date: files that `names` in " +
    "`.factcheckrc.json` gives, with a column `title`.",
  examples: {
    files: {
      ".factcheckrc.json": '{ "names": ["people.csv"] }',
      "people.csv":
        "name,title,affiliation\nAna Lund,Deputy Mayor,Tarn\nMartin Osei,Professor of Law,\nRuth Varga,Senator,\nPaul Brandt,,",
    },
    bad: [
      { text: "The ferry came back in May. Mayor ⟦Ana Lund⟧ was on it." },
      { text: "The ferry came back in May. Governor ⟦Ruth Varga⟧ was on it." },
    ],
    good: [
      "The ferry came back in May. Deputy Mayor Ana Lund was on it.",
      // The rest of the title is left out, or it is shortened.
      "The ferry came back in May. Professor Martin Osei and Sen. Ruth Varga were on it.",
      // Courtesy is no title, and where the list has none there is nothing to compare.
      "The ferry came back in May. Dr. Ana Lund was on it, and Judge Paul Brandt.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const listed of article.listedNames) {
      const { entry, match, person, name } = listed;
      if (entry?.title === undefined || match !== "same" || person.title === undefined) continue;
      if (isAlike(person.title, entry.title)) continue;
      yield {
        span: listed,
        message: msg`${name} is “${person.title}” here and “${entry.title}” on the newsroom's list of names.`,
      };
    }
  },
};

/** Whether one title says what the other does; one without words of its own says nothing. */
function isAlike(title: string, listed: NonNullable<ListedName["entry"]>["title"] & string): boolean {
  const [one, other] = [wordsOf(title), wordsOf(listed)];
  if (one.length === 0 || other.length === 0) return true;
  const ranks = (words: readonly string[]): string => words.filter((word) => rankWords.has(word)).join(" ");
  return one.at(-1) === other.at(-1) && ranks(one) === ranks(other);
}

/** The words up to "of", "for" or a comma, written out, without courtesy. */
function wordsOf(title: string): readonly string[] {
  return (title.toLowerCase().split(restOfTitle, 1)[0] ?? "")
    .split(/[\s.-]+/u)
    .map((word) => longForms.get(word) ?? word)
    .filter((word) => word !== "" && !courtesies.has(word));
}

// "Professor of Law", "Secretary for Health", "Mayor, Tarn".
const restOfTitle = /,| (?:of|for|at|in) /u;

const courtesies: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr sir dame lord lady madam rev reverend hon honorable honourable the".split(" "),
);

/** Words that make another office of the same word. */
const rankWords: ReadonlySet<string> = new Set(
  "acting assistant associate deputy elect emeritus ex former interim junior senior under vice".split(" "),
);

const longForms: ReadonlyMap<string, string> = new Map([
  ["adm", "admiral"],
  ["capt", "captain"],
  ["cllr", "councillor"],
  ["cmdr", "commander"],
  ["col", "colonel"],
  ["councilor", "councillor"],
  ["councilman", "councillor"],
  ["councilwoman", "councillor"],
  ["det", "detective"],
  ["gen", "general"],
  ["gov", "governor"],
  ["insp", "inspector"],
  ["lt", "lieutenant"],
  ["maj", "major"],
  ["pres", "president"],
  ["prof", "professor"],
  ["rep", "representative"],
  ["sen", "senator"],
  ["sgt", "sergeant"],
  ["supt", "superintendent"],
]);
