/**
 * Whether a path matches a glob: `*` and `?` within a folder, `**` over folders, `{a,b}` for either. Upper and lower
 * case are the same.
 *
 * As in `.gitignore`, and in the overrides of ESLint: a pattern without a slash is for the file's name, in whatever
 * folder ("draft.md"); one with a slash anywhere begins at the folder of the configuration, so that "/draft.md" and
 * "./draft.md" name the one file beside it; one that ends with a slash is for all files of a folder ("drafts/").
 *
 * No regular expression is built, so that no pattern of a setting can hang the server.
 *
 * @param path with `/` between folders.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const folders = path.toLowerCase().split("/");
  return alternativesOf(glob.toLowerCase()).some((pattern) => {
    if (!pattern.includes("/")) return matchesSequence(folders.slice(-1), [pattern], matchesName);
    const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
    return matchesSequence(folders, whole.replace(atFolder, "").split("/"), matchesName);
  });
}

// "/draft.md", "./draft.md".
const atFolder = /^\.?\//u;

/** Writes out `{a,b}`; more than 64 alternatives are not looked at. Braces do not nest. */
function alternativesOf(glob: string): readonly string[] {
  let patterns = [""];
  for (const part of glob.split(/(\{[^{}]*\})/u)) {
    const choices = part.startsWith("{") && part.endsWith("}") ? part.slice(1, -1).split(",") : [part];
    patterns = patterns.flatMap((pattern) => choices.map((choice) => pattern + choice)).slice(0, 64);
  }
  return patterns;
}

/** Matches folder by folder; `**` takes any number of them. Looks back only to the latest `**`. */
function matchesSequence(
  folders: readonly string[],
  patterns: readonly string[],
  matches: (folder: string, pattern: string) => boolean,
): boolean {
  let folder = 0;
  let pattern = 0;
  let starPattern = -1;
  let starFolder = 0;
  while (folder < folders.length) {
    const wanted = patterns[pattern];
    if (wanted === "**") {
      starPattern = pattern++;
      starFolder = folder;
    } else if (wanted !== undefined && matches(folders[folder] ?? "", wanted)) {
      folder++;
      pattern++;
    } else if (starPattern !== -1) {
      pattern = starPattern + 1;
      folder = ++starFolder;
    } else return false;
  }
  return patterns.slice(pattern).every((rest) => rest === "**");
}

/** The same within a name, where `*` takes any number of characters and `?` one. */
function matchesName(name: string, pattern: string): boolean {
  const wanted = [...pattern].map((character) => (character === "*" ? "**" : character));
  return matchesSequence([...name], wanted, (character, one) => one === "?" || one === character);
}
