import { decodeUtf8, type ReadData } from "../lexicon/loadLexicon.ts";
import { type Say, sayInEnglish, sayWith, type Translations } from "../text/message.ts";

/** Languages other than English that messages are translated into: `l10n.<language>.json` of the data. */
const languages: readonly string[] = ["de"];

/** The words of a language, and why they are English where they should not be: a sentence for the log. */
export interface LoadedLanguage {
  readonly say: Say;
  /** "en", "de". */
  readonly locale: string;
  readonly problem?: string;
}

/** Loads the words of a locale such as "de-AT" or "de_DE"; English where there are none. */
export async function loadLanguage(locale: string | undefined, readData: ReadData): Promise<LoadedLanguage> {
  const language = languages.find((it) => it === languageTag.exec(locale ?? "")?.[0].toLowerCase());
  if (language === undefined) return english;
  const file = `l10n.${language}.json`;
  try {
    return { say: sayWith(parseTranslations(await readData(file))), locale: language };
  } catch {
    return { ...english, problem: `${file} is missing or damaged: messages are in English.` };
  }
}

const english: LoadedLanguage = { say: sayInEnglish, locale: "en" };

/** @throws Error where the file holds anything but texts by their English. */
function parseTranslations(bytes: Uint8Array): Translations {
  const value: unknown = JSON.parse(decodeUtf8(bytes));
  if (typeof value !== "object" || value === null) throw new Error("no object");
  const entries = Object.entries(value);
  if (entries.some(([, text]) => typeof text !== "string")) throw new Error("no texts");
  return Object.fromEntries(entries);
}

// "de" of "de", "de-AT" and, as some editors write it, "de_DE.UTF-8".
const languageTag = /^[a-z]+/iu;
