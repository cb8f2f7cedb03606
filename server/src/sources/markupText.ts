/** What a kind of markup makes of its elements; names in lower case. */
export interface MarkupKind {
  /** Whether what stands in an element is no text: a script, a deleted stretch. */
  readonly isSkipped: (name: string) => boolean;
  /** Whether only what stands in some elements is text, and which these are; all is, if absent. */
  readonly isText?: (name: string) => boolean;
  /** What a tag puts into the text: a line break for the end of a paragraph, else nothing. */
  readonly breakOf: (name: string, isEnd: boolean) => string;
  /** Whether line breaks and spaces in a row are one space, as in HTML. */
  readonly foldsSpace: boolean;
}

/**
 * The text of HTML or XML, without tags and comments, entities decoded. Total: a tag that is never closed, or a "<"
 * that begins none, is text. It does not build a tree, so an element that is skipped ends at its own end tag.
 */
export function readMarkup(markup: string, kind: MarkupKind): string {
  const reading: Reading = { kind, pieces: [], depth: 0, skippedDepth: 0 };
  let from = 0;
  for (const match of markup.matchAll(tag)) {
    addWords(reading, markup.slice(from, match.index));
    from = match.index + match[0].length;
    const name = match[2]?.toLowerCase();
    const step = match[1] === "/" ? -1 : match[0].endsWith("/>") ? 0 : 1;
    if (name !== undefined) passTag(reading, name, step);
  }
  addWords(reading, markup.slice(from));
  return tidy(reading.pieces.join(""));
}

interface Reading {
  readonly kind: MarkupKind;
  readonly pieces: string[];
  /** How deep in elements that hold text. */
  depth: number;
  /** The element that is skipped, and how deep in elements of its name. */
  skipped?: string | undefined;
  skippedDepth: number;
}

/** @param step 1 for a start tag, -1 for an end tag, 0 for both in one. */
function passTag(reading: Reading, name: string, step: -1 | 0 | 1): void {
  const { kind, pieces, skipped } = reading;
  if (skipped !== undefined) {
    if (name === skipped) reading.skippedDepth += step;
    if (reading.skippedDepth === 0) reading.skipped = undefined;
    return;
  }
  if (kind.isSkipped(name) && step === 1) {
    reading.skipped = name;
    reading.skippedDepth = 1;
    return;
  }
  if (kind.isText?.(name)) reading.depth = Math.max(0, reading.depth + step);
  pieces.push(kind.breakOf(name, step < 1));
}

function addWords({ kind, pieces, skipped, depth }: Reading, markup: string): void {
  if (skipped !== undefined || (kind.isText !== undefined && depth === 0)) return;
  const words = decodeEntities(markup);
  pieces.push(kind.foldsSpace ? words.replace(spaces, " ") : words);
}

/** No spaces at the ends of lines, and at most one empty line in a row. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0]+\n/gu, "\n")
    .replace(/\n[ \t\u00a0]+/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

function decodeEntities(words: string): string {
  return words.includes("&") ? words.replace(entity, (whole, name: string) => decode(name) ?? whole) : words;
}

function decode(name: string): string | undefined {
  if (!name.startsWith("#")) return entities.get(name);
  const code =
    name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** The names that transcripts are written with: marks, dashes, spaces, money and the letters of Western Europe. */
const entities: ReadonlyMap<string, string> = new Map(
  (
    "amp& lt< gt> quot\" apos' nbsp\u00a0 ensp\u2002 emsp\u2003 thinsp\u2009 shy\u00ad lsquo‘ rsquo’ sbquo‚ " +
    "ldquo“ rdquo” bdquo„ laquo« raquo» lsaquo‹ rsaquo› ndash– mdash— minus− hellip… prime′ Prime″ bull• " +
    "middot· copy© reg® trade™ deg° sect§ para¶ times× divide÷ plusmn± frac12½ frac14¼ frac34¾ cent¢ " +
    "pound£ yen¥ euro€ iexcl¡ iquest¿ szligß aeligæ AEligÆ oeligœ OEligŒ oslashø OslashØ aringå AringÅ " +
    "agraveà aacuteá acircâ atildeã aumlä egraveè eacuteé ecircê eumlë igraveì iacuteí icircî iumlï " +
    "ograveò oacuteó ocircô otildeõ oumlö ugraveù uacuteú ucircû uumlü yacuteý yumlÿ ccedilç ntildeñ " +
    "scaronš zcaronž ethð thornþ AgraveÀ AacuteÁ AcircÂ AtildeÃ AumlÄ EgraveÈ EacuteÉ EcircÊ EumlË IgraveÌ " +
    "IacuteÍ IcircÎ IumlÏ OgraveÒ OacuteÓ OcircÔ OtildeÕ OumlÖ UgraveÙ UacuteÚ UcircÛ UumlÜ YacuteÝ " +
    "CcedilÇ NtildeÑ ScaronŠ ZcaronŽ ETHÐ THORNÞ "
  )
    .trim()
    .split(" ")
    // Each is a name and the one character that it stands for.
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

// "<p class=x>", "</p>", "<br/>", "<!-- … -->", "<?xml … ?>", "<!DOCTYPE html>"; not "a < b".
const tag =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([A-Za-z][A-Za-z0-9:_-]*)(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/gu;

// "&amp;", "&#8217;", "&#x2019;".
const entity = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,9});/gu;

// Line breaks and spaces, but no-break ones.
const spaces = /[ \t\r\n\f]+/gu;
