import type { Reading } from "./articles.ts";
import { type Host, yieldTo } from "./host.ts";

/**
 * Reads an article for a few milliseconds at a time, and lets messages in between: others are answered meanwhile, and an
 * edit makes an end of reading what was there before.
 *
 * Whoever asks the reading for something at once gets it, and what is left is done by then.
 */
export async function readInSlices(
  reading: Pick<Reading, "step">,
  host: Clock,
  isCurrent: () => boolean,
): Promise<void> {
  let end = host.now() + sliceMilliseconds;
  while (!reading.step()) {
    if (host.now() < end) continue;
    await yieldTo(host);
    if (!isCurrent()) return;
    end = host.now() + sliceMilliseconds;
  }
}

/** Lets messages in, where the last were let in a while ago: to be awaited in a loop over many things. */
export function pauses(host: Clock): () => Promise<void> {
  let end = host.now() + sliceMilliseconds;
  return async () => {
    if (host.now() < end) return;
    await yieldTo(host);
    end = host.now() + sliceMilliseconds;
  };
}

/** What tells how long something takes. */
type Clock = Pick<Host, "now" | "setTimeout">;

/** As long as a frame of the screen, about. */
const sliceMilliseconds = 15;
