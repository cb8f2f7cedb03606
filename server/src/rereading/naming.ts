import type { Article, Mention } from "../article/article.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import { changesAny } from "./across.ts";
import { findDifference } from "./difference.ts";
import type { PlainEdit } from "./plainEdit.ts";
import type { Snapshot } from "./snapshot.ts";
import { isSameList } from "./stage.ts";

/**
 * Whether names and roles are those of an earlier reading: the same mentions of the same people and organisations, in
 * the same words. Pronouns do not count: they are what most letters change, and are held against nothing.
 *
 * @param edits see `Recheck.plainEditsSince`.
 */
export function areNamesKept(
  before: Snapshot,
  now: Snapshot,
  article: Article,
  edits: readonly PlainEdit[] | undefined,
): boolean {
  return (
    edits?.every((edit) => !changesName(article, now, edit)) === true &&
    // These are the mentions of an article.
    haveSameNames(before.lists.mentions.items as readonly Mention[], article.mentions) &&
    areNamedAlike(before.people, article.people) &&
    areNamedAlike(before.organisations, article.organisations)
  );
}

/** No mention stands in two paragraphs. */
function changesName({ mentions }: Article, { starts }: Snapshot, edit: PlainEdit): boolean {
  const first = indexFrom(mentions, starts[edit.paragraph] ?? 0);
  return changesAny(edit, namesOf(mentions.slice(first, indexFrom(mentions, edit.end))));
}

function haveSameNames(before: readonly Mention[], now: readonly Mention[]): boolean {
  const { from, endBefore, end } = findDifference(before, now);
  return isSameList(namesOf(before.slice(from, endBefore)), namesOf(now.slice(from, end)));
}

function namesOf(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ kind }) => kind !== "pronoun");
}

/** What is named: a person or an organisation. */
interface Named {
  readonly name: string;
  readonly mentions: readonly Mention[];
}

/** Somebody who gains or loses a pronoun is another object. */
function areNamedAlike(before: readonly Named[], now: readonly Named[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, index) => {
      const other = now[index];
      return one === other || (other !== undefined && isNamedAlike(one, other));
    })
  );
}

function isNamedAlike(one: Named, other: Named): boolean {
  return one.name === other.name && isSameList(namesOf(one.mentions), namesOf(other.mentions));
}
