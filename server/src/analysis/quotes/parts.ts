import type { Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";

/** What the stage is given. */
export interface Parts {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}
