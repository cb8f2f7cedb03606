import type { Lexicon } from "./lexicon.ts";
import { type NameModel, parseNameModel } from "./nameModel.ts";
import { parseLexicon } from "./parseLexicon.ts";
import { makeWeights, noWeights, parseWeights, type Weights } from "./weights.ts";

/** Reads a file of the folder `dist/data`, whatever the platform: the one way data comes in. */
export type ReadData = (name: string) => Promise<Uint8Array>;

/** A lexicon, and what of it could not be read: whole sentences for the user, mostly none. */
export interface LoadedLexicon {
  readonly lexicon: Lexicon;
  readonly problems: readonly string[];
}

/**
 * Loads the lexicon of a language from the files that the build packs: `<language>.json` holds the word lists,
 * `<language>.names.bin` and `<language>.weights.json` the trained models.
 *
 * A model that is missing or damaged is left out, and one sentence says so: articles are then read by rules alone.
 *
 * @throws Error with one sentence that names the file, when the word lists are missing or damaged.
 */
export async function loadLexicon(language: string, readData: ReadData): Promise<LoadedLexicon> {
  const lists = readData(`${language}.json`);
  const problems: string[] = [];
  const [nameModel, weights] = await Promise.all([
    loadModel(`${language}.names.bin`, readData, parseNameModel, problems),
    loadModel(`${language}.weights.json`, readData, parseAllWeights, problems),
  ]);
  const lexicon = parseLexicon(parseFiles(`${language}.json`, await lists), weights ?? noWeights);
  return { lexicon: nameModel === undefined ? lexicon : withNames(lexicon, nameModel), problems };
}

function withNames(lexicon: Lexicon, nameModel: NameModel): Lexicon {
  return { ...lexicon, nameModel };
}

async function loadModel<Model>(
  file: string,
  readData: ReadData,
  parse: (bytes: Uint8Array) => Model,
  problems: string[],
): Promise<Model | undefined> {
  const bytes = await readData(file).catch(() => undefined);
  try {
    if (bytes !== undefined) return parse(bytes);
    problems.push(`${file} is missing${remedy}`);
  } catch {
    problems.push(`${file} is damaged${remedy}`);
  }
  return undefined;
}

const remedy =
  ": articles are read by rules alone, which finds less. Install the extension again to get the file back.";

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

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
