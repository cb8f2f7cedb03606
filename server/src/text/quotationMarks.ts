/** What a quotation mark can do; one code unit each. */
export interface QuotationMark {
  readonly character: string;
  /** `double` and `single` are the English marks, curly, straight or typed with other keys; `other` the rest. */
  readonly family: "double" | "single" | "other";
  /** Whether the mark can open a quote, in English or in a language whose marks stay in translated copy. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Where it opens: the marks that may close what it opened, the usual one first. */
  readonly closers: string;
  /** Whether the same key also writes apostrophes, feet and minutes. */
  readonly isApostrophe: boolean;
}

/**
 * The one table of quotation marks. A quote of two code units (``…'' as typed for LaTeX) is two rows' work.
 *
 * “ also closes (German „…“), ” also opens (Swedish ”…”), and autocorrect turns either the wrong way.
 */
export const quotationMarks: readonly QuotationMark[] = [
  // Straight, which can be either.
  { character: '"', family: "double", opens: true, closes: true, closers: '"”“', isApostrophe: false },
  { character: "＂", family: "double", opens: true, closes: true, closers: "＂", isApostrophe: false },
  { character: "'", family: "single", opens: true, closes: true, closers: "'’‘", isApostrophe: true },
  // Curly.
  { character: "“", family: "double", opens: true, closes: true, closers: '”"“', isApostrophe: false },
  { character: "”", family: "double", opens: true, closes: true, closers: '”"', isApostrophe: false },
  { character: "‟", family: "double", opens: true, closes: false, closers: '”"', isApostrophe: false },
  { character: "‘", family: "single", opens: true, closes: true, closers: "’'‘", isApostrophe: true },
  { character: "’", family: "single", opens: true, closes: true, closers: "’'", isApostrophe: true },
  { character: "‛", family: "single", opens: true, closes: false, closers: "’'", isApostrophe: true },
  // Keys that look like marks: accents and primes.
  { character: "`", family: "single", opens: true, closes: true, closers: "'´`’", isApostrophe: true },
  { character: "´", family: "single", opens: true, closes: true, closers: "´'’", isApostrophe: true },
  { character: "′", family: "single", opens: true, closes: true, closers: "′'’", isApostrophe: true },
  { character: "″", family: "double", opens: true, closes: true, closers: '″"”', isApostrophe: false },
  // Low opening marks: German, Polish, Czech.
  { character: "„", family: "other", opens: true, closes: false, closers: '“”"‟', isApostrophe: false },
  { character: "‚", family: "other", opens: true, closes: false, closers: "‘’'", isApostrophe: false },
  // Guillemets: French « » and German » «; Finnish » ».
  { character: "«", family: "other", opens: true, closes: true, closers: "»", isApostrophe: false },
  { character: "»", family: "other", opens: true, closes: true, closers: "«»", isApostrophe: false },
  { character: "‹", family: "other", opens: true, closes: true, closers: "›", isApostrophe: false },
  { character: "›", family: "other", opens: true, closes: true, closers: "‹›", isApostrophe: false },
  // Japanese and Chinese.
  { character: "「", family: "other", opens: true, closes: false, closers: "」", isApostrophe: false },
  { character: "」", family: "other", opens: false, closes: true, closers: "", isApostrophe: false },
  { character: "『", family: "other", opens: true, closes: false, closers: "』", isApostrophe: false },
  { character: "』", family: "other", opens: false, closes: true, closers: "", isApostrophe: false },
  { character: "〝", family: "other", opens: true, closes: false, closers: "〞〟", isApostrophe: false },
  { character: "〞", family: "other", opens: false, closes: true, closers: "", isApostrophe: false },
  { character: "〟", family: "other", opens: false, closes: true, closers: "", isApostrophe: false },
];
