import type { Directive } from "../article/article.ts";
import { directiveKinds } from "../article/directives.ts";
import { closestWord } from "../text/editDistance.ts";
import { type Message, msg } from "../text/message.ts";
import { type Span, slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/** Reports a directive that nobody obeys: its first word or its rule is misspelled, or it names no rule. */
export const unknownDirective: Rule = {
  id: "unknown-directive",
  level: "warning",
  summary: "A comment looks like a directive, and silences nothing.",
  explanation:
    "Comments in Markdown and .article files silence rules: `factcheck-disable-next-line` for the next paragraph, " +
    "`factcheck-disable` up to `factcheck-enable` or the end. A misspelled one would be ignored without a word.",
  examples: {
    bad: [
      {
        text: "<!-- ⟦factcheck-disable-nextline⟧ tk-marker -->\nThe bridge cost TK million dollars, the county said.",
        fixed:
          "<!-- factcheck-disable-next-line tk-marker -->\nThe bridge cost TK million dollars, the county said.",
      },
      {
        text: "<!-- factcheck-disable ⟦tk-markers⟧, unclosed-quote -->\n\nThe council met on Monday, Ana Lund said.",
        fixed:
          "<!-- factcheck-disable tk-marker, unclosed-quote -->\n\nThe council met on Monday, Ana Lund said.",
      },
      {
        text: "<!-- ⟦factcheck-disable⟧ -- the desk knows -->\n\nThe council met on Monday, Ana Lund said.",
      },
    ],
    good: [
      "<!-- factcheck-disable-next-line tk-marker -- the number comes on Friday -->\nThe bridge cost TK dollars.",
      // A note to a human.
      "<!-- fact-check the figures of the second part -->\n\nThe council met on Monday, Ana Lund said.",
      "The council met.\n\n<!-- factcheck-enable -->\n\nThe mayor left on Monday, Ana Lund said.",
    ],
  },
  runsLast: true,
  waitsForTyping: true,
  *check({ text, directives }, _thresholds, { ruleIds }) {
    for (const directive of directives) yield* checkDirective(text, directive, ruleIds);
  },
};

function* checkDirective(
  text: string,
  { command, kind, names }: Directive,
  ruleIds: readonly string[],
): Iterable<Problem> {
  if (kind === undefined) {
    const word = slice(text, command);
    yield problemAt(command, msg`“${word}” is no directive.`, closestWord(word, directiveKinds));
  } else if (names.length === 0 && kind !== "factcheck-enable") {
    yield problemAt(command, msg`This directive names no rule, so it silences nothing.`, undefined);
  }
  for (const name of names) {
    if (ruleIds.includes(name.rule)) continue;
    yield problemAt(name, msg`There is no rule “${name.rule}”.`, closestWord(name.rule, ruleIds));
  }
}

function problemAt({ start, end }: Span, message: Message, instead: string | undefined): Problem {
  const span = { start, end };
  if (instead === undefined) return { span, message };
  const fix = { title: msg`Change to “${instead}”`, edits: [{ span, newText: instead }] };
  return { span, message: msg`${message} Did you mean “${instead}”?`, fixes: [fix] };
}
