import { foldWord } from "./words.ts";

/** Whether a label of a source may be a person: `unknown` where it names nobody ("Speaker 1", "Q"). */
export type LabelMatch = "same" | "other" | "unknown";

/**
 * Holds the label of a source against the forms of a person's name: the surname, a first name alone or the initials are
 * enough. A surname with another title or first name counts as the same, since "Mayor Lee" may be Maria Lee.
 */
export function matchLabel(label: string | undefined, names: readonly string[]): LabelMatch {
  const words = wordsOf(label ?? "");
  if (words.length === 0 || words.every((word) => word.length < 2) || nobody.has(words[0] ?? ""))
    return "unknown";
  const known = new Set(names.flatMap(wordsOf).filter((word) => word.length > 1));
  const surnames = new Set(names.flatMap((name) => wordsOf(name).slice(-1)));
  if (words.some((word) => surnames.has(word))) return "same";
  if (words.length === 1 && known.has(words[0] as string)) return "same";
  const isInitials = words.length === 1 && names.some((name) => initialsOf(name) === words[0]);
  return isInitials ? "same" : "other";
}

/** Whether the name of a file has the surname of a person: "interview-lee.srt". */
export function isFileOf(fileName: string, names: readonly string[]): boolean {
  const words = new Set(wordsOf(fileName.replace(/^.*[/\\]/u, "").replace(/[_\d]/gu, " ")));
  return names.some((name) => words.has(wordsOf(name).at(-1) ?? ""));
}

function wordsOf(name: string): readonly string[] {
  const bare = name.replace(/\([^()]*\)/gu, " ");
  return (bare.match(/[\p{L}\p{M}'’\d]+/gu) ?? []).map(foldWord).filter((word) => !endings.has(word));
}

function initialsOf(name: string): string {
  return wordsOf(name)
    .map((word) => word[0])
    .join("");
}

/** Labels that name nobody. */
const nobody: ReadonlySet<string> = new Set(
  (
    "speaker unknown unidentified interviewer interviewee reporter moderator host journalist question answer q a " +
    "participant voice man woman male female audience operator narrator all both several crowd note notes"
  ).split(" "),
);

const endings: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii"]);
