import assert from "node:assert/strict";
import { findDifferentWordings } from "../../../server/src/archive/differentWordings.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { archived } from "../../support/archive.ts";

/** What differs between the quotations of some articles, of which the first is a.txt: "a.txt b.txt: forty/fourteen". */
function differencesIn(...texts: readonly string[]): readonly string[] {
  const articles = texts.map((text, index) => archived(`${"abc"[index]}.txt`, text));
  return finish(findDifferentWordings(articles)).map(({ quotes, differences }) => {
    const names = quotes.map(({ article }) => article.name).join(" ");
    return `${names}: ${differences.map((sides) => sides.join("/")).join(", ")}`;
  });
}

const said = "“I think fourteen boats is what this harbor needs,” Ana Lund said.\n";

suite("quotations that differ between articles", () => {
  test("a changed word is found, in small letters", () => {
    assert.deepEqual(differencesIn(said, said.replace("fourteen", "FORTY")), ["a.txt b.txt: fourteen/forty"]);
  });

  test("so is a word that was left out or added", () => {
    assert.deepEqual(differencesIn(said, said.replace("this harbor", "harbor")), ["a.txt b.txt: this/"]);
  });

  test("what is repeated word for word, cut, or only set otherwise is no difference", () => {
    assert.deepEqual(differencesIn(said, said.toUpperCase().replace("SAID", "said")), []);
    assert.deepEqual(differencesIn(said, said.replace("I think fourteen", "Fourteen")), []);
  });

  test("two people may say nearly the same; a surname, or nobody, may be the same person", () => {
    const changed = said.replace("fourteen", "forty");
    assert.deepEqual(differencesIn(said, changed.replace("Ana Lund", "Ben Okoro")), []);
    assert.deepEqual(differencesIn(said, changed.replace("Ana Lund", "Lund")).length, 1);
    assert.deepEqual(
      differencesIn(said, `The hall was full. ${changed.replace(", Ana Lund said", ".")}`).length,
      1,
    );
  });

  test("within one article nothing is compared: that is what a rule is for", () => {
    assert.deepEqual(differencesIn(`${said}\n${said.replace("fourteen", "forty")}`), []);
  });

  test("short quotations are alike by chance", () => {
    assert.deepEqual(
      differencesIn(
        "“We will close the school,” Ana Lund said.\n",
        "“We will close the harbor,” Ana Lund said.\n",
      ),
      [],
    );
  });

  test("of three wordings each later one is held against the likest earlier one", () => {
    const found = differencesIn(said, said.replace("fourteen", "forty"), said.replace("fourteen", "fifteen"));
    assert.deepEqual(found, ["a.txt b.txt: fourteen/forty", "a.txt c.txt: fourteen/fifteen"]);
  });
});
