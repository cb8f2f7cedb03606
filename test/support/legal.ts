import assert from "node:assert/strict";
import type { Article } from "../../server/src/article/article.ts";
import { contains, type Span } from "../../server/src/text/span.ts";

/**
 * Asserts what must hold for every string: spans lie in the text, cut no character in half, stand in order, and
 * items point to items of the lists that they belong to.
 */
export function assertLegal(article: Article): void {
  const { text } = article;
  for (const [name, items] of Object.entries(listsOf(article))) {
    for (const [index, item] of items.entries()) {
      assertSpan(name, text, item);
      const previous = items[index - 1];
      if (previous !== undefined)
        assert.ok(previous.start <= item.start, `${name} out of order at ${item.start}`);
    }
  }
  for (const name of ["paragraphs", "tokens", "sentences"] as const) assertApart(name, article[name]);
  for (const sentence of article.sentences) {
    assert.ok(article.paragraphs.includes(sentence.paragraph), "a sentence of a paragraph that is none");
    assert.ok(contains(sentence.paragraph, sentence), "a sentence leaves its paragraph");
    for (const token of article.tokens.slice(sentence.firstToken, sentence.endToken)) {
      assert.ok(contains(sentence, token), "a token outside its sentence");
    }
  }
  assertQuotes(article);
  assertSpeakers(article);
}

function listsOf(article: Article): Readonly<Record<string, readonly Span[]>> {
  const {
    markup,
    paragraphs,
    tokens,
    sentences,
    quotes,
    mentions,
    people,
    organisations,
    attributions,
    claims,
  } = article;
  return {
    markup,
    paragraphs,
    tokens,
    sentences,
    quotes,
    mentions,
    people,
    organisations,
    attributions,
    claims,
  };
}

function assertSpan(name: string, text: string, { start, end }: Span): void {
  assert.ok(0 <= start && start < end && end <= text.length, `${name}: ${start}–${end} of ${text.length}`);
  for (const offset of [start, end]) {
    const cut = isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
    assert.ok(!cut, `${name}: ${offset} cuts a character in half`);
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function assertApart(name: string, items: readonly Span[]): void {
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (next !== undefined) assert.ok(item.end <= next.start, `${name} overlap at ${next.start}`);
  }
}

function assertQuotes(article: Article): void {
  for (const quote of article.quotes) {
    assert.ok(contains(quote, quote.inner), "a quote does not contain its inner part");
    assert.ok(quote.pieces.length > 0, "a quote without a piece");
    for (const piece of quote.pieces) assert.ok(contains(quote, piece), "a piece outside its quote");
    if (quote.outer !== undefined) {
      assert.ok(article.quotes.includes(quote.outer), "an outer quote that is not in the list");
      assert.ok(contains(quote.outer, quote), "a quote outside its outer quote");
    }
  }
}

function assertSpeakers(article: Article): void {
  for (const { mentions, forms } of [...article.people, ...article.organisations]) {
    assert.ok(forms.length > 0, "somebody without a name");
    for (const mention of mentions)
      assert.ok(article.mentions.includes(mention), "a mention that is not in the list");
  }
  for (const { quotes, source, content, cue } of article.attributions) {
    for (const quote of quotes) assert.ok(article.quotes.includes(quote), "a quote that is not in the list");
    assertSpan("content", article.text, content);
    if (cue !== undefined) assertSpan("cue", article.text, cue);
    if (source === undefined) continue;
    assertSpan("source", article.text, source);
    assert.ok(contains(source, source.head), "a source does not contain its head");
    if (source.person !== undefined) assert.ok(article.people.includes(source.person), "a source of no list");
  }
  for (const { sentence, attribution } of article.claims) {
    assert.ok(article.sentences.includes(sentence), "a claim of a sentence that is none");
    if (attribution !== undefined) assert.ok(article.attributions.includes(attribution), "a claim of nobody");
  }
}
