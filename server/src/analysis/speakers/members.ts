import type { Attribution, Source } from "../../article/article.ts";
import { copyString } from "../../text/copyString.ts";
import { slice } from "../../text/span.ts";

/** Whether a noun, in lower case, is somebody of a party: "the California Democrat". */
export function isMember(word: string): boolean {
  return members.has(word);
}

/** Whether a word beside a name says the party: "Ann Lee (D-Calif.)", "Ann Lee, a Democrat". */
export function tellsParty(word: string, member: string): boolean {
  return word === member || word.startsWith(members.get(member) ?? "\0");
}

/** By the letter that stands for the party behind a name. */
const members: ReadonlyMap<string, string> = new Map([
  ["democrat", "d-"],
  ["republican", "r-"],
]);

/** The same with "the California Democrat" as a role, though it is written as a name is; the same object where it is none. */
export function readMember(text: string, attribution: Attribution): Attribution {
  const { source } = attribution;
  return source !== undefined && isWrittenAsName(text, source)
    ? { ...attribution, source: toRole(text, source) }
    : attribution;
}

function isWrittenAsName(text: string, source: Source): boolean {
  return (
    source.person === undefined &&
    determined.test(slice(text, source)) &&
    isMember(lastWord(slice(text, source.head)))
  );
}

function toRole(text: string, { start, end, head }: Source): Source {
  const { length } = lastWord(slice(text, head));
  return {
    start,
    end,
    kind: "person",
    head: { start: head.end - length, end: head.end },
    name: copyString(slice(text, { start, end })),
  };
}

function lastWord(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(" ") + 1).toLowerCase();
}

// "the California Democrat", "One House Republican".
const determined = /^(?:the|an?|one|another) /iu;
