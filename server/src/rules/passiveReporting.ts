import type { VagueSource } from "../article/article.ts";
import { findUnnamed } from "../article/unnamed.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a passive or an adverb that tells something and hides who told it: “is understood to”, “it is believed
 * that”, “reportedly”.
 *
 * “Allegedly” is left alone: in court copy it is a duty.
 */
export const passiveReporting: Rule = {
  id: "passive-reporting",
  level: "hint",
  summary: "A passive hides who reports something.",
  explanation:
    "“Is understood to” and “reportedly” tell readers that somebody knows, and keep back who. Name the source, or " +
    "write what you know yourself. A source that is named in the same or the next paragraph is enough.",
  examples: {
    bad: [
      {
        text: "The ferry came back in May. ⟦It is widely believed⟧ that the old one was sold. The pier is blue.",
      },
      {
        text: "The ferry came back in May. The owner ⟦is understood⟧ to have sold the old one. The pier is blue.",
      },
      { text: "The ferry came back in May. The old one was ⟦reportedly⟧ sold for scrap. The pier is blue." },
    ],
    good: [
      "The ferry came back in May. The owner is understood to have sold the old one, Ana Lund said.",
      // Nothing is reported.
      "The ferry came back in May. The owner is expected to paint it. The pier is blue.",
      "The ferry came back in May. “The old one was reportedly sold for scrap,” Ana Lund said.",
      "The ferry came back in May. The owner allegedly sold the old one. The pier is blue.",
    ],
  },
  nearby: { lists: ["vagueSources", "attributions"], paragraphs: 1 },
  *check(article) {
    for (const { start, end } of findUnnamed(article, hidden)) {
      const span = { start, end };
      yield { span, message: msg`By whom? “${slice(article.text, span)}” hides who reports this.` };
    }
  },
};

const hidden: ReadonlySet<VagueSource["kind"]> = new Set(["nobody", "hearsay"] as const);
