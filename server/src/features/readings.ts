import type { Article, Candidate, Mention, Source } from "../article/article.ts";
import { reasonInWords } from "../article/reasons.ts";
import { joinMessages, type Message, msg } from "../text/message.ts";
import { singleSpaced } from "./words.ts";

/**
 * Says whom the pronoun or role of a source stands for, why, and who else it may be: "“she” is read as Ann Lee (the last
 * who spoke, the subject there); also possible: Eva Holt". Empty for a name, and where nobody was considered.
 */
export function describeReading(text: string, source: Source): Message | "" {
  const { candidates = [], person, head } = source;
  const read = candidates.find((it) => it.person !== undefined && it.person === person);
  const others = candidates.filter((it) => it !== read);
  if (candidates.length === 0) return "";
  if (read === undefined)
    return msg`nobody who is named for sure; possible: ${joinMessages(others.map(describe), "; ")}`;
  const reading = msg`“${singleSpaced(text, head)}” is read as ${describe(read)}`;
  if (others.length === 0) return reading;
  return msg`${reading}; also possible: ${others.map(({ name }) => name).join(", ")}`;
}

/** The source that a role or pronoun is. */
export function sourceOf(article: Article, mention: Mention): Source | undefined {
  return article.attributions.find(
    ({ source }) => source?.head.start === mention.start || source?.start === mention.start,
  )?.source;
}

function describe({ name, reasons }: Candidate): Message | string {
  return reasons.length === 0
    ? name
    : msg`${name} (${joinMessages(
        reasons.map((reason) => reasonInWords[reason]),
        ", ",
      )})`;
}
