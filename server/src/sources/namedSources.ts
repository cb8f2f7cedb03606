/**
 * The files that an article's front matter names as its sources: `sources: a.srt`, `sources: [a.srt, "b c.txt"]`, or a
 * list below with a dash before each. Other YAML (anchors, blocks of text) is not read.
 */
export function namedSources(text: string): readonly string[] {
  const front = frontMatter.exec(text)?.[1];
  if (front === undefined) return [];
  const lines = front.split(/\r\n|[\r\n]/u);
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

/** What stands between two lines of three dashes at the start of a text, but for a byte order mark. */
const frontMatter = /^\ufeff?---[ \t]*(?:\r\n|[\r\n])([\s\S]{0,20000}?)(?:\r\n|[\r\n])---[ \t]*(?:[\r\n]|$)/u;
