import assert from "node:assert/strict";
import type { Format } from "../../../server/src/article/article.ts";
import { applyAll } from "../../../server/src/config/editJson.ts";
import { type Action, findActions } from "../../../server/src/features/actions.ts";
import { check, checkAll } from "../../../server/src/rules/check.ts";
import { readMarked } from "../../support/articles.ts";
import { compareWith } from "../../support/sources.ts";

const interview = [
  "LUND: We will not close the harbor to the small boats. I think, you know, forty boats is what we have.",
  "",
  "OKORO: The council has promised a new pier since 1984, and we are still waiting [laughter] for it.",
  "",
  "LUND: My father built the old pier, the one in the north, with his own hands, and nobody paid him for it.",
].join("\n");

const opening = "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n";

function actionsAt(marked: string, format: Format = "plain"): readonly Action[] {
  const { article, cursor } = readMarked(opening + marked, format);
  const compared = compareWith(article, [interview]);
  return findActions(compared, check(compared, {}), { start: cursor, end: cursor });
}

/** Takes a fix of a finding at the cursor, and says what becomes of the text. */
function expectFix(title: string, marked: string, expected: string): void {
  const { text } = readMarked(opening + marked);
  const fix = actionsAt(marked).find((action) => action.title === title);
  assert.ok(fix?.kind === "fix", `no fix “${title}”`);
  assert.equal(fix.isPreferred, false);
  assert.equal(applyAll(text, fix.edits).slice(opening.length), expected);
}

function titlesAt(marked: string, format: Format = "plain"): readonly string[] {
  return actionsAt(marked, format)
    .filter(
      ({ kind, finding }) => kind !== "ignore" && kind !== "turnOff" && finding.code.startsWith("quote-"),
    )
    .map(({ title }) => title);
}

const wording = "Use the transcript’s wording";
const cut = "Mark the cut with an ellipsis";

suite("what can be done about a quotation and its source", () => {
  suite("the transcript’s wording", () => {
    test("changes the number alone, and leaves marks and the rest", () => {
      expectFix(
        wording,
        "“I think ⟦⟧fourteen boats is what we have,” Ana Lund said.",
        "“I think forty boats is what we have,” Ana Lund said.",
      );
    });

    test("changes every place that differs at once", () => {
      expectFix(
        wording,
        "“The council always promised a ⟦⟧new bridge since 1984,” Ben Okoro said.",
        "“The council has promised a new pier since 1984,” Ben Okoro said.",
      );
    });

    test("brings back a “not” that was left out", () => {
      expectFix(
        wording,
        "“We ⟦⟧will close the harbor to the small boats,” Ana Lund said.",
        "“We will not close the harbor to the small boats,” Ana Lund said.",
      );
    });

    test("deletes a word that was not said, with one space", () => {
      expectFix(
        wording,
        "“We will not close the ⟦⟧old harbor to the small boats,” Ana Lund said.",
        "“We will not close the harbor to the small boats,” Ana Lund said.",
      );
    });

    test("keeps the capital at the start", () => {
      expectFix(
        wording,
        "“Four⟦⟧teen boats is what we have,” Ana Lund said.",
        "“Forty boats is what we have,” Ana Lund said.",
      );
    });

    test("leaves the transcriber’s notes out", () => {
      expectFix(
        wording,
        "“The council has promised a new pier since 1984, and we are still ⟦⟧hoping of it,” Ben Okoro said.",
        "“The council has promised a new pier since 1984, and we are still waiting for it,” Ben Okoro said.",
      );
    });
  });

  suite("an ellipsis", () => {
    test("marks what was left out", () => {
      expectFix(
        cut,
        "“My father built the old ⟦⟧pier with his own hands,” Ana Lund said.",
        "“My father built the old pier … with his own hands,” Ana Lund said.",
      );
    });

    test("marks a filler that was left out, as the article marks cuts", () => {
      expectFix(
        cut,
        "“I ⟦⟧think forty boats is what we have,” Ana Lund said. “We will [...] close the harbor.”",
        "“I think [...] forty boats is what we have,” Ana Lund said. “We will [...] close the harbor.”",
      );
    });

    test("is not offered for a lost “not”, nor for a changed number", () => {
      assert.deepEqual(titlesAt("“We ⟦⟧will close the harbor to the small boats,” Ana Lund said."), [
        "Show in Transcript",
        wording,
        "Accept this wording…",
      ]);
      assert.ok(!titlesAt("“I think ⟦⟧fourteen boats is what we have,” Ana Lund said.").includes(cut));
    });
  });

  test("what is in no source can only be accepted", () => {
    assert.deepEqual(titlesAt("“The fish ⟦⟧market will be sold in autumn this year,” Ana Lund said."), [
      "Accept this wording…",
    ]);
  });

  test("words around a mark of Markdown are not replaced", () => {
    const titles = titlesAt(
      "“The council always **promised** a ⟦⟧new bri**dge** since 1984,” Ben Okoro said.",
      "markdown",
    );
    assert.ok(!titles.includes(wording), titles.join());
  });

  suite("a wording that was accepted", () => {
    const quote = "“I think fourteen boats is what we have,” Ana Lund said.";
    const accepted = {
      rule: "quote-number-changed",
      text: "I think fourteen boats is what we have,",
      reason: "Heard again: she says fourteen.",
      place: "article",
    } as const;
    const codesOf = (text: string): readonly string[] => {
      const compared = compareWith(readMarked(opening + text).article, [interview]);
      return checkAll(compared, {}, { ignored: [accepted] }).findings.map(({ code }) => code);
    };

    test("is given by the whole quotation", () => {
      const action = actionsAt(quote.replace("fourteen", "⟦⟧fourteen")).find(({ kind }) => kind === "accept");
      assert.ok(action?.kind === "accept");
      assert.deepEqual([action.finding.code, action.words], [accepted.rule, accepted.text]);
    });

    test("is reported no more, also after edits elsewhere", () => {
      assert.ok(!codesOf(quote).includes(accepted.rule));
      assert.ok(!codesOf(`A line more.\n\n${quote} She left.`).includes(accepted.rule));
    });

    test("is reported again once a word of it changes, and in another quotation", () => {
      assert.ok(codesOf(quote.replace("fourteen", "fifteen")).includes(accepted.rule));
      assert.ok(codesOf(quote.replace("is what", "is all that")).includes(accepted.rule));
      assert.ok(
        codesOf(`${quote}\n\n“I, too, think fourteen boats is what we have,” she said.`).includes(
          accepted.rule,
        ),
      );
    });
  });
});
