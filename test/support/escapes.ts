import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where ways out of a workspace lead: a secret beside it, and the links that somebody put into it. */
export interface Outside {
  /** Absolute path of the folder with `secret.txt`, `secret.csv` and `secret.json`; named “outside”, beside “desk”. */
  readonly folder: string;
}

/**
 * Paths out of the folder `desk/news`, as a front matter, a setting, a record or a configuration may name them. Those
 * that a system does not know as such must lead nowhere there, too.
 */
export function escapes({ folder }: Outside): readonly string[] {
  const secret = `${folder}/secret.txt`;
  const windows = secret.replaceAll("/", "\\");
  return [
    ...upwards(),
    ...absolute(secret),
    // Other separators, drives and shares of other machines.
    "..\\..\\outside\\secret.txt",
    "..\\../outside/secret.txt",
    "../..\\outside\\secret.txt",
    "..\\\\..\\\\outside\\\\secret.txt",
    "..\\/..\\/outside/secret.txt",
    `C:${windows}`,
    `C:${secret}`,
    `c:/..${secret}`,
    "C:secret.txt",
    `\\\\?\\C:${windows}`,
    "\\\\?\\UNC\\files.example\\desk\\secret.txt",
    "\\\\.\\C:\\secret.txt",
    "\\\\files.example\\desk\\secret.txt",
    "\\\\localhost\\c$\\secret.txt",
    "//files.example/desk/secret.txt",
    `//localhost${secret}`,
    ...encoded(secret),
    ...addresses(secret),
    // What a shell would fill in.
    "~/secret.txt",
    "~root/secret.txt",
    "~+/../../outside/secret.txt",
    "$HOME/secret.txt",
    "$" + "{PWD}/../outside/secret.txt",
    "%USERPROFILE%\\secret.txt",
    `$(cat ${secret})`,
    `\`cat ${secret}\``,
    `| cat ${secret}`,
    `<(cat ${secret})`,
    "../../outside/*.txt",
    "../../outside/secret.{txt,csv}",
    ...oddCharacters(secret),
    ...unicodeDots(),
    // Longer than a disk takes, by names that are there and by such as are not.
    `${"../".repeat(2000)}${secret}`,
    `${"./".repeat(2000)}../../outside/secret.txt`,
    `${"a/../".repeat(1000)}../../outside/secret.txt`,
    `../../outside/${"a".repeat(300)}.txt`,
    `${"a".repeat(5000)}/../../../outside/secret.txt`,
    ...links,
    ...devices,
  ];
}

function upwards(): readonly string[] {
  return [
    "../../outside/secret.txt",
    "./../../outside/secret.txt",
    ".././../outside/secret.txt",
    "../../outside/./secret.txt",
    "../../outside/../outside/secret.txt",
    "..//..//outside//secret.txt",
    "../..///outside/secret.txt",
    "../../outside/secret.txt/",
    "../../outside/secret.txt/.",
    "../../outside",
    "../../outside/",
    "../..",
    "../../",
    "../../.",
    "../../outside/.",
    "../../desk2/secret.txt",
    "../../desk/../outside/secret.txt",
    "../../desk/news/../../outside/secret.txt",
    "notes/../../../outside/secret.txt",
    "gone/../../../outside/secret.txt",
    "news/../../outside/secret.txt",
    ".factcheck/../../../outside/secret.txt",
    ".factcheck/../../..",
    ".git/../../../outside/secret.txt",
    "draft.article/../../../outside/secret.txt",
    `${"../".repeat(40)}outside/secret.txt`,
    "../../outside/secret.csv",
    "../../outside/secret.json",
  ];
}

function absolute(secret: string): readonly string[] {
  return [
    secret,
    `/${secret}`,
    `//${secret}`,
    `/.${secret}`,
    `/..${secret}`,
    `/../..${secret}`,
    secret.replaceAll("/", "//"),
    `${secret}/`,
    secret.replace(/secret\.txt$/u, ""),
    secret.replace(/outside\/secret\.txt$/u, "desk/../outside/secret.txt"),
    secret.replace(/outside\/secret\.txt$/u, "desk2/secret.txt"),
    `/proc/self/root${secret}`,
    "/proc/self/cwd/../../outside/secret.txt",
    "/proc/self/environ",
    "/proc/self/maps",
    "/proc/self/fd/0",
    "/etc/passwd",
    "/etc",
    "/",
  ];
}

function encoded(secret: string): readonly string[] {
  return [
    "%2e%2e/%2e%2e/outside/secret.txt",
    "%2E%2E/%2E%2E/outside/secret.txt",
    ".%2e/.%2e/outside/secret.txt",
    "..%2f..%2foutside%2fsecret.txt",
    "..%2F..%2Foutside%2Fsecret.txt",
    "%2e%2e%2f%2e%2e%2foutside%2fsecret.txt",
    "..%5c..%5coutside%5csecret.txt",
    "%252e%252e/%252e%252e/outside/secret.txt",
    "..%252f..%252foutside%252fsecret.txt",
    "%c0%ae%c0%ae/%c0%ae%c0%ae/outside/secret.txt",
    "..%c0%af..%c0%afoutside/secret.txt",
    "%u002e%u002e/%u002e%u002e/outside/secret.txt",
    "&#46;&#46;/&#46;&#46;/outside/secret.txt",
    "\\u002e\\u002e/\\u002e\\u002e/outside/secret.txt",
    secret.replaceAll("/", "%2f"),
    "%",
    "%zz/../../../outside/secret.txt",
    "../../outside/secret.txt%00.srt",
    "../../outside/secret%2etxt",
    "../../outside/secret.txt?a=b",
    "../../outside/secret.txt#a",
  ];
}

function addresses(secret: string): readonly string[] {
  return [
    `file://${secret}`,
    `file:${secret}`,
    `FILE://${secret}`,
    `file://localhost${secret}`,
    `file:///..${secret}`,
    `file:///%2e%2e${secret}`,
    `file:////${secret}`,
    `file://files.example${secret}`,
    `file:\\\\${secret}`,
    "file:../../outside/secret.txt",
    "file:secret.txt",
    `vscode-file://vscode-app${secret}`,
    `vscode-remote://desk${secret}`,
    `jar:file:${secret}!/a.txt`,
    "data:text/plain,secret",
    "ftp://files.example/secret.txt",
    "https://files.example/secret.txt",
  ];
}

function oddCharacters(secret: string): readonly string[] {
  return [
    "../../outside/secret.txt\0",
    "../../outside/secret.txt\0.srt",
    "\0/../../../outside/secret.txt",
    "..\0/..\0/outside/secret.txt",
    `${secret}\0`,
    "../../outside/secret.txt\n",
    "\n../../outside/secret.txt",
    "..\n/..\n/outside/secret.txt",
    "a.txt\n../../outside/secret.txt",
    "../../outside/secret.txt\r\n",
    "\t../../outside/secret.txt",
    " ../../outside/secret.txt",
    "../../outside/secret.txt ",
    ".. /.. /outside/secret.txt",
    "../../outside/secret.txt.",
    ".../.../outside/secret.txt",
    "..../..../outside/secret.txt",
    "....//....//outside/secret.txt",
    "..;/..;/outside/secret.txt",
    "../../outside/secret.txt::$DATA",
    "../../outside/secret.txt:stream.txt",
    "../../OUTSIDE/SECRET.TXT",
    "../../outside/sécret.txt",
    '"../../outside/secret.txt"',
    "'../../outside/secret.txt'",
    "\u001b[2K../../outside/secret.txt",
    "\ud83d/../../../outside/secret.txt",
    "../../outside/\ud83d.txt",
  ];
}

function unicodeDots(): readonly string[] {
  // Two-dot leader, one-dot leaders, full-width full stops, ideographic full stops, small full stops.
  const dots = ["\u2025", "\u2024\u2024", "\uff0e\uff0e", "\u3002\u3002", "\ufe52\ufe52"];
  // Division slash, fraction slash, full-width slash, full-width backslash, big solidus.
  const slashes = ["\u2215", "\u2044", "\uff0f", "\uff3c", "\u29f8"];
  // Zero-width space and joiner, soft hyphen, a mark that turns the direction, a byte order mark, an accent.
  const hidden = ["\u200b", "\u200d", "\u00ad", "\u202e", "\ufeff", "\u0301"];
  return [
    ...dots.map((dot) => `${dot}/${dot}/outside/secret.txt`),
    ...slashes.map((slash) => ["..", "..", "outside", "secret.txt"].join(slash)),
    ...hidden.map((sign) => `.${sign}./.${sign}./outside/secret.txt`),
    ...hidden.map((sign) => `${sign}../../outside/secret.txt`),
  ];
}

/** Through the links of {@link linksInside}, from `desk/news`. */
const links: readonly string[] = [
  "link.txt",
  "../link.txt",
  "link.csv",
  "link.json",
  "chain.txt",
  "relative.txt",
  "up/outside/secret.txt",
  "up",
  "up/desk/news/up/outside/secret.txt",
  "out",
  "out/",
  "out/secret.txt",
  "out/../outside/secret.txt",
  "out/secret.csv",
  "out/new.txt",
  "out/new/new.txt",
  "chained/secret.txt",
  "chained/new.txt",
  "dangling.txt",
  "root/etc/passwd",
  "round.txt",
  "round/secret.txt",
  "zero.txt",
  "pipe.txt",
  ".factcheck/secret.txt",
  ".factcheck/secret.json",
  ".factcheck/new.json",
];

/** Names that a system takes for devices, in any folder or as paths. */
const devices: readonly string[] = [
  ...["CON", "NUL", "nul.txt", "AUX.txt", "COM1", "COM1.txt", "LPT1.json", "CONIN$", "CLOCK$"],
  ...["/dev/null", "/dev/zero", "/dev/stdin", "/dev/fd/0", "/dev/tty", "\\\\.\\PhysicalDrive0"],
];

/** Links in `desk/news`: what each leads to, from there or absolute. */
function linksInside({ folder }: Outside): Readonly<Record<string, string>> {
  return {
    "link.txt": `${folder}/secret.txt`,
    "../link.txt": `${folder}/secret.txt`,
    "link.csv": `${folder}/secret.csv`,
    "link.json": `${folder}/secret.json`,
    "chain.txt": "link.txt",
    "relative.txt": "../../outside/secret.txt",
    up: "../..",
    out: folder,
    chained: "out",
    "dangling.txt": `${folder}/dangling.txt`,
    root: "/",
    "round.txt": "round.txt",
    round: "round",
    "zero.txt": "/dev/zero",
    ".factcheck": folder,
  };
}

/** Words of the secrets, which stand nowhere else. */
export const secretWords = "Quillfeather";

/** A workspace with the links, and secrets beside it. */
export interface Desk extends Outside {
  /** Absolute path of the workspace folder; `news` and `plain` lie in it, `plain` without a link for records. */
  readonly desk: string;
}

/** Makes the folders `desk`, `desk2` and `outside` in a folder. */
export function makeDesk(parent: string): Desk {
  const desk = join(parent, "desk");
  const folder = join(parent, "outside");
  const secrets = {
    "secret.txt": `LUND: I think forty boats is what we have, ${secretWords}.\n`,
    "secret.csv": `name\nAna ${secretWords}\n`,
    "secret.json": `["Ana ${secretWords}"]\n`,
  };
  for (const place of [folder, join(parent, "desk2")]) {
    mkdirSync(place);
    for (const [name, text] of Object.entries(secrets)) writeFileSync(join(place, name), text);
  }
  for (const name of ["news", "plain"]) {
    const place = join(desk, name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "draft.article"), "A draft.\n");
    writeFileSync(join(place, "inside.txt"), "OKORO: Nothing here is a secret, and 12 boats are in.\n");
    writeFileSync(join(place, "staff.csv"), "name\nBen Okoro\n");
    execFileSync("mkfifo", [join(place, "pipe.txt")]);
    for (const [link, target] of Object.entries(linksInside({ folder }))) {
      const isMade = link.startsWith("..") ? name === "news" : name === "news" || link !== ".factcheck";
      if (isMade) symlinkSync(target, join(place, link));
    }
  }
  return { desk, folder };
}

/** All that lies beside the workspace: paths, and texts of files. */
export function snapshotBeside({ desk }: Desk): readonly string[] {
  const parent = dirname(desk);
  const lines = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (path === desk) return [];
      return entry.isDirectory() ? [path, ...lines(path)] : [`${path}: ${readFileSync(path, "utf8")}`];
    });
  return [...lines(parent)].sort();
}
