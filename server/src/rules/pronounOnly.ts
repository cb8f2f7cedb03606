import type { Article, Attribution, Source } from "../article/article.ts";
import { mentionsIn } from "../article/lookup.ts";
import { type Gathering, gather } from "../rereading/gather.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports the quotation with which a row of “he said” becomes long: nobody has been named since.
 *
 * A hint: in a profile everybody knows who “she” is.
 */
export const pronounOnly: Rule<"quotes"> = {
  id: "pronoun-only",
  level: "hint",
  summary: "A speaker has been only “he” or “she” for many quotations.",
  explanation:
    "A reader who joins the article in the middle cannot tell who “she” is. Use the name once more. The rule counts " +
    "quotations since the last time that the speaker was named.",
  examples: {
    bad: [
      {
        text: "Ana Lund, a baker, saw the water rise. “It came at night,” she said.\n\n“It stood in the shop,” she said. “We carried out the flour.”\n\n“Then the ovens went cold,” she said.\n\n“We went home,” she said.\n\n“Nobody slept,” she said.\n\n⟦“It was over by noon,”⟧ she said.",
      },
      {
        text: "Martin Osei, the builder, drew the bridge. “It was my first,” he said.\n\n“I was young,” he said.\n\n“I had no money,” he said.\n\n“I had time,” he said.\n\n“I drew all night,” he said.\n\n⟦“It stands,”⟧ he said.",
      },
    ],
    good: [
      "Ana Lund, a baker, saw the water rise. “It came at night,” she said.\n\n“It stood in the shop,” she said.\n\n“Then the ovens went cold,” Lund said.\n\n“We went home,” she said.\n\n“Nobody slept,” she said.\n\n“It was over by noon,” she said.",
      "Ana Lund, a baker, saw the water rise. “It came at night,” she said.\n\n“It stood in the shop,” she said.",
    ],
  },
  thresholds: {
    quotes: {
      default: 6,
      least: 2,
      most: 100,
      summary: "quotations with a pronoun as speaker, one after the other, from which the last is reported",
    },
  },
  waitsForTyping: true,
  across: {
    lists: [],
    asks: (article, rereading) => gather(article, counted, rereading),
    isTouched: (_article, { words }) => words.some((word) => pronouns.has(word)),
  },
  *check(article, { quotes: limit }, { rereading }) {
    let count = 0;
    let before: Attribution | undefined;
    for (const attribution of gather(article, counted, rereading)) {
      const { source, quotes } = attribution;
      if (source?.person === undefined) continue;
      const isSame = before?.source?.person === source.person;
      if (!isSame || (count > 0 && isNamedBetween(before, attribution))) count = 0;
      before = attribution;
      if (!isPronoun(article, source)) continue;
      count += 1;
      if (count !== limit) continue;
      yield {
        span: quotes[0] ?? attribution.content,
        message: msg`${source.person.name} has been only “${slice(article.text, source)}” for ${count} quotations.`,
      };
    }
  },
};

const counted: Gathering<"attributions", Attribution> = {
  name: "quotationsOfPeople",
  of: "attributions",
  read: (attribution) => (isCounted(attribution) ? attribution : undefined),
};

/** Whether it is a quotation with a verb of saying, of somebody who is named. */
function isCounted({ source, quotes, cue }: Attribution): boolean {
  return quotes.length > 0 && cue !== undefined && source?.person !== undefined;
}

function isPronoun({ text }: Article, source: Source): boolean {
  // Hardly any other source is as short.
  return source.end - source.start <= longestPronoun && pronouns.has(slice(text, source).toLowerCase());
}

const longestPronoun = 4;
const pronouns: ReadonlySet<string> = new Set(["he", "she", "they"]);

/** Whether the speaker of two attributions is named between the contents of the two, or beside the second. */
function isNamedBetween(first: Attribution | undefined, second: Attribution): boolean {
  const span = { start: first?.start ?? 0, end: Math.max(second.end, second.source?.end ?? 0) };
  return mentionsIn(second.source?.person, span).some(({ kind }) => kind === "name");
}
