import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { rules } from "../../server/src/rules/index.ts";
import { messagesIn, type TextAt, translatedTexts, untranslatedTexts } from "../support/shownTexts.ts";

type Texts = Readonly<Record<string, string>>;

const languages: readonly string[] = ["de"];

suite("translations: the client", () => {
  const files = filesIn("client/src");

  test("every text that the client shows goes through l10n.t", () => {
    assert.deepEqual(textsOf(files, untranslatedTexts), []);
  });

  for (const language of languages) {
    test(`“${language}” has all texts of the client and no others`, () => {
      const used = new Set(textsOf(files, translatedTexts).map(({ text }) => text));
      expectSame(Object.keys(readTexts(`l10n/bundle.l10n.${language}.json`)), [...used]);
    });

    test(`“${language}” keeps the placeholders of each text of the client`, () => {
      expectPlaceholders(readTexts(`l10n/bundle.l10n.${language}.json`));
    });
  }
});

suite("translations: the server", () => {
  test("every text that the server makes for a user is a message", () => {
    const files = filesIn("server/src").filter((file) => !otherTexts.test(file));
    const texts = textsOf(files, untranslatedTexts).filter(
      ({ place, text }) => !place.startsWith("server/src/lsp/settings.ts:") && !notShown.has(text),
    );
    assert.deepEqual(texts, []);
  });

  for (const language of languages) {
    const translations = readTexts(`l10n/server.${language}.json`);

    test(`“${language}” has all messages of the server and no others`, () => {
      const messages = textsOf(filesIn("server/src"), messagesIn).map(({ text }) => text);
      const used = [...messages, ...rules.map(({ explanation }) => explanation)];
      // “{0}” may stand in other marks; "{0} · {1}" need not be translated.
      const withWords = used.filter((text) => hasLetter.test(text.replaceAll(placeholder, "")));
      expectSame(
        Object.keys(translations).filter((text) => !used.includes(text) || withWords.includes(text)),
        [...new Set(withWords)],
      );
    });

    test(`“${language}” keeps the placeholders of each message of the server`, () => {
      expectPlaceholders(translations);
    });
  }

  const hasLetter = /\p{L}/u;

  /** Word lists, examples, schemas, reports and the command line hold other texts; their messages are typed as such. */
  const otherTexts =
    /^server\/src\/(?:(?:analysis|article|cli|config|importers|ledger|lexicon|report|rules|sources|text)\/|(?:api|cli)\.ts)/u;

  /** For the log, for the protocol, or stored. */
  const notShown: ReadonlySet<string> = new Set([
    "(On no words that are in the text.)",
    "0 fact check0",
    "0 is missing; install the extension again",
    "0 is missing or damaged: messages are in English.",
    "Article Fact Check",
    "Fact Check",
    "The document has changed meanwhile.",
    "The request was cancelled.",
    "code actions",
    "code lens",
    "inlay hints",
    "no object",
    "no texts",
    "prepare rename",
    "semantic tokens",
    "unnamed checker",
    "workspace symbols",
  ]);
});

suite("translations: what is found in code", () => {
  test("a sentence is found wherever it stands", () => {
    expectUntranslated('const problem = isThere ? l10n.t("Done") : "It is gone.";', ["It is gone."]);
  });

  test("a single word is found where VS Code shows it", () => {
    expectUntranslated('line.description = isNew ? "new" : "old" + rest;', ["new", "old"]);
    expectUntranslated('void window.showQuickPick([{ label: "one" }], { title });', ["one"]);
  });

  test("names of commands, conditions and the log are not found", () => {
    expectUntranslated(
      'run("articleFactCheck.state"); log.warn("It is gone."); tell(kind === "one" ? a : b);',
      [],
    );
  });

  test("a text that is made up elsewhere cannot be translated", () => {
    assert.throws(() => translatedTexts("a.ts", "l10n.t(text)"), /^Error: a\.ts:1 translates/u);
  });

  function expectUntranslated(code: string, texts: readonly string[]): void {
    assert.deepEqual(
      untranslatedTexts("a.ts", code).map(({ text }) => text),
      texts,
    );
  }
});

suite("translations: the manifest", () => {
  const english = readTexts("package.nls.json");
  // The name of the package itself is an identifier; those of views are shown.
  const { name: _id, ...manifest } = JSON.parse(readFileSync("package.json", "utf8"));

  test("every text of package.json is a key of package.nls.json, and every key is used", () => {
    const texts = [...shownIn(manifest)];
    assert.deepEqual(
      texts.filter((text) => !/^%[\w.-]+%$/u.test(text)),
      [],
    );
    expectSame(Object.keys(english), [...new Set(texts.map((text) => text.slice(1, -1)))]);
  });

  for (const language of languages) {
    test(`“${language}” has all texts of the manifest, with the same commands and code`, () => {
      const translated = readTexts(`package.nls.${language}.json`);
      expectSame(Object.keys(translated), Object.keys(english));
      for (const [key, text] of Object.entries(english))
        expectSame(fixedPartsOf(translated[key] ?? ""), fixedPartsOf(text), key);
    });
  }
});

function readTexts(file: string): Texts {
  return JSON.parse(readFileSync(file, "utf8"));
}

function expectSame(actual: readonly string[], expected: readonly string[], message?: string): void {
  assert.deepEqual(actual.toSorted(), expected.toSorted(), message);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);
}

function textsOf(
  files: readonly string[],
  find: (file: string, code: string) => readonly TextAt[],
): readonly TextAt[] {
  return files.flatMap((file) => find(file, readFileSync(file, "utf8")));
}

function expectPlaceholders(translations: Texts): void {
  for (const [english, translated] of Object.entries(translations))
    expectSame(translated.match(placeholder) ?? [], english.match(placeholder) ?? [], translated);
}

// "{0}".
const placeholder = /\{\d+\}/gu;

/** What must not be translated: code, and where links lead. */
function fixedPartsOf(text: string): readonly string[] {
  return text.match(/`[^`]+`|\]\([^)]+\)/gu) ?? [];
}

/** The texts of the manifest that VS Code shows, whatever contributes them. */
function* shownIn(value: unknown, name = ""): Iterable<string> {
  if (typeof value === "string" && shownFields.has(name)) yield value;
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* shownIn(part, Array.isArray(value) ? name : key);
}

const shownFields: ReadonlySet<string> = new Set([
  "altText",
  "category",
  "contents",
  "contextualTitle",
  "deprecationMessage",
  "description",
  "displayName",
  "enumDescriptions",
  "enumItemLabels",
  "label",
  "markdownDeprecationMessage",
  "markdownDescription",
  "markdownEnumDescriptions",
  "name",
  "patternErrorMessage",
  "shortTitle",
  "title",
]);
