import type { Mention } from "../../article/article.ts";
import type { Profile } from "./profiles.ts";

/** A name, and whose it is. */
export interface NamedPlace {
  readonly mention: Mention;
  readonly profile: Profile;
}
