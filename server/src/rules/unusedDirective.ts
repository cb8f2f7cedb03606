import { spanOfName } from "../article/directives.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a directive that silences nothing, as when the paragraph below it was rewritten. A rule that is off is not
 * spoken of: it may be on for somebody else.
 */
export const unusedDirective: Rule = {
  id: "unused-directive",
  level: "information",
  summary: "A directive silences nothing any more.",
  explanation:
    "What it was written for is gone or mended. Left in the text, it would silence the next fault in this place.",
  examples: {
    bad: [
      {
        text: "<!-- factcheck-disable-next-line ⟦tk-marker⟧ -->\nThe bridge cost 40 million dollars, the county said.",
        fixed: "The bridge cost 40 million dollars, the county said.",
      },
      {
        text: "<!-- factcheck-disable unclosed-quote, ⟦tk-marker⟧ -->\n\nAna Lund said: “We will be back in the spring.",
        fixed: "<!-- factcheck-disable unclosed-quote -->\n\nAna Lund said: “We will be back in the spring.",
      },
      {
        // The fault stands behind the next paragraph.
        text: "<!-- factcheck-disable-next-line ⟦tk-marker⟧ -->\nThe county built a bridge.\n\nIt cost TK dollars, Ana Lund said.",
      },
    ],
    good: [
      "<!-- factcheck-disable-next-line tk-marker -- comes on Friday -->\nThe bridge cost TK dollars, the county said.",
      "<!-- factcheck-disable tk-marker -->\n\nThe county built a bridge.\n\nIt cost TK dollars, Ana Lund said.",
      // What is no rule at all, another rule says.
      "<!-- factcheck-disable-next-line tk-markers -->\nThe bridge cost 40 million dollars, the county said.",
    ],
  },
  runsLast: true,
  waitsForTyping: true,
  *check({ text, directives }, _thresholds, { idle }) {
    for (const directive of directives) {
      for (const name of directive.names.filter((it) => idle.has(it))) {
        const message = msg`“${name.rule}” finds nothing here, so this directive silences nothing.`;
        const edits = [{ span: spanOfName(text, directive, name), newText: "" }];
        yield { span: name, message, fixes: [{ title: msg`Take out “${name.rule}”`, edits }] };
      }
    }
  },
};
