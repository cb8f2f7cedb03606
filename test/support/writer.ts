/**
 * A program that writes one file over and over, to be killed or to write beside others:
 *
 *   node writer.js generations FILE ROOT          writes one text after the other, and prints the number of each
 *   node writer.js lines FILE ROOT NAME COUNT     adds that many lines, and prints the number of each
 *   node writer.js once FILE ROOT SIZE            writes so many letters once, and prints the problem or “written”
 */

import { createChangeText } from "../../server/src/changeText.ts";
import type { TextChange } from "../../server/src/files.ts";
import { sayInEnglish } from "../../server/src/text/message.ts";
import { generationOf, textOf } from "./generations.ts";

const [mode, file = "", root = "", name, count] = process.argv.slice(2);
const changeText = createChangeText();

if (mode === "generations") {
  for (;;) {
    const text = await change((before) =>
      textOf((before === undefined ? 0 : (generationOf(before) ?? 0)) + 1),
    );
    console.log(generationOf(text ?? ""));
  }
} else if (mode === "lines") {
  for (let line = 1; line <= Number(count); line++) {
    await change((before = "") => `${before}${name} ${line}\n`);
    console.log(line);
  }
} else {
  const result = await changeText(file, root, () => "a".repeat(Number(name)));
  console.log("problem" in result ? sayInEnglish(result.problem) : "written");
}

async function change(made: TextChange): Promise<string | undefined> {
  const result = await changeText(file, root, made);
  if ("problem" in result) throw new Error(sayInEnglish(result.problem));
  return result.text;
}
