import Mocha from "mocha";
import { env } from "vscode";
import { loadCommonTests, loadGermanTests, runTests } from "./runTests.ts";

/**
 * Runs the tests inside the extension host of VS Code for the Web, which is a worker; VS Code calls it. Rejects where one
 * fails.
 *
 * What comes out is a line on the console, since a worker has no files; whoever opened the window reads it.
 */
export async function run(): Promise<void> {
  // The build puts in what the environment says, since a worker has none.
  const grep = process.env["ARTICLE_FACT_CHECK_GREP"] ?? "";
  const mocha = new Mocha({ ui: "tdd", timeout: 30_000, reporter: "min", grep });
  const results = await runTests(mocha, env.language === "de" ? loadGermanTests : loadCommonTests);
  console.log("ARTICLE_FACT_CHECK_RESULTS", JSON.stringify(results));
  if (results.failed > 0) throw new Error(`${results.failed} tests failed.`);
}
