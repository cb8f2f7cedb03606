import assert from "node:assert/strict";
import { loadLanguage } from "../../../server/src/lsp/language.ts";
import { msg } from "../../../server/src/text/message.ts";

suite("the user's language", () => {
  const data = '{"{0} is quoted": "{0} wird zitiert"}';

  test("a German locale, however it is written, has German words, and others English ones", async () => {
    for (const locale of ["de", "de-AT", "de_DE.UTF-8", "DE"])
      assert.equal(await saidIn(locale, data), "Lund wird zitiert", locale);
    for (const locale of ["en", "fr", "den", "C", "", undefined])
      assert.equal(await saidIn(locale, data), "Lund is quoted", locale);
  });

  test("words that are missing, or no texts, leave English and a line for the log", async () => {
    for (const broken of [undefined, "{", "[]7", "7", '{"{0} is quoted": 7}'])
      assert.equal(
        await saidIn("de", broken),
        "Lund is quoted; l10n.de.json is missing or damaged: messages are in English.",
        broken,
      );
  });

  async function saidIn(locale: string | undefined, file: string | undefined): Promise<string> {
    const { say, problem } = await loadLanguage(locale, async () => {
      if (file === undefined) throw new Error("no file");
      return new TextEncoder().encode(file);
    });
    const said = say(msg`${"Lund"} is quoted`);
    return problem === undefined ? said : `${said}; ${problem}`;
  }
});
