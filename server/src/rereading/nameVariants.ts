import type { Token } from "../article/article.ts";
import { findNameVariants, type NameVariants, type ReadNames, readNames } from "../article/nameVariants.ts";
import { isCapitalised } from "../article/oddWords.ts";
import { type Gathering, gather } from "./gather.ts";
import type { Key } from "./memory.ts";
import type { Rereading } from "./recheck.ts";

/** The same as `findNameVariants`; the names are read again only where one is another. */
export function findNameVariantsAgain(rereading: Rereading): NameVariants {
  const { memory, recheck } = rereading;
  const { article, naming } = recheck;
  const known = memory.recall(namesKey);
  const read = known?.naming === naming ? known.read : readNames(article);
  memory.remember(namesKey, { naming, read });
  const capitalised = gather(article, capitalisedWords, rereading);
  return findNameVariants(article, read, capitalised);
}

const capitalisedWords: Gathering<"tokens", Token> = {
  name: "capitalisedWords",
  of: "tokens",
  read: (token, article) => (isCapitalised(article, token) ? token : undefined),
};

interface Kept {
  /** See `Recheck.naming`. */
  readonly naming: object;
  readonly read: ReadNames;
}

const namesKey: Key<Kept> = { name: "readNames" };
