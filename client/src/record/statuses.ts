import { l10n, ThemeColor, ThemeIcon } from "vscode";
import type { RecordItem, RecordKind, RecordStatus } from "../../../server/src/protocol/record.ts";

/** How a status is named and drawn. Its icon in the margin is `client/media/record-STATUS-THEME.svg`. */
interface Look {
  readonly label: string;
  /** {@link label} within a sentence. */
  readonly word: string;
  /** Name of one of VS Code's own icons, of a shape that no other status has. */
  readonly icon: string;
  /** For the list that asks which status an item is to have. */
  readonly detail: string;
}

/** The statuses, the gravest first: of several on one line, that one is shown. */
export const looks: Readonly<Record<RecordStatus, Look>> = {
  "needs-attention": {
    label: l10n.t("Needs attention"),
    word: l10n.t("needs attention"),
    icon: "warning",
    detail: l10n.t("It was checked, but look at it again"),
  },
  wrong: {
    label: l10n.t("Wrong"),
    word: l10n.t("wrong"),
    icon: "error",
    detail: l10n.t("The sources say otherwise"),
  },
  "cannot-verify": {
    label: l10n.t("Cannot verify"),
    word: l10n.t("cannot verify"),
    icon: "question",
    detail: l10n.t("No source settles it"),
  },
  "on-author": {
    label: l10n.t("On the author"),
    word: l10n.t("on the author"),
    icon: "comment",
    detail: l10n.t("The author has to answer"),
  },
  open: {
    label: l10n.t("Open"),
    word: l10n.t("open"),
    icon: "circle-large-outline",
    detail: l10n.t("Not checked yet"),
  },
  verified: {
    label: l10n.t("Verified"),
    word: l10n.t("verified"),
    icon: "pass",
    detail: l10n.t("A source bears it out"),
  },
  "not-a-fact": {
    label: l10n.t("Not a fact"),
    word: l10n.t("not a fact"),
    icon: "circle-slash",
    detail: l10n.t("Opinion, or nothing to check"),
  },
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

/** "3 of 5 facts checked". */
export function describeTally(items: readonly RecordItem[]): string {
  return l10n.t("{0} of {1} facts checked", items.filter(isDone).length, items.length);
}

/** "3/5": how many of some items are done. */
export function tally(items: readonly RecordItem[]): string {
  return `${items.filter(isDone).length}/${items.length}`;
}

/** "number “40 million pounds”", the words cut short; a quotation has marks already. */
export function nameItem({ kind, words }: RecordItem): string {
  const short = shorten(words);
  return `${kindNames[kind].word} ${isMarked.test(short) ? short : l10n.t("“{0}”", short)}`;
}

const isMarked = /^["“„«‘']/u;

/** The first characters of some words, at most 60 and no half one. */
export function shorten(words: string): string {
  if (words.length <= 60) return words;
  const characters = [...words.slice(0, 130)];
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : words;
}

/** What a kind of items is called. */
interface KindNames {
  readonly one: string;
  /** {@link one} within a sentence. */
  readonly word: string;
  readonly many: string;
}

/** What the kinds of items are called. */
export const kindNames: Readonly<Record<RecordKind, KindNames>> = {
  name: { one: l10n.t("Name"), word: l10n.t("name"), many: l10n.t("Names") },
  title: { one: l10n.t("Title"), word: l10n.t("title"), many: l10n.t("Titles") },
  quote: { one: l10n.t("Quote"), word: l10n.t("quote"), many: l10n.t("Quotes") },
  number: { one: l10n.t("Number"), word: l10n.t("number"), many: l10n.t("Numbers") },
  date: { one: l10n.t("Date"), word: l10n.t("date"), many: l10n.t("Dates") },
  superlative: { one: l10n.t("Superlative"), word: l10n.t("superlative"), many: l10n.t("Superlatives") },
  claim: { one: l10n.t("Claim"), word: l10n.t("claim"), many: l10n.t("Claims") },
  selection: { one: l10n.t("Added fact"), word: l10n.t("added fact"), many: l10n.t("Added facts") },
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
