import type { Article, Attribution, Paragraph } from "../article/article.ts";
import { paragraphAt } from "../article/lookup.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a paragraph in which a second person is quoted.
 *
 * A hint: panels and dialogues do it on purpose, and nothing in the text is missing.
 */
export const newSpeakerSameParagraph: Rule = {
  id: "new-speaker-same-paragraph",
  level: "hint",
  summary: "A second speaker is quoted in one paragraph.",
  explanation:
    "Readers give all quotations of a paragraph to one speaker until a name stops them. Begin a new paragraph where " +
    "somebody else speaks.",
  examples: {
    bad: [
      {
        text: "The council met in May. “The roof leaks,” said Ana Lund, a baker. ⟦“It does not,”⟧ said Martin Osei, the builder.",
      },
      {
        text: "The council met in May.\n\nAna Lund, a baker, said: “The roof leaks.” Martin Osei, the builder, said: ⟦“It does not.”⟧",
      },
    ],
    good: [
      "The council met in May. “The roof leaks,” said Ana Lund, a baker.\n\n“It does not,” said Martin Osei, the builder.",
      "The council met in May. “The roof leaks,” said Ana Lund, a baker. “It has for years,” she added.",
      // Only one of them is quoted.
      "The council met in May. “The roof leaks,” said Ana Lund, a baker. Martin Osei said that it did not.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["attributions"], paragraphs: 1 },
  *check(article) {
    let last: { readonly paragraph: Paragraph; readonly attribution: Attribution } | undefined;
    for (const attribution of article.attributions) {
      const paragraph = speakerParagraphOf(article, attribution);
      if (paragraph === undefined) continue;
      const before = last?.paragraph === paragraph ? last.attribution : undefined;
      last = { paragraph, attribution };
      const { source, quotes, content } = attribution;
      if (before?.source === undefined || source?.person === before.source.person) continue;
      yield {
        span: quotes[0] ?? content,
        message: msg`${source?.name ?? ""} is the second speaker in this paragraph, after ${before.source.name}.`,
        related: [{ span: before.content, message: msg`${before.source.name} speaks here.` }],
      };
    }
  },
};

/** The body paragraph of a direct quotation whose speaker is a person that the article names. */
function speakerParagraphOf(article: Article, { kind, source, content }: Attribution): Paragraph | undefined {
  if (kind !== "direct" || source?.person === undefined) return undefined;
  const paragraph = paragraphAt(article, content.start);
  return paragraph?.kind === "body" ? paragraph : undefined;
}
