import type { Format } from "../article/article.ts";
import type { Span } from "../text/span.ts";

export function findMarkup(_text: string, _format: Format): readonly Span[] {
  return [];
}
