import type { Lexicon } from "./lexicon.ts";
import { parseNameModel } from "./nameModel.ts";
import { parseLexicon } from "./parseLexicon.ts";

/** Reads a file of the folder `dist/data`, whatever the platform: the one way data comes in. */
export type ReadData = (name: string) => Promise<Uint8Array>;

/**
 * Loads the lexicon of a language: `<language>.json`, which the build packs from `server/data/<language>/*.txt`, and
 * `<language>.names.bin`, the weights of the name tagger. Without the second file names are found by rules alone.
 *
 * @throws Error with one sentence that names the file, when one is damaged or the first is missing.
 */
export async function loadLexicon(language: string, readData: ReadData): Promise<Lexicon> {
  const lexicon = parseLexicon(parseFiles(`${language}.json`, await readData(`${language}.json`)));
  const weights = await readData(`${language}.names.bin`).catch(() => undefined);
  return weights === undefined ? lexicon : { ...lexicon, nameModel: parseNameModel(weights) };
}

function parseFiles(name: string, bytes: Uint8Array): Record<string, string> {
  const value: unknown = JSON.parse(decodeUtf8(bytes));
  if (typeof value !== "object" || value === null)
    throw new Error(`${name}: expected an object of word lists`);
  const files: Record<string, string> = {};
  for (const [list, text] of Object.entries(value)) if (typeof text === "string") files[list] = text;
  return files;
}

declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
