import { isDash, isHyphen, isQuotationMark } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import type { Frame, Unit } from "./frames.ts";
import { type NounPhrase, nounPhraseAfter } from "./nounPhrases.ts";

/** The line below a quote that says whose it is: "– Ana Lund, mayor". */
export interface Signature {
  readonly phrase: NounPhrase;
  /** The dash or the stray mark, in characters. */
  readonly mark: Span;
  /** Else a stray closing mark, which counts only below a quote that is left open. */
  readonly isDash: boolean;
}

/** Reads a paragraph of nothing but a dash and a name, or a name and a stray closing mark; `undefined` for any other. */
export function findSignature(text: string, { units, paragraph }: Frame): Signature | undefined {
  const first = units[0];
  if (first === undefined || units.length > longestSignature) return undefined;
  const last = units.at(-1) as Unit;
  if (last.kind === "mark" && isQuotationMark(text.charCodeAt(last.start)))
    return readName(units, 0, last, false);
  const markAt = first.kind === "dash" ? first.start : paragraph.start;
  const code = text.charCodeAt(markAt);
  if (!isDash(code) && !isHyphen(code)) return undefined;
  return readName(units, first.kind === "dash" ? 1 : 0, { start: markAt, end: markAt + 1 }, true);
}

function readName(units: readonly Unit[], start: number, mark: Span, isDash: boolean): Signature | undefined {
  if (units[start]?.name === undefined && units[start]?.capital !== true) return undefined;
  const phrase = nounPhraseAfter(units, start);
  if (phrase === undefined || !isEnd(units[phrase.end])) return undefined;
  return { phrase, mark: { start: mark.start, end: mark.end }, isDash };
}

function isEnd(unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    unit.kind === "comma" ||
    unit.kind === "stop" ||
    unit.kind === "open" ||
    unit.kind === "mark"
  );
}

/** Units: a name with its office and place. */
const longestSignature = 16;
