import { EventEmitter, once } from "node:events";
import { type FSWatcher, watch } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { configName } from "../config/paths.ts";
import type { CheckCommand } from "./arguments.ts";
import { Configured } from "./configured.ts";
import { findInputs } from "./findInputs.ts";
import { type Program, runCheck } from "./runCheck.ts";
import { type Survey, surveyFiles } from "./surveyFiles.ts";
import { tell, tellNothing } from "./tell.ts";

/** Checks articles, and again whenever one of them or what it is checked with has changed. Never ends by itself. */
export async function watchArticles(command: CheckCommand, program: Program): Promise<never> {
  for (;;) {
    const configurations = await findConfigurations(command);
    const look = (): Survey => surveyFiles(command, configurations);
    // Before the run: what changes while it reads is read again.
    const before = look();
    try {
      await runCheck(command, program);
    } catch (error) {
      // A folder or a configuration that is named may come back.
      tell(`article-fact-check: ${error instanceof Error ? error.message : String(error)}`);
    }
    tell("article-fact-check: waiting for changes; Ctrl+C ends");
    await change(before, look);
  }
}

/** The paths of the configurations of all articles, and of what they name. */
async function findConfigurations({ articles, config }: CheckCommand): Promise<readonly string[]> {
  try {
    const configured = new Configured(config, tellNothing);
    await findInputs(articles, configured, tellNothing);
    return configured.files;
  } catch {
    // The run tells why.
    return [];
  }
}

/** Waits until something else is there than at a survey. */
async function change(before: Survey, look: () => Survey): Promise<void> {
  const changes = new EventEmitter();
  const tellChange = (): boolean => changes.emit("change");
  const watchers = [
    ...before.folders.flatMap((folder) => watchFolder(folder, tellChange)),
    // Much may happen there that is of no matter.
    ...before.above.flatMap((folder) => watchFolder(folder, (name) => name === configName && tellChange())),
  ];
  try {
    while (isSame(look(), before)) {
      await once(changes, "change");
      await sleep(quiet);
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** A folder that cannot be watched, or is gone, is none; the others are watched all the same. */
function watchFolder(folder: string, onChange: (name: string | null) => void): readonly FSWatcher[] {
  try {
    return [watch(folder, (_, name) => onChange(name)).on("error", () => onChange(null))];
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
