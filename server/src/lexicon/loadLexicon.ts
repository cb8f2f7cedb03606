import { type Message, msg } from "../text/message.ts";
import type { Lexicon, WordList } from "./lexicon.ts";
import { type NameModel, parseNameModel } from "./nameModel.ts";
import { parseLexicon, parseList } from "./parseLexicon.ts";
import { makeWeights, noWeights, parseWeights, type Weights } from "./weights.ts";

/** Reads a file of the folder `dist/data`, whatever the platform: the one way data comes in. */
export type ReadData = (name: string) => Promise<Uint8Array>;

/** The lexicons of the languages that are read, and what of them could not be: whole sentences for the user, mostly none. */
export interface LoadedLexicons {
  /** English first. */
  readonly lexicons: readonly [Lexicon, ...Lexicon[]];
  readonly problems: readonly Message[];
}

/** The language that the models were trained for; others may come without any. */
const trained = "en";

/**
 * Loads the lexicons of all languages from the files that the build packs: `languages.json` says which there are,
 * `<language>.json` holds the word lists, `<language>.names.bin` and `<language>.weights.json` the trained models.
 *
 * A model that is missing or damaged is left out, and one sentence says so: articles are then read by rules alone.
 *
 * @throws Error with one sentence that names the file, when the word lists are missing or damaged.
 */
export async function loadLexicons(readData: ReadData): Promise<LoadedLexicons> {
  const problems: Message[] = [];
  const [english, languages] = await Promise.all([
    loadLexicon(trained, readData, problems),
    readLanguages(readData),
  ]);
  const others = languages.read.filter((language) => language !== trained);
  const loaded = await Promise.all(others.map((language) => loadLexicon(language, readData, problems)));
  const withOthers = (lexicon: Lexicon): Lexicon => ({ ...lexicon, otherLanguages: languages.recognised });
  return { lexicons: [withOthers(english), ...loaded.map(withOthers)], problems };
}

/** What `languages.json` says: the languages that are read, and the commonest words of those that are recognised. */
async function readLanguages(
  readData: ReadData,
): Promise<{ readonly read: readonly string[]; readonly recognised: ReadonlyMap<string, WordList> }> {
  const files = parseFiles("languages.json", await readData("languages.json"));
  const { read = "", ...recognised } = files;
  const lists = Object.entries(recognised).map(([language, file]): [string, WordList] => [
    language,
    parseList(`${language}/commonWords.txt`, file),
  ]);
  return { read: read.split(" "), recognised: new Map(lists) };
}

async function loadLexicon(language: string, readData: ReadData, problems: Message[]): Promise<Lexicon> {
  const lists = readData(`${language}.json`);
  const load = <Model>(file: string, parse: (bytes: Uint8Array) => Model): Promise<Model | undefined> =>
    loadModel(`${language}.${file}`, readData, parse, { problems, isNeeded: language === trained });
  const [nameModel, weights] = await Promise.all([
    load("names.bin", parseNameModel),
    load("weights.json", parseAllWeights),
  ]);
  const lexicon = parseLexicon(parseFiles(`${language}.json`, await lists), weights ?? noWeights);
  return nameModel === undefined ? lexicon : withNames(lexicon, nameModel);
}

function withNames(lexicon: Lexicon, nameModel: NameModel): Lexicon {
  return { ...lexicon, nameModel };
}

async function loadModel<Model>(
  file: string,
  readData: ReadData,
  parse: (bytes: Uint8Array) => Model,
  { problems, isNeeded }: { readonly problems: Message[]; readonly isNeeded: boolean },
): Promise<Model | undefined> {
  const bytes = await readData(file).catch(() => undefined);
  try {
    if (bytes !== undefined) return parse(bytes);
    if (isNeeded) problems.push(msg`${file} is missing: ${remedy}`);
  } catch {
    problems.push(msg`${file} is damaged: ${remedy}`);
  }
  return undefined;
}

const remedy = msg`articles are read by rules alone, which finds less. Install the extension again to get the file back.`;

function parseAllWeights(bytes: Uint8Array): Weights {
  const files = parseFiles("weights", bytes);
  return makeWeights((name) => parseWeights(name, files[name] ?? ""));
}

function parseFiles(name: string, bytes: Uint8Array): Record<string, string> {
  const value = parseJson(bytes);
  if (typeof value !== "object" || value === null)
    throw new Error(`${name} is damaged; install the extension again`);
  const files: Record<string, string> = {};
  for (const [list, text] of Object.entries(value)) if (typeof text === "string") files[list] = text;
  return files;
}

/** The value that the bytes stand for, or nothing. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    return undefined;
  }
}

declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** @throws Error where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
