import type { ReadText } from "../config/loadConfig.ts";
import type { ReadData } from "../lexicon/loadLexicon.ts";

/** What the platform must give the server. */
export interface Host {
  readonly readData: ReadData;
  /** Reads a file of the writer's beside the articles: a configuration, a list of names. */
  readonly readText: ReadText;
  /**
   * Runs the callback after some milliseconds; 0 means after the messages that have already come in.
   *
   * @returns a function that calls it off.
   */
  readonly setTimeout: (callback: () => void, milliseconds: number) => () => void;
  /** Milliseconds of a clock that only ever grows. */
  readonly now: () => number;
  /** URI of the folder with the rules' pages, for clients that do not name one; without a slash at the end. */
  readonly rulePages?: string;
  /** Shown to the client as the server's version. */
  readonly version: string;
}

/** Waits until the messages that have already come in were read. */
export function yieldTo(host: Host): Promise<void> {
  return new Promise((resolve) => {
    host.setTimeout(resolve, 0);
  });
}
