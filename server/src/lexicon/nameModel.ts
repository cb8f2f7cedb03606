/**
 * Weights of the name tagger, as `npm run train` leaves them in `server/data/<language>/names.bin`.
 *
 * A feature is a hash; `index` tells its row for the low `keyBits` of that hash, and row 0, all zero, stands for
 * what the model does not know. A row has {@link labelCount} weights less one, in the order of the labels from 1 on;
 * label 0 (no name) weighs nothing.
 *
 * Two weights share a number of `weights`, which adds them in one step: the first is its signed low half, the second
 * what is left, times 65,536. A row has {@link pairCount} numbers.
 */
export interface NameModel {
  readonly keyMask: number;
  readonly index: Uint16Array;
  readonly weights: Int32Array;
  /** For each of the two passes: weight of `before` → `label` at `before * stateCount + label`. */
  readonly transitions: readonly [Int32Array, Int32Array];
}

/** Labels of a token: 0 for no name, then for person, organisation and place: begins, goes on, ends, whole. */
export const labelCount = 13;

/** Numbers that hold the weights of a row. */
export const pairCount: number = (labelCount - 1) / 2;

/** The labels, and one state for the start and the end of a region. */
export const stateCount: number = labelCount + 1;

/** What no sequence may have, as a transition. */
export const forbidden = -1_000_000;

/**
 * Reads the file: "AFCNAME1", the number of key bits and of rows (32 bits each, little end first), both
 * tables of transitions (16 bits each), the keys in order as differences (7 bits a byte, the lowest first),
 * the rows of weights (a byte each), and the FNV-1a sum of all that (32 bits).
 *
 * @throws Error with one sentence when the file is damaged or of another version.
 */
export function parseNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < magic.length; index++)
    if (bytes[index] !== magic.charCodeAt(index))
      throw new Error("names.bin: this is no file of name weights; build the extension again");
  if (bytes.length < headerLength + 4 || view.getUint32(bytes.length - 4, true) !== sumBytes(bytes))
    throw new Error("names.bin: the file is damaged (its checksum is wrong); build the extension again");
  const keyBits = view.getUint32(8, true);
  const rowCount = view.getUint32(12, true);
  const index = new Uint16Array(1 << keyBits);
  const keysEnd = readKeys(bytes, rowCount, index);
  return {
    keyMask: index.length - 1,
    index,
    weights: readPairs(view, keysEnd, rowCount),
    transitions: [readTransitions(view, 16), readTransitions(view, 16 + transitionBytes)],
  };
}

const magic = "AFCNAME1";
const transitionBytes = 2 * stateCount * stateCount;
const headerLength = 16 + 2 * transitionBytes;

/** Fills the index and returns the offset behind the keys. */
function readKeys(bytes: Uint8Array, rowCount: number, index: Uint16Array): number {
  let offset = headerLength;
  let key = 0;
  for (let row = 1; row <= rowCount; row++) {
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[offset++] ?? 0;
      key += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    index[key] = row;
  }
  return offset;
}

/** The rows of weights, behind a row of zeros. */
function readPairs(view: DataView, offset: number, rowCount: number): Int32Array {
  const weights = new Int32Array((rowCount + 1) * pairCount);
  for (let pair = 0; pair < rowCount * pairCount; pair++)
    weights[pairCount + pair] = view.getInt8(offset + 2 * pair) + view.getInt8(offset + 2 * pair + 1) * 65536;
  return weights;
}

function readTransitions(view: DataView, offset: number): Int32Array {
  const transitions = new Int32Array(stateCount * stateCount);
  for (let pair = 0; pair < transitions.length; pair++) {
    const weight = view.getInt16(offset + pair * 2, true);
    transitions[pair] = weight === -32768 ? forbidden : weight;
  }
  return transitions;
}

/** FNV-1a over all bytes but the last four. */
function sumBytes(bytes: Uint8Array): number {
  let sum = -2128831035;
  for (let offset = 0; offset < bytes.length - 4; offset++)
    sum = Math.imul(sum ^ (bytes[offset] as number), 16777619);
  return sum >>> 0;
}
