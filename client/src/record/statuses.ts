import { ThemeColor, ThemeIcon } from "vscode";
import type { RecordItem, RecordKind, RecordStatus } from "../../../server/src/protocol/record.ts";

/** How a status is named and drawn. Its icon in the margin is `client/media/record-STATUS-THEME.svg`. */
interface Look {
  readonly label: string;
  /** Name of one of VS Code's own icons, of a shape that no other status has. */
  readonly icon: string;
  /** For the list that asks which status an item is to have. */
  readonly detail: string;
}

/** The statuses, the gravest first: of several on one line, that one is shown. */
export const looks: Readonly<Record<RecordStatus, Look>> = {
  "needs-attention": {
    label: "Needs attention",
    icon: "warning",
    detail: "It was checked, but look at it again",
  },
  wrong: { label: "Wrong", icon: "error", detail: "The sources say otherwise" },
  "cannot-verify": { label: "Cannot verify", icon: "question", detail: "No source settles it" },
  "on-author": { label: "On the author", icon: "comment", detail: "The author has to answer" },
  open: { label: "Open", icon: "circle-large-outline", detail: "Not checked yet" },
  verified: { label: "Verified", icon: "pass", detail: "A source bears it out" },
  "not-a-fact": { label: "Not a fact", icon: "circle-slash", detail: "Opinion, or nothing to check" },
};

/** The gravest first. */
export const statuses: readonly RecordStatus[] = [
  "needs-attention",
  "wrong",
  "cannot-verify",
  "on-author",
  "open",
  "verified",
  "not-a-fact",
];

/** Which of some statuses is the gravest; `not-a-fact` for none. */
export function gravest(some: readonly RecordStatus[]): RecordStatus {
  return statuses.find((status) => some.includes(status)) ?? "not-a-fact";
}

/** Whether the checker still has to look at it; what is on the author is open too, but not for the checker. */
export function isToDo({ status }: RecordItem): boolean {
  return status === "open" || status === "needs-attention";
}

/** Whether the check has come to an end, whatever that is. */
export function isDone(item: RecordItem): boolean {
  return !isToDo(item) && item.status !== "on-author";
}

/** Whether somebody recorded something about it; the other items are only proposed. */
export function isRecorded({ status, checker, note, sources }: RecordItem): boolean {
  return status !== "open" || checker !== undefined || note !== undefined || sources.length > 0;
}

/** The icon of a status in its colour, for lists and the tree. */
export function iconOf(status: RecordStatus): ThemeIcon {
  return new ThemeIcon(looks[status].icon, colorOf(status));
}

/** The colour of a status, which package.json contributes for each kind of theme. */
export function colorOf(status: RecordStatus): ThemeColor {
  return new ThemeColor(`articleFactCheck.record.${colorNames[status]}`);
}

/** "3/5": how many of some items are done. */
export function tally(items: readonly RecordItem[]): string {
  return `${items.filter(isDone).length}/${items.length}`;
}

/** "number “40 million pounds”", the words cut short; a quotation has marks already. */
export function nameItem({ kind, words }: RecordItem): string {
  const short = shorten(words);
  return `${kindNames[kind].one.toLowerCase()} ${isMarked.test(short) ? short : `“${short}”`}`;
}

const isMarked = /^["“„«‘']/u;

/** The first characters of some words, at most 60 and no half one. */
export function shorten(words: string): string {
  if (words.length <= 60) return words;
  const characters = [...words.slice(0, 130)];
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : words;
}

/** What the kinds of items are called. */
export const kindNames: Readonly<Record<RecordKind, { readonly one: string; readonly many: string }>> = {
  name: { one: "Name", many: "Names" },
  title: { one: "Title", many: "Titles" },
  quote: { one: "Quote", many: "Quotes" },
  number: { one: "Number", many: "Numbers" },
  date: { one: "Date", many: "Dates" },
  superlative: { one: "Superlative", many: "Superlatives" },
  claim: { one: "Claim", many: "Claims" },
  selection: { one: "Added fact", many: "Added facts" },
};

const colorNames: Readonly<Record<RecordStatus, string>> = {
  "needs-attention": "needsAttention",
  wrong: "wrong",
  "cannot-verify": "cannotVerify",
  "on-author": "onAuthor",
  open: "open",
  verified: "verified",
  "not-a-fact": "notAFact",
};
