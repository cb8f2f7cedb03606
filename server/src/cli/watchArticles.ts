import { EventEmitter, once } from "node:events";
import { type FSWatcher, watch } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { CheckCommand } from "./arguments.ts";
import { type Program, runCheck } from "./runCheck.ts";
import { type Survey, surveyFiles } from "./surveyFiles.ts";
import { tell } from "./tell.ts";

/** Checks articles, and again whenever one of them or what it is checked with has changed. Never ends by itself. */
export async function watchArticles(command: CheckCommand, program: Program): Promise<never> {
  let restsOn: readonly string[] = [];
  for (;;) {
    const before = surveyFiles(command, restsOn);
    try {
      ({ restsOn } = await runCheck(command, program));
    } catch (error) {
      // A folder or a configuration that is named may come back.
      tell(`article-fact-check: ${error instanceof Error ? error.message : String(error)}`);
    }
    tell("article-fact-check: waiting for changes; Ctrl+C ends");
    await change(command, before, restsOn);
  }
}

/** Waits until something else is there than at a survey. */
async function change(command: CheckCommand, before: Survey, restsOn: readonly string[]): Promise<void> {
  const look = (): Survey => surveyFiles(command, restsOn);
  const known = { ...look(), stamps: before.stamps };
  const changes = new EventEmitter();
  const watchers = known.folders.flatMap((folder) => watchFolder(folder, () => changes.emit("change")));
  try {
    while (isSame(look(), known)) {
      await once(changes, "change");
      await sleep(quiet);
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** A folder that cannot be watched, or is gone, is none; the others are watched all the same. */
function watchFolder(folder: string, onChange: () => void): readonly FSWatcher[] {
  try {
    return [watch(folder, onChange).on("error", onChange)];
  } catch {
    return [];
  }
}

function isSame(one: Survey, other: Survey): boolean {
  if (one.folders.join("\n") !== other.folders.join("\n") || one.stamps.size !== other.stamps.size)
    return false;
  return [...one.stamps].every(([path, stamp]) => other.stamps.get(path) === stamp);
}

/** Milliseconds that a change is given to end in: editors write a file in several steps. */
const quiet = 100;
