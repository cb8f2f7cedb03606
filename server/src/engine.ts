import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/**
 * Has V8 compile functions for speed once they have run four times as long as it would wait. A program that reads texts
 * of a few pages ends, or has nothing to do, before it has earned what that costs: by the default the compiler takes a
 * third of all CPU in the first hundred edits, and in the first hundred articles of a run. What has run for long is as
 * fast as before.
 */
export function compileLater(): void {
  setFlagsFromString("--interrupt-budget=300000");
}

/**
 * Has the heap of this process take less memory than V8 would let it, for a program that stays open beside an editor.
 * What that saves, and what it costs, stands in `docs/PERFORMANCE.md`.
 *
 * The old generation grows by a quarter of what lives in it, not to four times that, before it is cleared: an edit
 * adds little to it. The young one, of two halves, grows once, to 8 MB each and not to 16: how large it may become is
 * settled when a process starts, but by what factor it grows is asked each time. Threads that are started later have
 * these 8 MB from the beginning.
 */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${growth.seldomRead}`);
  setFlagsFromString(`--min-semi-space-size=${half}`);
  setFlagsFromString(`--max-semi-space-size=${half}`);
  const before = measureYoung();
  setFlagsFromString(`--semi-space-growth-factor=${Math.max(1, Math.floor((2 * half) / before))}`);
  const observer = new PerformanceObserver(() => {
    if (measureYoung() === before) return;
    observer.disconnect();
    setFlagsFromString("--semi-space-growth-factor=1");
  });
  observer.observe({ entryTypes: ["gc"] });
}

/**
 * Lets all heaps of this process grow by as much as lives in them while threads read by the thousand, who would be held up
 * by a fifth else: what they make is soon gone, and a lexicon lives in each.
 *
 * @returns ends that for one thread, to be called once.
 */
export function growForThread(): () => void {
  threadCount++;
  setFlagsFromString(`--heap-growing-percent=${growth.oftenRead}`);
  return () => {
    threadCount--;
    if (threadCount === 0) setFlagsFromString(`--heap-growing-percent=${growth.seldomRead}`);
  };
}

/** Those that read now. */
let threadCount = 0;

/** By how much of what lives in it the old generation grows before it is cleared, in percent. */
const growth = { seldomRead: 25, oftenRead: 100 };

/** In megabytes. */
const half = 8;

/** What both halves of the young generation take, in megabytes. */
function measureYoung(): number {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
  return Math.max(1, (young?.space_size ?? 0) / 2 ** 20);
}
