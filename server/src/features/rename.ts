import type { Article, Mention, Person, Quote } from "../article/article.ts";
import { mentionAt, personOf } from "../article/lookup.ts";
import { type Message, msg } from "../text/message.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { type NameChange, pairNames, renameForm, wordsOf } from "./nameForms.ts";

/** What can be renamed at an offset, or a sentence for the writer that says why nothing can. */
export type Renaming =
  | { readonly kind: "possible"; readonly span: Span; readonly person: Person }
  | { readonly kind: "refused"; readonly reason: Message };

/** The edits of a renaming, in order, or a sentence that says why it cannot be done. */
export type RenameResult =
  | { readonly kind: "edits"; readonly edits: readonly NameEdit[] }
  | { readonly kind: "refused"; readonly reason: Message };

/** One mention that gets the new name. */
export interface NameEdit {
  readonly span: Span;
  readonly newText: string;
  /** Whether the old name is somebody's words, so that the writer is asked first. */
  readonly isQuoted: boolean;
}

/** Whether a person is named at an offset. Roles and pronouns are no names, and only people are renamed. */
export function prepareRename(article: Article, offset: number): Renaming {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return refused(msg`Put the cursor on the name of a person.`);
  if (mention.kind !== "name")
    return refused(msg`This stands for a person; put the cursor on the name itself.`);
  const person = personOf(article, mention);
  if (person === undefined) return refused(msg`Only people can be renamed.`);
  return { kind: "possible", span: { start: mention.start, end: mention.end }, person };
}

/**
 * Renames a person in all forms: the full name, the surname alone, the first name alone, initials, with title and
 * possessive as they are.
 *
 * @param newName the full name; on a surname or first name alone, that word is enough.
 */
export function renamePerson(article: Article, offset: number, newName: string): RenameResult {
  const renaming = prepareRename(article, offset);
  if (renaming.kind === "refused") return renaming;
  const { person, span } = renaming;
  const fullName = fullNameFor(slice(article.text, span), person.name, newName);
  if (fullName.kind === "refused") return fullName;
  const change = pairNames(person.name, fullName.name);
  const quotes = article.quotes.filter(({ use }) => use === "speech");
  const edits: NameEdit[] = [];
  for (const mention of person.mentions) {
    if (mention.kind !== "name") continue;
    const edit = editOf(article, mention, change, quotes);
    if (edit === undefined) {
      return refused(
        msg`“${slice(article.text, mention)}” has no counterpart in “${fullName.name}”; change that place first.`,
      );
    }
    edits.push(edit);
  }
  return { kind: "edits", edits };
}

type FullName =
  | { readonly kind: "name"; readonly name: string }
  | { kind: "refused"; readonly reason: Message };

/** The new full name: as typed, or the old one with the word changed on which the cursor stands. */
function fullNameFor(form: string, oldName: string, typed: string): FullName {
  const words = wordsOf(typed);
  if (words.length === 0) return refused(msg`Type a name.`);
  if (typed.length > 200 || /[\p{Cc}“”"«»]/u.test(typed)) return refused(msg`This is not a name.`);
  const name = words.join(" ");
  const oldWords = wordsOf(oldName);
  const formWords = wordsOf(form);
  if (oldWords.length === 1 || words.length > 1) return { kind: "name", name };
  const index = oldWords.findIndex((word) => word.toLowerCase() === formWords[0]?.toLowerCase());
  if (formWords.length !== 1 || index === -1) {
    return refused(msg`Type the full name, as in “${oldName}”.`);
  }
  return { kind: "name", name: oldWords.map((word, at) => (at === index ? name : word)).join(" ") };
}

function editOf(
  { text }: Article,
  mention: Mention,
  change: NameChange,
  quotes: readonly Quote[],
): NameEdit | undefined {
  const newText = renameForm(slice(text, mention), change);
  if (newText === undefined) return undefined;
  const quote = quotes.find(({ inner }) => contains(inner, mention));
  const { start, end } = mention;
  const bare = barePossessive(text, mention, quotes);
  // "Reeves’ car" is "Okoro’s car".
  if (bare !== undefined && !/s$/iu.test(newText)) {
    return { span: { start, end: end + 1 }, newText: `${newText}${bare}s`, isQuoted: quote !== undefined };
  }
  return { span: { start, end }, newText, isQuoted: quote !== undefined };
}

/** The apostrophe of a possessive without "s" behind a name that ends in "s"; not one that closes a quote. */
function barePossessive(text: string, { start, end }: Mention, quotes: readonly Quote[]): string | undefined {
  const mark = text.slice(end, end + 1);
  if ((mark !== "’" && mark !== "'") || !/s$/iu.test(text.slice(start, end))) return undefined;
  if (/^\p{L}/u.test(text.slice(end + 1, end + 3))) return undefined;
  return quotes.some((quote) => quote.inner.end === end) ? undefined : mark;
}

function refused(reason: Message): { readonly kind: "refused"; readonly reason: Message } {
  return { kind: "refused", reason };
}
