import type { Message } from "../text/message.ts";
import type { Span } from "../text/span.ts";

/** A transcript, notes or a document that an article is held against. */
export interface Source {
  readonly uri: string;
  /** Its path in the workspace, for messages: "transcripts/lee.srt". */
  readonly name: string;
  /**
   * What is shown of it, and what all offsets count in. For text, Markdown and subtitles the file's own text without a
   * byte order mark, so that offsets hold in the editor; for the rest what was read out of the file.
   */
  readonly text: string;
  /** What was said or written, in order and without overlaps; time stamps, cue numbers and labels are in none. */
  readonly segments: readonly Segment[];
  /** Why nothing could be read, for the writer: one sentence. The text is then empty. */
  readonly problem?: Message | string;
}

/** A stretch of a source that one speaker says. */
export interface Segment extends Span {
  /** As the source labels it: "LEE", "Speaker 1". */
  readonly speaker?: string;
  /** Seconds from the start of the recording, of the last time mark before it. */
  readonly time?: number;
}

/** What a parser makes of a file. */
export type ReadText = Pick<Source, "text" | "segments" | "problem">;

/** A source of which nothing could be read. */
export function unread(problem: Message | string): ReadText {
  return { text: "", segments: [], problem };
}
