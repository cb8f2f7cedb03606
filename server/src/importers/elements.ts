/** Elements of a web page that hold no words of it. */
export const wordless: ReadonlySet<string> = new Set(
  "head script style template noscript svg nav button select iframe".split(" "),
);

/** Elements of a web page that stand on lines of their own. */
export const lineElements: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li " +
    "main ol p pre section table td th tr ul"
  ).split(" "),
);
