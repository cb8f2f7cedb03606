import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const guide = readFileSync(join(root, "docs/EDITORS.md"), "utf8");

// A character of two code units stands before what is looked at, and a line ends in a note to the desk.
const article = `Pier to stay shut

The pier stays shut, Ottilie Brandauer said on Monday 🙂. “We are not ready,” said Brandauer, the harbour master.

Repairs cost TK dollars, the council said.
`;

/** What an editor showed; each script fills it in. */
interface Shown {
  readonly problem?: string;
  readonly diagnostics: readonly {
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
  readonly symbols: unknown;
  readonly hover: string;
  readonly renamed: string;
}

/** An editor: how it runs a script, and the language of its set-up in the guide. */
interface Editor {
  readonly name: string;
  readonly language: string;
  readonly command: (setup: string) => readonly [program: string, ...args: string[]];
}

const script = (name: string): string => join(root, "test/editors", name);

const editors: readonly Editor[] = [
  {
    name: "Neovim",
    language: "lua",
    command: (setup) => ["nvim", "--headless", "-u", setup, "-i", "NONE", "-n", "-S", script("neovim.lua")],
  },
  {
    name: "Emacs",
    language: "elisp",
    command: (setup) => ["emacs", "--batch", "--load", setup, "--load", script("emacs.el")],
  },
];

for (const editor of editors) {
  suite(`${editor.name}, set up as docs/EDITORS.md says`, function () {
    this.timeout(120_000);
    let folder: string;
    let shown: Shown;

    suiteSetup(async () => {
      folder = mkdtempSync(join(tmpdir(), "fact-check-editors-"));
      shown = await show(folder, editor);
    });
    suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

    test("it works", () => {
      assert.equal(shown.problem, undefined);
    });

    test("findings stand where they are", () => {
      const found = shown.diagnostics.filter(({ message }) => message.includes("TK"));
      assert.deepEqual(
        found.map(({ line, column }) => [line, column]),
        [[4, 13]],
      );
    });

    test("its symbols have people and quotes", () => {
      assert.match(JSON.stringify(shown.symbols), /Ottilie Brandauer/u);
      assert.match(JSON.stringify(shown.symbols), /We are not ready/u);
    });

    test("a hover on a quote says who speaks", () => {
      assert.match(shown.hover, /Ottilie Brandauer/u);
    });

    test("a person is renamed everywhere", () => {
      assert.match(shown.renamed, /Ottilie Brandmeyer said on Monday/u);
      assert.match(shown.renamed, /said Brandmeyer, the harbour master/u);
    });
  });
}

/** Opens the article in an editor, in a folder, and gives what it shows. */
async function show(folder: string, { language, command }: Editor): Promise<Shown> {
  // Editors go by the ending.
  const setup = join(folder, language === "lua" ? "setup.lua" : "setup.el");
  const [draft, result] = [join(folder, "draft.txt"), join(folder, "result.json")];
  writeFileSync(setup, setupIn(language));
  writeFileSync(draft, article);
  const env = {
    ...process.env,
    ARTICLE: draft,
    RESULT: result,
    WORDS: words,
    NEW_NAME: newName,
    HOME: folder,
  };
  const [program, ...args] = command(setup);
  await promisify(execFile)(program, args, { cwd: folder, env, timeout: 60_000 });
  return JSON.parse(readFileSync(result, "utf8")) as Shown;
}

/** Where the cursor is put, and what the person there is called afterwards. */
const words = "Brandauer, the harbour";
const newName = "Brandmeyer";

/** The set-up of the guide, with this clone in the place of the reader's. */
function setupIn(language: string): string {
  const code = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "u").exec(guide)?.[1];
  assert.ok(code, `the guide has a block of ${language}`);
  return code.replaceAll("~/article-fact-check/", root);
}
