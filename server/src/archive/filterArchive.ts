import type { DifferentWording } from "./differentWordings.ts";
import type { Voice } from "./voices.ts";

/**
 * Whether a voice has some words in a name, a role, a quote or the name of an article.
 *
 * @param words in lower case; every voice has none.
 */
export function holdsWords({ name, role = "", appearances }: Voice, words: string): boolean {
  const has = (text: string): boolean => text.toLowerCase().includes(words);
  if (words === "" || has(name) || has(role)) return true;
  return appearances.some(
    ({ article, named, quotes }) =>
      has(article.name) || named.forms.some(has) || quotes.some(({ text }) => has(text)),
  );
}

/** The same for a quotation in two wordings. */
export function wordingHolds({ quotes }: DifferentWording, words: string): boolean {
  const has = (text: string | undefined): boolean => text?.toLowerCase().includes(words) === true;
  if (words === "") return true;
  return quotes.some(({ article, quote }) => {
    const speaker = quote.speaker === undefined ? undefined : article.summary.names[quote.speaker];
    return has(quote.text) || has(article.name) || has(speaker?.name);
  });
}
