import { isUpper } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import { hasFiniteVerb } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import type { Report } from "./reports.ts";

/**
 * Cuts a content down to the quote beside its cue where that is said by itself: "As for the plan, ⟦“I like it,”⟧ Lund
 * said", "Lund said, ⟦“We’ll see,”⟧ when asked about it", "a short answer: ⟦“No.”⟧".
 *
 * In PolNeAR the quote alone is annotated in 60 of 75 such places where it begins with a capital. Where the quote is a
 * part of the clause ("it was “a shame” for all"), the content stays as it is.
 */
export function cutToUtterance(text: string, units: readonly Unit[], report: Report, content: Span): Span {
  const first = units[content.start];
  const last = units[content.end - 1];
  if (content.end - content.start < 2) return content;
  if (report.cue.start >= content.end) {
    const isWhole = last?.kind === "quote" && isSetOff(text, units, content.end - 1);
    return isWhole ? { start: content.end - 1, end: content.end } : content;
  }
  if (first?.kind === "quote") {
    return isSaidAlone(text, units, content) ? { start: content.start, end: content.start + 1 } : content;
  }
  const answers = last?.kind === "quote" && isAnswer(text, units, content);
  return answers ? { start: content.end - 1, end: content.end } : content;
}

/** Behind a comma, dash or colon, with a capital: a sentence of its own. */
function isSetOff(text: string, units: readonly Unit[], quote: number): boolean {
  const before = units[quote - 1]?.kind;
  if (before === "colon") return true;
  return (before === "comma" || before === "dash") && beginsCapital(text, units[quote]);
}

/** The quote right behind the cue, with words behind it that are not said. */
function isSaidAlone(text: string, units: readonly Unit[], content: Span): boolean {
  const quote = units[content.start];
  const before = units[content.start - 1]?.kind;
  const isLedIn = (before === "comma" || before === "colon") && beginsCapital(text, quote);
  const others = units.slice(content.start + 1, content.end).some(({ kind }) => kind === "quote");
  // "She said, “It is late,” adding that “we tried”": the second has a cue of its own.
  if (others) return isLedIn && endsSetOff(text, quote) && units[content.start + 1]?.verb?.form === "ing";
  return isLedIn || endsSetOff(text, quote);
}

/** "gave a short answer: “No.”", not "said that it was simple: “No.”" */
function isAnswer(text: string, units: readonly Unit[], content: Span): boolean {
  const quote = content.end - 1;
  if (units[quote - 1]?.kind !== "colon" || !beginsCapital(text, units[quote])) return false;
  const isClause = units[content.start]?.wordClass === "that" || hasFiniteVerb(units, content.start);
  return !isClause && !units.slice(content.start, quote).some(({ kind }) => kind === "quote");
}

function beginsCapital(text: string, unit: Unit | undefined): boolean {
  const quote = unit?.piece?.quote;
  if (quote === undefined) return false;
  const start = markOrSpace.exec(text.slice(quote.inner.start, quote.inner.start + 4))?.[0].length ?? 0;
  return isUpper(text.charCodeAt(quote.inner.start + start));
}

/** Whether the mark before the closing one ends what is said. */
function endsSetOff(text: string, unit: Unit | undefined): boolean {
  const quote = unit?.piece?.quote;
  return (
    quote !== undefined &&
    endMark.test(text.slice(Math.max(quote.inner.start, quote.inner.end - 3), quote.inner.end))
  );
}

// "‘I", "[W", " I"
const markOrSpace = /^[\s‘'“"[(…]{0,3}/u;
// "…see," and "…see.’ "
const endMark = /[,.?!…][’'”"\s]{0,2}$/u;
