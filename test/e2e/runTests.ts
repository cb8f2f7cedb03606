import type Mocha from "mocha";

/** What came out of a run. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  /** A line for each test, and what went wrong. */
  readonly report: readonly string[];
}

/** Makes `suite` and `test` known, lets files say their tests, and runs these. A test that is skipped has failed. */
export async function runTests(mocha: Mocha, load: () => Promise<void>): Promise<Results> {
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await load();
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
  return { passed, failed, report };
}

/** Loads what is tried where VS Code is not in English. */
export async function loadGermanTests(): Promise<void> {
  await import("./german.test.ts");
}

/** Loads what is tried wherever VS Code runs. */
export async function loadCommonTests(): Promise<void> {
  await import("./reading.test.ts");
  await import("./tree.test.ts");
  await import("./changing.test.ts");
  await import("./fixes.test.ts");
  await import("./sources.test.ts");
  await import("./record.test.ts");
  await import("./checking.test.ts");
  await import("./archive.test.ts");
  await import("./sample.test.ts");
}
