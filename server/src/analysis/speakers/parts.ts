import type {
  Attribution,
  Mention,
  Organisation,
  Paragraph,
  Person,
  Sentence,
  Token,
} from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";

/** What the stage works on; see `resolveSpeakers`. */
export interface Parts {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly attributions: readonly Attribution[];
  readonly lexicon: Lexicon;
}
