import { createRandom } from "../../server/training/random.ts";

/**
 * Texts of some length that are made to be slow, deep or odd, by name: what lets other tools hang, and what ours once
 * took too long for. None has much to do with an article.
 */
export function hostileTexts(length: number): Readonly<Record<string, string>> {
  const of = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const half = Math.floor(length / 2);
  return {
    "straight marks": of('"'),
    "opening marks": of("“"),
    "marks in marks": of("“‘"),
    apostrophes: of("'"),
    backticks: of("`"),
    "a quotation without an end": `“${of("She said that the harbor would close. ")}`,
    "no line end": of("Mayor Ana Lund said that the pier cost $12 million. "),
    "no blank": of("a"),
    "no stop": of("the clerk said that she knew that he thought that "),
    "one line of 100,000": of(`${of("Lund said that ").slice(0, Math.min(length, 100_000))}.\n`),
    "line ends": of("\n"),
    "CR and LF": of("\r\n"),
    "CR alone": of("Lund said.\r"),
    stops: of("."),
    commas: of("said, "),
    initials: of("J. R. R. "),
    abbreviations: of("Mr. Dr. U.S. "),
    "brackets, closed at the end": `${"(".repeat(half)}${")".repeat(half)}`,
    "brackets, never closed": of("("),
    "square brackets": of("["),
    "angle brackets": of("<"),
    "capitals on each word": of("Alder Birch Cedar Damson Elm "),
    "capitals alone": of("MAYOR ANA LUND SAID THE PIER COST MILLIONS. "),
    "one name": of("Lund said Lund told Lund. "),
    "a new name each time": newNames(length),
    digits: of("1"),
    numbers: of("1,000,000.00 "),
    "blanks between two letters": `a${" ".repeat(length - 2)}b`,
    "blanks before line ends": of(`${" ".repeat(999)}\n`),
    hyphens: of("a-"),
    "accents on one letter": `e${of("\u0301").slice(1)}`,
    "joined emoji": of("👩‍👩‍👧‍👦"),
    "letters outside of the first plane": of("𝐋𝐮𝐧𝐝 "),
    "half characters": of("\ud83d"),
    NUL: of("a\0"),
    "right to left": of("\u202Esaid\u202C "),
    "links to commands": of("[x](command:workbench.action.terminal.new) "),
    addresses: of("http://a.b/"),
    "at signs": of("a@"),
    "cues alone": of("said "),
    headings: of("# Lund said\n"),
    "list items": of("- 36 per cent, Lund said\n"),
    "quoted lines": of("> “No,” Lund said.\n"),
    turns: of("Q: Did you?\nLund: No.\n"),
    comments: of("<!-- factcheck-disable tk-marker -->"),
    placeholders: of("TK XX/XX ____ "),
    "table cells": of("| a "),
    dates: of("on Monday, March 3, 2025, "),
    pronouns: of("He said it was old and she said no, "),
  };
}

/** What a writer may write at that length: paragraphs, one after the other, over and over. */
export function plainProse(length: number, articles: readonly string[]): string {
  let text = "";
  for (let index = 0; text.length < length; index++) text += `${articles[index % articles.length]}\n`;
  return text.slice(0, length);
}

function newNames(length: number): string {
  const random = createRandom(7);
  const word = (): string => {
    const letters = Array.from({ length: 7 }, () => String.fromCharCode(97 + Math.floor(random() * 26)));
    return letters.join("").replace(/^./u, (first) => first.toUpperCase());
  };
  const parts: string[] = [];
  for (let written = 0; written < length; written += parts.at(-1)?.length ?? 0)
    parts.push(`“No,” said ${word()} ${word()}.\n\n`);
  return parts.join("").slice(0, length);
}
