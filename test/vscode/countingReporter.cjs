// Mocha's dots, and the counts in the file that MOCHA_COUNTS names.
const { writeFileSync } = require("node:fs");
const { default: Mocha } = require("mocha");

module.exports = class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      const { passes, failures, pending } = runner.stats;
      // A test that is skipped has not passed.
      writeFileSync(process.env.MOCHA_COUNTS, JSON.stringify({ passed: passes, failed: failures + pending }));
    });
  }
};
