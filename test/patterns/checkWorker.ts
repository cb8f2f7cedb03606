import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import type { checkSync } from "recheck";

// The library picks its JavaScript build by this, instead of a program for this platform or Java.
process.env["RECHECK_BACKEND"] = "pure";
const recheck: { readonly checkSync: typeof checkSync } = createRequire(import.meta.url)("recheck");

parentPort?.on("message", ({ source, flags }: { readonly source: string; readonly flags: string }) => {
  parentPort?.postMessage(judge(source, flags));
});

function judge(source: string, flags: string): { readonly status: string; readonly why: string } {
  const judged = recheck.checkSync(source, flags, limits);
  switch (judged.status) {
    case "safe":
      return { status: judged.status, why: "" };
    case "vulnerable":
      return { status: judged.status, why: `${judged.complexity.summary}, ${judged.attack.pattern}` };
    case "unknown":
      return { status: judged.status, why: judged.error.kind };
  }
}

const limits = {
  // So long that only an expression which is too tangled to be judged takes it.
  timeout: 600_000,
  // Attacks are bounded by what they read, not by time, so that a busy machine judges as a free one does: of 30,000
  // characters, at most 333 steps each. What takes the square of the time needs 30,000.
  attackLimit: 10_000_000,
  maxAttackStringSize: 30_000,
  attackTimeout: null,
  incubationTimeout: null,
  // Fewer attempts than the default; still each of the expressions that this found is found.
  maxInitialGenerationSize: 200,
  maxGenerationSize: 50,
  maxIteration: 6,
};
