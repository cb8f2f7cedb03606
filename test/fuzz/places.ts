import assert from "node:assert/strict";

/** Asserts that an offset is one of a text, and neither within a surrogate pair nor between CR and LF. */
export function assertOffset(text: string, offset: number, name: string): void {
  assert.ok(Number.isInteger(offset) && offset >= 0 && offset <= text.length, `${name}: outside of the text`);
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  assert.ok(!(before === 0x0d && behind === 0x0a), `${name}: between CR and LF`);
  const isCut = before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
  assert.ok(!isCut, `${name}: within a surrogate pair`);
}

/** Asserts of every object with a start and an end, however deep in a value, that both are offsets of a text. */
export function assertSpans(text: string, value: unknown, name: string): void {
  if (typeof value !== "object" || value === null) return;
  // A line of the outline that stands for a file beside the article tells a place of that file.
  if ("file" in value && value.file !== undefined) return;
  if (
    "start" in value &&
    "end" in value &&
    typeof value.start === "number" &&
    typeof value.end === "number"
  ) {
    assertOffset(text, value.start, name);
    assertOffset(text, value.end, name);
    assert.ok(value.start <= value.end, `${name}: ends before it starts`);
  }
  for (const [key, part] of Object.entries(value))
    if (typeof part === "object") assertSpans(text, part, name || key);
}
