/** A count as one of a few texts, so that a weight has enough examples: "0", "1", "2", "5", "10", "20", "40" or "more". */
export function bucket(count: number): string {
  for (const limit of limits) if (count <= limit) return String(limit);
  return "more";
}

const limits = [0, 1, 2, 5, 10, 20, 40];
