import { printable } from "./printable.ts";

/** Says something to the user beside the results: a line of plain words. */
export type Tell = (line: string) => void;

/** Says it on standard error, without anything that could act on a terminal. */
export const tell: Tell = (line) => {
  process.stderr.write(`${printable(line)}\n`);
};

/** For threads whose like already says it. */
export const tellNothing: Tell = () => undefined;
