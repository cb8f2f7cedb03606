import type { CheckedArticle } from "./checkArticle.ts";

/** How the results of a run are printed: piece by piece, so that no run has to be held in memory. */
export interface Format {
  /** What stands before all else. */
  begin(): string;
  /** What stands between two pieces. */
  readonly between: string;
  /** An article, or nothing. @param path as the user named it */
  article(path: string, checked: CheckedArticle): string;
  /** A file that cannot be read, or nothing: standard error tells it too. */
  failure(failure: Failure): string;
  /** What stands behind all else. */
  end(failures: readonly Failure[]): string;
}

/** What could not be read, and why, as a clause. */
export interface Failure {
  readonly path: string;
  readonly reason: string;
}
