import type { Article, Attribution, Evidence, Source } from "../article/article.ts";
import { type Message, msg } from "../text/message.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a quotation whose speaker is read from what stands around it: no verb of saying is beside it, and nobody is
 * named there.
 *
 * Most such quotations follow a paragraph in which their speaker speaks, which is common and mostly clear, so it is
 * off. It is the trace that a lost attribution leaves: where the reading finds somebody near, it cannot know
 * whether a reader does. Fires 17 times in 100 articles of PolNeAR.
 */
export const distantAttribution: Rule<"paragraphs"> = {
  id: "distant-attribution",
  level: "off",
  summary: "The speaker of a quotation is not named beside it.",
  explanation:
    "A quotation of its own paragraph borrows its speaker from the paragraph before. Readers follow once, while that " +
    "person goes on; after a turn of the story, or when somebody else was named, they lose the thread. Add a name " +
    "and “said”, or make sure that it is clear.",
  examples: {
    bad: [
      {
        text: "Ana Lund, a baker, said she had seen the water rise.\n\n⟦“By noon it stood in the shop and we carried out the flour.”⟧\n\nThe council meets in May.",
      },
      {
        text: "Ana Lund, a baker, said she had seen the water rise.\n\n⟦“By noon it stood in the shop.”⟧\n\n⟦“Then the ovens went cold and we carried out the flour.”⟧",
      },
    ],
    good: [
      "Ana Lund, a baker, said she had seen the water rise.\n\n“By noon it stood in the shop and we carried out the flour,” she said.",
      // A colon leads to it.
      "Ana Lund, a baker, told how she had seen the water rise:\n\n“By noon it stood in the shop and we carried out the flour.”",
      // It goes on in the same paragraph.
      "“By noon it stood in the shop,” said Ana Lund, a baker. “We carried out the flour.”",
    ],
  },
  thresholds: {
    paragraphs: {
      default: 1,
      least: 0,
      most: 20,
      summary:
        "paragraphs from a quotation to the name of its speaker from which it is reported; 0 reports a quotation without a verb of saying also where the name stands in the same paragraph",
    },
  },
  waitsForTyping: true,
  yieldsTo: ["unclosed-quote", "stray-quote-mark", "missing-reopening-mark"],
  *check(article, { paragraphs }) {
    for (const attribution of article.attributions) {
      const { kind, evidence, source, quotes, content } = attribution;
      if (kind !== "direct" || source === undefined || !borrowed.has(evidence)) continue;
      const distance = distanceTo(article, attribution, source);
      if (distance < paragraphs) continue;
      yield {
        span: quotes[0] ?? content,
        message: msg`Nobody is named beside this quotation; ${source.name}, ${placeOf(distance, source.start > content.start)}, probably speaks.`,
        related: [{ span: source, message: msg`This is read as the speaker.` }],
      };
    }
  },
};

/** What decides where neither a cue nor a colon, label or dash leads to the quotation. */
const borrowed: ReadonlySet<Evidence> = new Set<Evidence>([
  "sameParagraph",
  "previousParagraph",
  "nextParagraph",
]);

/** In paragraphs, in either direction. */
function distanceTo(article: Article, { content }: Attribution, source: Source): number {
  return Math.abs(
    indexAfter(article.paragraphs, content.start) - indexAfter(article.paragraphs, source.start),
  );
}

function placeOf(distance: number, isBelow: boolean): Message {
  if (distance === 0) return msg`named in this paragraph`;
  if (distance === 1) return isBelow ? msg`one paragraph down` : msg`one paragraph up`;
  return isBelow ? msg`${distance} paragraphs down` : msg`${distance} paragraphs up`;
}
