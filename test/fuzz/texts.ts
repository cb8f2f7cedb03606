import { readFileSync } from "node:fs";
import { rules } from "../../server/src/rules/index.ts";
import { readTaggedFolder } from "../../server/training/readArticles.ts";
import { unmark } from "../support/marked.ts";
import type { Chance } from "./chance.ts";

/** A paragraph of the project's own articles. */
export function paragraph(chance: Chance): string {
  return chance.pick(paragraphs);
}

/** Something short that articles, broken files or attacks are made of; may be half a character. */
export function piece(chance: Chance): string {
  return chance.often(0.1)
    ? String.fromCodePoint(chance.below(chance.pick([0x80, 0x3000, 0x110000])))
    : chance.pick(pieces);
}

/**
 * A document: stretches of the project's own articles, examples of the rules, lines of every form and rubbish, in any
 * mixture; mostly a few hundred UTF-16 units and at most some thousands.
 */
export function makeText(chance: Chance): string {
  const wanted = chance.often(0.05) ? 100 + chance.below(2_900) : 10 + chance.below(240);
  const lineEnd = chance.pick(["\n", "\n", "\n", "\r\n", "\r"]);
  const parts: string[] = [];
  for (let length = 0; length < wanted; ) {
    const part = chance.pick(kinds)(chance);
    parts.push(part, chance.pick(["\n\n", "\n\n", "\n\n", "\n", " ", ""]));
    length += part.length + 2;
  }
  const text = parts.join("").replaceAll("\n", lineEnd);
  return (chance.often(0.05) ? "\ufeff" : "") + text;
}

/** Some of the project's own articles one behind the other, with something odd between some of them; some 50,000 units. */
export function makeLongText(chance: Chance): string {
  return Array.from({ length: 24 }, () =>
    chance.often(0.2) ? makeText(chance) : chance.pick(articles),
  ).join("\n\n");
}

const articles = [
  ...["train", "dev"]
    .flatMap((part) => readTaggedFolder(`test/articles/written/${part}`))
    .map(({ text }) => text),
  ...["mill.txt", "../../client/sample/sample.article", "catalogue/article.article"].map((name) =>
    readFileSync(`test/articles/${name}`, "utf8"),
  ),
];

const paragraphs = articles.flatMap((text) => text.split(/\n{2,}/u)).filter((it) => it.length < 700);

const examples = rules.flatMap(({ examples: { bad, good } }) =>
  [...bad.map(({ text }) => text), ...good].map((text) => unmark(text).text),
);

const kinds: readonly ((chance: Chance) => string)[] = [
  paragraph,
  paragraph,
  paragraph,
  (chance) => chance.pick(examples),
  (chance) => chance.pick(examples),
  stretch,
  (chance) => chance.pick(lines),
  (chance) =>
    `<!-- factcheck-${chance.pick(["disable", "enable", "disable-next-line"])} ${chance.pick(rules).id} -->`,
  (chance) => Array.from({ length: 1 + chance.below(20) }, () => piece(chance)).join(""),
  (chance) => piece(chance).repeat(1 + chance.below(60)),
];

/** Some paragraphs that follow each other, so that names are told before they return. */
function stretch(chance: Chance): string {
  const parts = chance.pick(articles).split(/\n{2,}/u);
  const start = chance.below(parts.length);
  return parts.slice(start, start + 2 + chance.below(2)).join("\n\n");
}

const lines = [
  "Q: Did you see the plan?\nA: I did not, Mira Holt said.",
  "MIRA HOLT: We waited for six hours.\nDANA WU: So did we.",
  "# The mill will close\n\n*By Lena Marsh*",
  "- first, the pier\n- second, “the wall”\n- third, 36 per cent",
  "> “We tried,” said Mira Holt.\n> She left.",
  "| year | boats |\n| --- | --- |\n| 2024 | 16 |",
  "---\ntitle: The wall\ndate: 2027-01-06\nsources: [notes.txt]\n---",
  "```\nTK said “so”\n```",
  '[the council](https://council.example/plan "TK") said so, and ![a wall](wall.png) fell.',
  "![x][y]\n\n[y]: https://example.org/said 'Mira'",
  "Photo: Mira Holt / Harbor News",
  "PELL HARBOR, March 3 (Newswire) – The wall fell on Monday, March 4, 2025.",
  "* * *",
  "“We were told to wait.\n\n“Then nobody came,” said Mr. Holt, 43.",
  "Her brother Jonas Holt, 34, born in 1990, denied it. “No,” he said; “never.”",
  "<div>Holt said <b>“yes”</b> &amp; left</div>",
  "‘I said “no” to him,’ Wu told the court.",
];

const pieces: readonly string[] = [
  ..."“”„‘’'\"«»‹›‚`´「」『』*_#>|-–—()[]{}<>&;:,.?!…\\/~^=+@%$€ \t\n\r\0",
  ..."\u00a0\u2028\u2029\u0085\u200b\ufeff\u0301\u202e\u202d\u2066\u2069\u200d\ufe0f\ud800\udc00\ud83d\udfff\uffff",
  ..."🙂 👩‍👩‍👧‍👦 🇳🇴 𝐒𝐦𝐢𝐭𝐡 שלום مرحبا 你好 ﷺ e\u0301\u0301\u0301 ß İ ı ǅ ﬁ Å".split(" "),
  ..."\r\n|\n\n|\n> |\n# |\n- |```\n|---\n|**|<!--|-->|\u001b[31m|](|](command:a)|\r\r\n|\n\r".split("|"),
  ..." said |, said | told |according to | who |, a lawyer, |she |They |asked whether |that | by |, he added".split(
    "|",
  ),
  ..."Mira Holt|Holt|Mr. |Dr|the mayor|Ng|al-Rashid|O’Neil|U.S.|No. 10|TK|[CHECK]|Wilhelmina Castor|a spokesman".split(
    "|",
  ),
  ..."Q: |A: |Smith: |LONDON, March 3 (Newswire) – |Photo: |12|1,000|36%|word|a|The |9.5 million|$40|from 40 to 50".split(
    "|",
  ),
  ..."the largest|because of |a study found |critics say |was convicted of fraud|so-called |on Friday, March 3, 2025".split(
    "|",
  ),
];
