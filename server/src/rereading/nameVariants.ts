import { findNameVariants, type NameVariants, type ReadNames, readNames } from "../article/nameVariants.ts";
import type { Key } from "./memory.ts";
import type { Rereading } from "./recheck.ts";

/** The same as `findNameVariants`; the names are read again only where one is another. */
export function findNameVariantsAgain({ memory, recheck }: Rereading): NameVariants {
  const { article, naming } = recheck;
  const known = memory.recall(namesKey);
  const read = known?.naming === naming ? known.read : readNames(article);
  memory.remember(namesKey, { naming, read });
  return findNameVariants(article, read);
}

interface Kept {
  /** See `Recheck.naming`. */
  readonly naming: object;
  readonly read: ReadNames;
}

const namesKey: Key<Kept> = { name: "readNames" };
