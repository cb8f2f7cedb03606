/**
 * The files that an article's front matter names as its sources: `sources: a.srt`, `sources: [a.srt, "b c.txt"]`, or a
 * list below with a dash before each. Other YAML (anchors, blocks of text) is not read.
 */
export function namedSources(text: string): readonly string[] {
  const lines = frontMatterOf(text);
  const key = lines.findIndex((line) => /^sources[ \t]*:/u.test(line));
  if (key < 0) return [];
  const value = (lines[key] as string).replace(/^sources[ \t]*:/u, "").trim();
  if (value !== "") return splitList(value);
  const end = lines.findIndex((line, index) => index > key && !/^[ \t]*-[ \t]+\S/u.test(line));
  return lines
    .slice(key + 1, end < 0 ? undefined : end)
    .map((line) => unquoted(line.replace(/^[ \t]*-/u, "")));
}

function splitList(value: string): readonly string[] {
  if (!value.startsWith("[")) return [unquoted(value)];
  return value
    .replace(/^\[/u, "")
    .replace(/\][^\]]*$/u, "")
    .split(",")
    .map(unquoted)
    .filter((name) => name !== "");
}

function unquoted(value: string): string {
  const name = value.trim();
  const mark = name[0];
  return (mark === '"' || mark === "'") && name.length > 1 && name.endsWith(mark) ? name.slice(1, -1) : name;
}

/** The lines between two of three dashes at the start of a text, but for a byte order mark; none where it has none. */
function frontMatterOf(text: string): readonly string[] {
  if (!opening.test(text)) return [];
  const lines = text.slice(0, longestFrontMatter).split(/\r\n|[\r\n]/u);
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/u.test(line));
  return end < 0 ? [] : lines.slice(1, end);
}

// UTF-16 units.
const longestFrontMatter = 20_000;

// "---" on the first line.
const opening = /^\ufeff?---[ \t]*[\r\n]/u;
