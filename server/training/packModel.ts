import { labelCount, stateCount } from "../src/lexicon/nameModel.ts";
import { mayFollow, type Weights } from "./crf.ts";

/** Weights are clipped at this many times the scale of a step: a byte holds −127 to 127. */
const highest = 127;

/**
 * Packs the heaviest rows into the file that `parseNameModel` reads, which says its form.
 *
 * @param importance how much a row matters; the `rowLimit` rows with the most are kept.
 * @param largest the weight that becomes 127; what is above is clipped.
 */
export function packModel(
  passes: readonly [Weights, Weights],
  importance: Float64Array,
  rowLimit: number,
  keyBits: number,
  largest: number,
): Uint8Array {
  const scale = highest / largest;
  const kept = chooseRows(importance, rowLimit);
  const bytes: number[] = [...new TextEncoder().encode("AFCNAME1")];
  pushNumber(bytes, keyBits, 4);
  pushNumber(bytes, kept.length, 4);
  for (const { transitions } of passes) pushTransitions(bytes, transitions, scale);
  let previous = 0;
  for (const row of kept) {
    pushVariable(bytes, row - previous);
    previous = row;
  }
  const [{ rows }] = passes;
  for (const row of kept) {
    const start = row * labelCount;
    const none = rows[start] as number;
    for (let label = 1; label < labelCount; label++) {
      const weight = Math.round(((rows[start + label] as number) - none) * scale);
      bytes.push(Math.max(-highest, Math.min(highest, weight)) & 255);
    }
  }
  let sum = -2128831035;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 16777619);
  pushNumber(bytes, sum, 4);
  return Uint8Array.from(bytes);
}

function chooseRows(importance: Float64Array, rowLimit: number): readonly number[] {
  const rows: number[] = [];
  for (const [row, weight] of importance.entries()) if (weight > 0) rows.push(row);
  rows.sort((one, other) => (importance[other] as number) - (importance[one] as number) || one - other);
  return rows.slice(0, rowLimit).sort((one, other) => one - other);
}

function pushNumber(bytes: number[], value: number, length: number): void {
  for (let byte = 0; byte < length; byte++) bytes.push((value >>> (8 * byte)) & 255);
}

function pushVariable(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** The model's table has the edge of a region behind the labels; the training's has start first and end last. */
function pushTransitions(bytes: number[], transitions: Float32Array, scale: number): void {
  const edge = labelCount;
  for (let before = 0; before < stateCount; before++)
    for (let label = 0; label < stateCount; label++) {
      const isLegal = mayFollow(before === edge ? -1 : before, label === edge ? -1 : label);
      const from = before === edge ? 0 : before + 1;
      const to = label === edge ? 14 : label + 1;
      pushNumber(bytes, isLegal ? Math.round((transitions[from * 15 + to] as number) * scale) : -32768, 2);
    }
}
