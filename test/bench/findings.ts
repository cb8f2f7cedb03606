import type { Reading } from "./corpora.ts";

/** How often each rule fires per 100 articles, by level: the noise that a reader of the corpus would see. */
export function renderFindings(corpus: string, readings: readonly Reading[]): string {
  const counts = new Map<string, number>();
  for (const { system } of readings) {
    const { findings }: { findings: readonly { code: string; severity: string }[] } = JSON.parse(system);
    for (const { code, severity } of findings) {
      const key = `${code} (${severity})`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const rates = [...counts]
    .sort()
    .map(([key, count]) => `${key} ${((100 * count) / readings.length).toFixed(1)}`);
  return `${corpus}, findings per 100 articles: ${rates.join(", ") || "none"}`;
}
