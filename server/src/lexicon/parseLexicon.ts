import {
  type Lexicon,
  type ListName,
  listNames,
  type PhraseListName,
  phraseListNames,
  type WordList,
} from "./lexicon.ts";
import { collectOpenings } from "./phraseOpenings.ts";
import { type FindPhrase, phraseFinder } from "./phrases.ts";
import { searchSorted } from "./sortedText.ts";
import { noWeights, type Weights } from "./weights.ts";

/**
 * Builds a lexicon from the texts of its files, by list name.
 *
 * @throws Error with file and line on a missing list, an unsorted or doubled line, or an upper-case letter.
 */
export function parseLexicon(files: Readonly<Record<string, string>>, weights: Weights = noWeights): Lexicon {
  const entries = listNames.map((name): [ListName, WordList] => [
    name,
    parseWordList(`${name}.txt`, fileOf(files, name)),
  ]);
  const lists = Object.fromEntries(entries) as Record<ListName, WordList>;
  const phrases = phraseListNames.map((name): [PhraseListName, FindPhrase] => [
    name,
    phraseFinder(lists[name]),
  ]);
  return {
    otherLanguages: new Map(),
    lists,
    genderedNames: searchSorted(fileOf(files, "genderedNames")),
    weights,
    phrases: Object.fromEntries(phrases) as Record<PhraseListName, FindPhrase>,
    openings: collectOpenings(lists),
  };
}

/** The text of a list, with line feeds alone. */
function fileOf(files: Readonly<Record<string, string>>, name: string): string {
  const file = files[name];
  if (file === undefined) throw new Error(`${name}.txt: this word list is missing`);
  return file.replaceAll("\r\n", "\n");
}

/**
 * A word list by itself.
 *
 * @throws as {@link parseLexicon}.
 */
export function parseList(fileName: string, file: string): WordList {
  return parseWordList(fileName, file.replaceAll("\r\n", "\n"));
}

/** Written for speed: the lists have tens of thousands of lines, and the start of the server waits for them. */
function parseWordList(fileName: string, file: string): WordList {
  const list = new Map<string, string>();
  let previous = "";
  let lineNumber = 0;
  for (const line of file.split("\n")) {
    lineNumber++;
    if (line === "" || line.startsWith("#")) continue;
    const tab = line.indexOf("\t");
    const word = tab < 0 ? line : line.slice(0, tab);
    if (word !== word.toLowerCase())
      throw new Error(`${fileName}:${lineNumber}: “${word}” is not in lower case`);
    if (word <= previous)
      throw new Error(
        `${fileName}:${lineNumber}: “${previous}” comes before “${word}”; sort the file, each word once`,
      );
    list.set(word, tab < 0 ? "" : line.slice(tab + 1));
    previous = word;
  }
  return list;
}
