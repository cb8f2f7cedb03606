import { writeFileSync } from "node:fs";
import { loadCommonTests, runTests } from "./runTests.ts";

/**
 * Runs the tests inside the extension host; VS Code calls it. Rejects where one fails.
 *
 * What comes out goes to the file that ARTICLE_FACT_CHECK_RESULTS names, since the console of an extension host
 * is full of other voices. ARTICLE_FACT_CHECK_GREP picks tests by words of their names.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const grep = process.env["ARTICLE_FACT_CHECK_GREP"] ?? "";
  const mocha = new Mocha({ ui: "tdd", timeout: 30_000, reporter: "min", grep });
  const results = await runTests(mocha, async () => {
    await loadCommonTests();
    await import("./importing.test.ts");
    await import("./crashes.test.ts");
  });
  const file = process.env["ARTICLE_FACT_CHECK_RESULTS"];
  if (file) writeFileSync(file, JSON.stringify(results));
  if (results.failed > 0) throw new Error(`${results.failed} tests failed.`);
}
