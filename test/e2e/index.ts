import { writeFileSync } from "node:fs";

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
  // Makes `suite` and `test` known, as loading a file would.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./reading.test.ts");
  await import("./tree.test.ts");
  await import("./changing.test.ts");
  await import("./fixes.test.ts");
  await import("./sources.test.ts");
  await import("./record.test.ts");
  await import("./checking.test.ts");
  await import("./archive.test.ts");
  await import("./importing.test.ts");
  await import("./crashes.test.ts");

  const report: string[] = [];
  let passed = 0;
  let failed = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on("pass", (test) => {
      passed += 1;
      report.push(`  ✓ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on("fail", (test, error) => {
      failed += 1;
      report.push(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.on("pending", (test) => {
      failed += 1;
      report.push(`  ✗ ${test.fullTitle()} was skipped`);
    });
  });
  const results = process.env["ARTICLE_FACT_CHECK_RESULTS"];
  if (results) writeFileSync(results, JSON.stringify({ passed, failed, report }));
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
