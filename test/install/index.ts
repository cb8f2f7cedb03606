import { writeFileSync } from "node:fs";
import { runTests } from "../e2e/runTests.ts";

/** Runs the tests of the installed extension inside the extension host; VS Code calls it. Rejects where one fails. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({ ui: "tdd", timeout: 30_000, reporter: "min" });
  const results = await runTests(mocha, async () => {
    await import("./firstMinute.test.ts");
  });
  const file = process.env["ARTICLE_FACT_CHECK_RESULTS"];
  if (file) writeFileSync(file, JSON.stringify(results));
  if (results.failed > 0) throw new Error(`${results.failed} tests failed.`);
}
