import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Format } from "../../../server/src/article/article.ts";
import { check } from "../../../server/src/rules/check.ts";
import { hostileTexts } from "../../support/hostileTexts.ts";
import { assertLegal } from "../../support/legal.ts";
import { english } from "../../support/lexicon.ts";

const formats: readonly Format[] = ["plain", "markdown"];

function analyzeLegally(text: string): void {
  for (const format of formats) {
    const article = analyze(text, format, english);
    assert.equal(article.text, text);
    assertLegal(article);
    check(article, {});
  }
}

// Pieces of which broken articles are made: marks of every kind, cues, names, markup, half characters.
const pieces = [
  ..."“”„‘’'\"«»‹›‚`´「」『』*_#>|-–—()[]{}<>&;:,.?!…\\/ \t\n\r",
  ..."\u00a0\u2028\u200b\ufeff\u0301\u202e",
  ...[
    "\ud800",
    "\udc00",
    "😀",
    "\r\n",
    "\n\n",
    "\n> ",
    "\n# ",
    "\n- ",
    "```\n",
    "---\n",
    "**",
    "<!--",
    "-->",
  ],
  ..." said |, said | told |according to | who |, a lawyer, |she |They |asked whether |that | by ".split("|"),
  ...[
    "Mira Holt",
    "Holt",
    "Mr. ",
    "Dr",
    "the mayor",
    "Ng",
    "al-Rashid",
    "O’Neil",
    "U.S.",
    "No. 10",
    "TK",
    "[CHECK]",
  ],
  ...[
    "Q: ",
    "A: ",
    "Smith: ",
    "LONDON, March 3 (Newswire) – ",
    "Photo: ",
    "12",
    "1,000",
    "36%",
    "word",
    "a",
    "The ",
  ],
];

suite("any string has an article", () => {
  test("of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => analyzeLegally(text)),
      { numRuns: 300 },
    );
  });

  test("of the pieces that articles are made of", () => {
    const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(fc.property(broken, analyzeLegally), { numRuns: 1500 });
  });

  test("of those that fuzzing found to break it", () => {
    for (const text of ["e Per K", "d” said N i Fo", "he's been explaining a"]) analyzeLegally(text);
  });

  test("which is the same however often it is read", () => {
    const text =
      "“We tried,” said Mira Holt. “It failed.”\n\nHolt, the mayor, told reporters that 12 left.\n";
    assert.deepEqual(analyze(text, "plain", english), analyze(text, "plain", english));
  });
});

suite("hostile texts end", () => {
  const hostile: Readonly<Record<string, string>> = {
    "an empty file": "",
    "a byte order mark alone": "\ufeff",
    "a name over a mark": "Holt“–Photo: ",
    "a lone surrogate": "He said: “\ud800” and left.",
    "CRLF and a byte order mark": "\ufeffTitle\r\n\r\n“We tried,” said Mira Holt.\r\n",
    "100,000 straight marks": '"'.repeat(100_000),
    "100,000 opening marks": "“".repeat(100_000),
    "100,000 marks that never match": "“’".repeat(50_000),
    "50,000 one-word quotes": "“a” ".repeat(50_000),
    // More than a function can be called with.
    "250,000 quotes in one paragraph": '"a'.repeat(250_000),
    "1 MB in one line": "Mira Holt said that it is late and “we tried” hard. ".repeat(20_000),
    "1 MB without a stop": "Mira Holt said ".repeat(70_000),
    "100,000 equal letters": "A".repeat(100_000),
    "100,000 blanks": " ".repeat(100_000),
    "100,000 line ends": "\n".repeat(100_000),
    "100,000 brackets": "[".repeat(100_000),
    "50,000 names": "Mira Holt ".repeat(50_000),
    "20,000 people": Array.from({ length: 20_000 }, (_, index) => `Mira Ho${letters(index)} spoke.`).join(
      " ",
    ),
    "28,000 pronouns that speak": "He said it was old and she said no, ".repeat(14_000),
    "20,000 turns": "Q: Did you?\nA: No.\n".repeat(10_000),
  };
  for (const [name, text] of Object.entries(hostileTexts(50_000)))
    test(`50,000 characters: ${name}`, () => analyzeLength(text));

  for (const [name, text] of Object.entries(hostile)) {
    test(name, () => analyzeLength(text)).timeout(30_000);
  }
});

/** The full check of legality is quadratic, so long texts are only read; what matters is that reading ends. */
function analyzeLength(text: string): void {
  for (const format of formats) {
    const article = analyze(text, format, english);
    assert.equal(article.text.length, text.length);
    const onFailure = (rule: string, error: unknown): never => {
      throw new Error(`the rule ${rule} failed`, { cause: error });
    };
    for (const { span } of check(article, {}, { onFailure }))
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
  }
}

function letters(number: number): string {
  return number.toString(26).replace(/\d/gu, (digit) => "qrstuvwxyz".charAt(Number(digit)));
}
