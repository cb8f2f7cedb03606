import type { Article } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { itemAt } from "../text/sortedSpans.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a Markdown link whose text is the address of one site and whose target is another: "[tarn.example](https://lund.example/)".
 *
 * Sub-domains of one site are the same ("www.tarn.example", "news.tarn.example"). A name with a capital is a firm's
 * ("Boats.com"), and a word with a dot that is no known address ("timetable.pdf") is no address. The corpora have no
 * links, so how often it fires is not known.
 */
export const linkText: Rule = {
  id: "link-text",
  level: "warning",
  summary: "A link leads to another site than its text says.",
  explanation:
    "A reader who trusts the text arrives elsewhere. Probably the target was pasted from another link, or the text was " +
    "changed and the target was not. Nothing is looked up: only the two addresses are compared.",
  examples: {
    bad: [
      {
        text: "The timetable of the ferry is at [⟦www.tarn.example⟧](https://lund.example/ferry), the mayor said.",
      },
      {
        text: "The timetable of the ferry is at [⟦https://tarn.example/ferry⟧](https://lund.example/ferry), the mayor said.",
      },
      { text: "The plan was put on [⟦tarncouncil.gov.uk⟧](http://tarn-council.org), the mayor said." },
    ],
    good: [
      "The timetable of the ferry is at [www.tarn.example](https://tarn.example/ferry), the mayor said.",
      // Another part of the same site.
      "The timetable of the ferry is at [tarn.example](https://news.tarn.example/ferry), the mayor said.",
      // Words, a file, and a firm.
      "The plan is [here](https://tarn.example), as [plan.pdf](https://lund.example/plan.pdf), and at [Boats.com](https://lund.example).",
      // An example of Markdown.
      "The plan explains how to write links, the mayor said: `[www.tarn.example](https://lund.example)` is one.",
    ],
  },
  *check(article) {
    if (article.format !== "markdown") return;
    for (const { index, groups: { words = "", target = "" } = {} } of article.text.matchAll(link)) {
      const shown = hostOf(words);
      const led = hostOf(target);
      if (shown === undefined || led === undefined || isSameSite(shown, led)) continue;
      if (!isRead(article, index)) continue;
      yield {
        span: { start: index + 1, end: index + 1 + words.length },
        message: msg`The text of the link is ${shown}, and the link leads to ${led}.`,
      };
    }
  },
};

/** Whether the link's text is read: code spans and comments have no tokens, and brackets are markup in a link alone. */
function isRead({ tokens, sentences }: Article, offset: number): boolean {
  return itemAt(tokens, offset + 1) !== undefined && itemAt(sentences, offset + 1) !== undefined;
}

/** "tarn.example" for "https://www.tarn.example/ferry"; undefined for what is no address. */
function hostOf(words: string): string | undefined {
  const host = (marked.exec(words) ?? bare.exec(words))?.[1];
  return host?.toLowerCase();
}

function isSameSite(one: string, other: string): boolean {
  return one === other || siteOf(one) === siteOf(other);
}

/** The part that one owner has: "tarn.example" of "news.tarn.example", "tarn.co.uk" of "news.tarn.co.uk". */
function siteOf(host: string): string {
  const parts = host.split(".");
  return parts.slice(secondLevel.test(host) ? -3 : -2).join(".");
}

// "tarn.co.uk", "tarn.gov.za".
const secondLevel = /\.(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}$/u;

// "[www.tarn.example](https://lund.example/ferry)"; not the picture "![…](…)".
const link = /(?<!!)\[(?<words>[^[\]\s]{4,200})\]\(<?(?<target>https?:\/\/[^\s)>]{3,500})/gu;

// "https://tarn.example/ferry", "www.tarn.example".
const marked = /^(?:https?:\/\/(?:www\.)?|www\.)([\w-]+(?:\.[\w-]+)+)(?:[/?#:]|$)/u;

// "tarn.com/ferry", "tarn.org.uk"; not "plan.pdf", "Boats.com".
const bare =
  /^([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|edu|gov|info|net|org|(?:ac|co|com|gov|org)\.[a-z]{2}))(?:[/?#:]|$)/u;
