import { createHash, randomBytes } from "node:crypto";
import { open, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./reasons.ts";

/**
 * Waits until this writer is the only one that may change a file.
 *
 * Each writer makes a claim, an empty file of a name that is never used again, and may write once a look into the
 * folder, after it was made, shows no other. Of two that claim at once, the later one to look sees the other. Claims
 * of processes that are gone, and those that are too old, are removed. That is safe even if the judgement was wrong,
 * since the claim itself becomes the file: a writer whose claim was removed can no longer move it into place.
 *
 * A network folder that shows new files late can let two writers in.
 *
 * @param deadline milliseconds of `performance.now()`.
 * @returns the path of the claim, which the writer must move or remove; undefined if others held the file too long.
 * @throws what the disk reports.
 */
export async function claimFile(file: string, deadline: number): Promise<string | undefined> {
  let claim: Claim | undefined;
  for (let pause = 1; performance.now() < deadline; pause = Math.min(pause * 2, longestPause)) {
    claim ??= await makeClaim(file);
    const names = await livingClaims(claim);
    const own = basename(claim.path);
    if (names.length === 1 && names[0] === own) return claim.path;
    // The first by name stays and is next; if all withdrew, they might meet again and again.
    if (names[0] !== own) {
      await rm(claim.path, { force: true });
      claim = undefined;
    }
    await sleep(pause * (0.5 + Math.random()));
  }
  if (claim !== undefined) await rm(claim.path, { force: true });
  return undefined;
}

interface Claim {
  readonly path: string;
  /** What the names of all claims to the file begin with. */
  readonly prefix: string;
  /** Milliseconds of `performance.now()` less those of the file system's clock, which may be another machine's. */
  readonly clock: number;
}

async function makeClaim(file: string): Promise<Claim> {
  // Plain letters: some file systems spell accents anew, or do not tell capitals.
  const hash = shortHash(basename(file).normalize("NFC").toLowerCase());
  const prefix = `.${hash}.`;
  const path = join(
    dirname(file),
    `${prefix}${randomBytes(8).toString("hex")}.${process.pid}.${host}${ending}`,
  );
  const handle = await open(path, "wx");
  try {
    const { mtimeMs } = await handle.stat();
    return { path, prefix, clock: performance.now() - mtimeMs };
  } finally {
    await handle.close();
  }
}

/** Names of all claims whose owners may still write, the own one among them, sorted; the others are removed. */
async function livingClaims({ path, prefix, clock }: Claim): Promise<readonly string[]> {
  const folder = dirname(path);
  const living: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!name.startsWith(prefix) || !name.endsWith(ending)) continue;
    const age = await ageOf(join(folder, name), clock);
    if (age === undefined) continue;
    if (name === basename(path) || (age < oldest && isOwnerAlive(name))) living.push(name);
    else await rm(join(folder, name), { force: true });
  }
  return living;
}

/** Milliseconds since the file was changed; undefined if it is gone. */
async function ageOf(path: string, clock: number): Promise<number | undefined> {
  try {
    return performance.now() - clock - (await stat(path)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** False only if the claim was made on this machine and its process is gone. */
function isOwnerAlive(name: string): boolean {
  const [pid, owner] = name.slice(0, -ending.length).split(".").slice(-2);
  if (owner !== host) return true;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

const host = shortHash(hostname());
const ending = ".lock";
/** Milliseconds after which a claim is given up for lost; a change takes some ten. */
const oldest = 5_000;
/** Milliseconds between two looks. */
const longestPause = 32;
