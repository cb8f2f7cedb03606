import type { Article } from "../article/article.ts";
import type { Span } from "../text/span.ts";

/** A person or organisation of an article, for a search over articles. */
export interface EntitySymbol {
  readonly name: string;
  readonly kind: "person" | "organisation";
  readonly span: Span;
}

/**
 * The people and organisations one of whose forms has the letters of the query in its order, whatever their case;
 * all of them for an empty query.
 */
export function findEntitySymbols(article: Article, query: string): readonly EntitySymbol[] {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== "");
  const matches = (forms: readonly string[]): boolean => forms.some((form) => hasInOrder(form, letters));
  return [
    ...article.people
      .filter(({ forms }) => matches(forms))
      .map((person): EntitySymbol => ({ name: person.name, kind: "person", span: person })),
    ...article.organisations
      .filter(({ forms }) => matches(forms))
      .map((it): EntitySymbol => ({ name: it.name, kind: "organisation", span: it })),
  ];
}

function hasInOrder(form: string, letters: readonly string[]): boolean {
  let found = 0;
  for (const letter of form.toLowerCase()) if (letter === letters[found]) found++;
  return found === letters.length;
}
