import type { Format, Verdict } from "../article/article.ts";
import { readsLike } from "../article/languageNames.ts";
import { fromEnglish, type Say } from "../text/message.ts";

/** Whether a document is read as an article. */
export interface ReadingVerdict {
  readonly isArticle: boolean;
  /** A clause. */
  readonly reason: string;
  /** What the writer is told in the text itself, since nothing else shows that it is not checked. */
  readonly notice?: "tooLarge" | "otherLanguage";
}

/** What the analysis says of a text, in the user's language. */
export function sayVerdict({ kind, reason, language }: Verdict, say: Say, locale: string): ReadingVerdict {
  const why = language === undefined ? fromEnglish(reason) : readsLike(language, locale);
  const notice = kind === "otherLanguage" ? ({ notice: kind } as const) : {};
  return { isArticle: kind === "article", reason: say(why), ...notice };
}

/** Markdown for Markdown and `.article` files, by language or by name; plain for the rest. */
export function formatOf({ languageId, uri }: { readonly languageId: string; readonly uri: string }): Format {
  const isMarkdown =
    languageId === "markdown" || languageId === "article" || /\.(?:md|markdown|article)$/iu.test(uri);
  return isMarkdown ? "markdown" : "plain";
}
