import type { Article, Attribution, Organisation, Person } from "../article/article.ts";
import { mentionAt, organisationOf, personOf } from "../article/lookup.ts";
import { touches } from "../text/span.ts";

/** The person or organisation that the mention at an offset stands for. */
export function entityAt(article: Article, offset: number): Person | Organisation | undefined {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return undefined;
  return personOf(article, mention) ?? organisationOf(article, mention);
}

/** The attribution whose cue, source or quote touches an offset; the shortest where several do. */
export function attributionAt(article: Article, offset: number): Attribution | undefined {
  let found: Attribution | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const attribution of article.attributions) {
    const { cue, source, quotes } = attribution;
    for (const part of [cue, source, ...quotes]) {
      if (part === undefined || !touches(part, offset) || part.end - part.start >= shortest) continue;
      found = attribution;
      shortest = part.end - part.start;
    }
  }
  return found;
}
