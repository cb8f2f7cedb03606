import type { Span } from "../text/span.ts";

/** A person or organisation of an article, for a search over articles. */
export interface EntitySymbol {
  readonly name: string;
  readonly kind: "person" | "organisation";
  readonly span: Span;
}

/** A person or organisation, with the ways in which the article spells the name. */
export interface NamedEntity extends Span {
  readonly kind: EntitySymbol["kind"];
  readonly name: string;
  readonly forms: readonly string[];
}

/**
 * The people and organisations one of whose forms has the letters of the query in its order, whatever their case;
 * all of them for an empty query.
 */
export function findEntitySymbols(names: readonly NamedEntity[], query: string): readonly EntitySymbol[] {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== "");
  return names
    .filter(({ forms }) => forms.some((form) => hasInOrder(form, letters)))
    .map(({ name, kind, start, end }) => ({ name, kind, span: { start, end } }));
}

function hasInOrder(form: string, letters: readonly string[]): boolean {
  let found = 0;
  for (const letter of form.toLowerCase()) if (letter === letters[found]) found++;
  return found === letters.length;
}
