import type { Severity } from "../rules/rule.ts";

/** What is made to stand out on a terminal. */
export type Style = Severity | "heading" | "aside";

/** Text in a style. */
export type Paint = (style: Style, text: string) => string;

/** Whether colours are wanted: yes, no, or where the output is a terminal. */
export type ColourChoice = "always" | "never" | "terminal";

/** Leaves text as it is. */
export const plain: Paint = (_, text) => text;

/** Colours text for a terminal. The text must have no control characters of its own. */
export const painted: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;

/**
 * Whether to colour: an option of the command line first, then `NO_COLOR` and `FORCE_COLOR`, as no-color.org and Node
 * have them, then whether the output is a terminal that can.
 */
export function wantsColour(
  choice: ColourChoice,
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (choice !== "terminal") return choice === "always";
  if ((environment["NO_COLOR"] ?? "") !== "") return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && environment["TERM"] !== "dumb";
}

/** Parameters of “select graphic rendition”: colours that each terminal has in its own shade. */
const codes: Readonly<Record<Style, string>> = {
  error: "31",
  warning: "33",
  information: "36",
  hint: "2",
  heading: "1",
  aside: "2",
};
