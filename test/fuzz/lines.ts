import assert from "node:assert/strict";

/** A place as the protocol names it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text, cut by this code and not by the server's library, so that each checks the other. */
export class Lines {
  readonly text: string;
  readonly #starts: number[] = [0];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.text = text;
    for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\r|\n/gu)) {
      this.#ends.push(index);
      this.#starts.push(index + lineEnd.length);
    }
    this.#ends.push(text.length);
  }

  positionAt(offset: number): Position {
    let line = this.#starts.length - 1;
    while ((this.#starts[line] ?? 0) > offset) line--;
    return { line, character: offset - (this.#starts[line] ?? 0) };
  }

  /** The offset of a place; undefined where the text has no such place. */
  offsetAt({ line, character }: Position): number | undefined {
    const start = this.#starts[line];
    const end = this.#ends[line];
    if (start === undefined || end === undefined || character < 0 || start + character > end)
      return undefined;
    return start + character;
  }

  /** Asserts of every position, however deep in an answer, that the text has it and no character is cut in half. */
  assertPositions(value: unknown, name: string): void {
    if (typeof value !== "object" || value === null) return;
    if ("line" in value && "character" in value) {
      const { line, character } = value;
      assert.ok(typeof line === "number" && typeof character === "number");
      const offset = this.offsetAt({ line, character });
      assert.ok(offset !== undefined, `${name}: a position outside of the text`);
      assert.ok(!cutsCharacter(this.text, offset), `${name}: a position within a surrogate pair`);
    }
    if ("start" in value && "end" in value) this.#assertOrder(value.start, value.end, name);
    for (const part of Object.values(value)) this.assertPositions(part, name);
  }

  /** Asserts that tokens, as the protocol encodes them, lie in their lines and do not overlap. */
  assertTokens(data: readonly number[]): void {
    assert.equal(data.length % 5, 0, "semantic tokens: not five numbers each");
    let [line, character, last] = [0, 0, 0];
    for (let index = 0; index < data.length; index += 5) {
      const [down = 0, right = 0, length = 0] = data.slice(index, index + 3);
      line += down;
      character = down === 0 ? character + right : right;
      const start = this.offsetAt({ line, character });
      const end = this.offsetAt({ line, character: character + length });
      assert.ok(start !== undefined && end !== undefined && length > 0, "semantic tokens: outside of a line");
      assert.ok(start >= last, "semantic tokens: overlap");
      assert.ok(
        !cutsCharacter(this.text, start) && !cutsCharacter(this.text, end),
        "semantic tokens: half a pair",
      );
      last = end;
    }
  }

  #assertOrder(start: unknown, end: unknown, name: string): void {
    if (!isPosition(start) || !isPosition(end)) return;
    const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
    assert.ok(isOrdered, `${name}: a range that ends before it starts`);
  }
}

function isPosition(value: unknown): value is Position {
  return typeof value === "object" && value !== null && "line" in value && "character" in value;
}

function cutsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
}
