import type { Article, Person } from "../article/article.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports who is quoted and is not on the newsroom's list of names, nor anybody of a like name: a name that nobody
 * there has checked yet. A hint, since most people are quoted once. Without a list it is silent.
 */
export const nameNotInList: Rule = {
  id: "name-not-in-list",
  level: "hint",
  summary: "Somebody is quoted who is not on the newsroom's list of names.",
  explanation:
    "The list has the names that somebody has checked: files that `names` in `.factcheckrc.json` gives. Ask how the " +
    "name is spelled, and add it.",
  examples: {
    files: {
      ".factcheckrc.json": '{ "names": ["people.json"] }',
      "people.json": '["Kathryn Lindqvist", { "name": "Tobiah Renshaw", "title": "baker" }]',
    },
    bad: [
      { text: "The ferry came back in May. “It is blue,” said ⟦Ana Lund⟧, a sailor. Lund likes it." },
      { text: "Kathryn Lindqvist runs the harbor. “It is deep,” ⟦Martin Osei⟧ said of it." },
    ],
    good: [
      "The ferry came back in May. “It is blue,” said Kathryn Lindqvist, who runs the harbor.",
      // Who is only named is not asked.
      "The ferry came back in May. Ana Lund, a sailor, was on it.",
      // A misspelled name is another rule's.
      "The ferry came back in May. “It is blue,” said Katherine Lindqvist, who runs the harbor.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    if (article.listedNames.length === 0) return;
    const unknown = new Set(article.attributions.flatMap(speakerOf));
    for (const { person, match } of article.listedNames) if (match !== "none") unknown.delete(person);
    for (const listed of article.listedNames) {
      if (!unknown.delete(listed.person)) continue;
      yield {
        span: listed,
        message: msg`${listed.name} is quoted, and is not on the newsroom's list of names.`,
      };
    }
  },
};

function speakerOf({ quotes, source }: Article["attributions"][number]): readonly Person[] {
  return quotes.length > 0 && source?.person !== undefined ? [source.person] : [];
}
