/** Kind and place of a failure. Its message is left out, since it may hold words of an article. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  return [error.name, ...frames.slice(0, 6)].join("\n");
}
