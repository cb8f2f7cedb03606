// Child processes that do not outlive this one: each is the head of a group of its own, and the group ends with us.
import { spawn } from "node:child_process";

const running = new Set();
const onWindows = process.platform === "win32";

for (const [signal, number] of [
  ["SIGINT", 2],
  ["SIGTERM", 15],
  ["SIGHUP", 1],
]) {
  process.once(signal, () => {
    endAll("SIGTERM");
    // What cleans up after itself gets a moment; what does not go is killed.
    setTimeout(() => {
      endAll("SIGKILL");
      // Who waits for Ctrl+C has said before which code that is.
      process.exit(process.exitCode ?? 128 + number);
    }, 1500);
  });
}
process.once("exit", () => endAll("SIGKILL"));

/** Starts a command; `options` are those of `spawn`. Its whole group ends when this process does. */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { stdio: "inherit", detached: !onWindows, ...options });
  running.add(child);
  child.once("exit", () => endGroup(child, "SIGKILL"));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end; resolves with its exit code, or 1 where a signal ended it.
 *
 * @param seconds after which it is ended; the promise then rejects with a sentence.
 */
export function runToEnd(command, args, { seconds = 300, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = startChild(command, args, options);
    const timer = setTimeout(() => {
      endGroup(child, "SIGKILL");
      reject(new Error(`${command} ${args.join(" ")} was ended: it took more than ${seconds} s.`));
    }, seconds * 1000);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(new Error(`${command} cannot be run: ${error.message}`));
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** Ends a child and its group, and waits until it is gone. */
export function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => endGroup(child, "SIGKILL"), 3000);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    endGroup(child, "SIGTERM");
  });
}

function endAll(signal) {
  for (const child of running) endGroup(child, signal);
}

function endGroup(child, signal) {
  if (child.pid === undefined) return;
  if (signal === "SIGKILL") running.delete(child);
  try {
    if (onWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
    running.delete(child);
  }
}
