import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { check } from "../../server/src/rules/check.ts";
import { slice } from "../../server/src/text/span.ts";
import { english } from "../support/lexicon.ts";

const text = readFileSync(new URL("../../../test/articles/mill.txt", import.meta.url), "utf8");
const article = analyze(text, "plain", english);

suite("the article about the mill", () => {
  test("has eight people, each with the forms of the text", () => {
    assert.deepEqual(
      article.people.map(({ forms }) => forms.join(" / ")),
      [
        "Marisela Quandt / Quandt",
        "Rupert Hallgarten",
        "Ilse Vantongeren",
        "Tobiah Renshaw",
        "Castellane",
        "Mazurek",
        "Thistlewood",
        "Okonjo",
      ],
    );
  });

  test("has twelve attributions, each with its speaker", () => {
    const lines = article.attributions.map(
      ({ source, content }) => `${source?.name ?? "nobody"}: ${slice(text, content).slice(0, 24).trim()}`,
    );
    assert.deepEqual(lines, [
      "Marisela Quandt: Mill owners lend money t",
      "Marisela Quandt: her group has wanted one",
      "Marisela Quandt: “The roof should come of",
      "Marisela Quandt: a loan could help a few",
      "Marisela Quandt: that the landlords shoul",
      "Marisela Quandt: “Each week another lette",
      "Marisela Quandt: that the tenants are liv",
      "Marisela Quandt: “You cannot call it chan",
      "Tobiah Renshaw: “I told my neighbours at",
      "Marisela Quandt: “That method – lending w",
      "Marisela Quandt: that by no means everybo",
      "Marisela Quandt: “Ask Mazurek, Thistlewoo",
    ]);
  });

  test("takes a quotation with inner marks of the same kind for one, and the name in marks for no speech", () => {
    const uses = article.quotes
      .filter(({ outer }) => outer === undefined)
      .map(({ use, inner }) => `${use === "speech" ? use : "other"}: ${slice(text, inner).slice(0, 11)}`);
    assert.deepEqual(uses, [
      "other: Lantern",
      "other: Lantern,",
      "speech: The roof sh",
      "speech: Each week a",
      "speech: You cannot ",
      "speech: I told my n",
      "speech: That method",
      "speech: Ask Mazurek",
    ]);
  });

  test("spells one organisation in two ways, and nothing else is found", () => {
    const findings = check(article, {}).map(({ code, message }) => `${code}: ${message}`);
    assert.equal(findings.length, 1, findings.join("\n"));
    assert.match(findings[0] ?? "", /^inconsistent-name: .*Tenant Advice Centre/u);
  });
});
