import { strict as assert } from "node:assert";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { findSentences } from "../../../server/src/analysis/sentences.ts";
import { findTokens } from "../../../server/src/analysis/tokens.ts";
import { judge } from "../../../server/src/analysis/verdict.ts";
import type { Verdict } from "../../../server/src/article/article.ts";
import { english } from "../../support/lexicon.ts";

function expectVerdict(kind: Verdict["kind"], ...texts: readonly string[]): void {
  for (const text of texts) {
    const markup = findMarkup(text, "plain");
    const paragraphs = findParagraphs(text, "plain", markup, english);
    const tokens = findTokens(text, paragraphs, markup);
    const sentences = findSentences(text, paragraphs, tokens, english);
    const verdict = judge({ text, paragraphs, tokens, sentences, lexicon: english });
    assert.equal(verdict.kind, kind, `${verdict.reason}: ${text.slice(0, 60)}`);
  }
}

suite("verdict", () => {
  test("a draft that begins and a short note are articles", () => {
    expectVerdict(
      "article",
      "The mayor said",
      "“It works,” she said.",
      "Mayor resigns\n\nThe mayor left on Monday.",
    );
  });

  test("nothing but space is empty", () => {
    expectVerdict("empty", "", "\n\n  \n", "\ufeff");
  });

  test("requirements, data and settings are no prose", () => {
    expectVerdict(
      "notProse",
      "flask==2.0.1\nrequests>=2.25\nnumpy==1.2\npandas==1.3\nscipy>=1.1\n",
      "flask\nrequests\nnumpy\npandas\nscipy\nsix\nidna\nclick\npytest\nblack\nmypy\nruff\nattrs\nwheel\ntox\nnox\n",
      "id,name,age\n1,Ann,34\n2,Bob,45\n3,Cat,33\n4,Dan,22\n5,Eve,19\n",
      '{"name": "x", "list": [1, 2, 3], "inner": {"a": true, "b": null}}',
      "[core]\nbare = false\nmode = true\n[remote]\nurl = https://x.example/y\n",
      "a\tb\tc\n1\t2\t3\n4\t5\t6\n",
    );
  });

  test("code, markup and logs are no prose", () => {
    expectVerdict(
      "notProse",
      "const a = (b) => { return b[0] + c.d(e); };\nif (x > 1) { y(); }\n",
      '<html><body><div class="a">x</div></body></html>\nfor (;;) { a[i]++; b = c|d; }',
      '#!/bin/sh\nset -e\nfor f in *.txt; do\n  cat "$f" | sort -u > "/tmp/$f"\ndone\n',
      "2024-01-01 12:00:00 INFO Starting\n2024-01-01 12:00:01 INFO Ready\n2024-01-01 12:00:02 WARN slow query\n",
      'Permission is hereby granted, free of charge, to any person.\n\nThe software is provided "as is", without warranty of any kind.',
    );
  });

  test("other languages are told from English", () => {
    expectVerdict(
      "notEnglish",
      "Der Bürgermeister sagte am Montag, dass die Brücke erst im nächsten Jahr fertig wird. Niemand weiß warum das so ist.",
      "Мэр города заявил в понедельник, что мост будет открыт только в следующем году, и никто не знает почему.",
    );
  });
});
