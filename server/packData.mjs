// Packs the word lists and models of server/data for the bundles.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Packs the data of the languages: a folder with the commonest words alone is a language that is recognised, one with
 * more is read, and its word lists are one file, so that a start reads few files, also over a network.
 */
export function packData(from, to) {
  mkdirSync(to, { recursive: true });
  const folders = readdirSync(from, { withFileTypes: true }).filter((it) => it.isDirectory());
  const lists = folders.map(({ name }) => [name, readLists(`${from}/${name}`)]);
  const isRead = ([, files]) => Object.keys(files).length > 1;
  const recognised = lists.filter((it) => !isRead(it)).map(([name, files]) => [name, files.commonWords]);
  const read = lists.filter(isRead);
  writeFileSync(
    `${to}/languages.json`,
    JSON.stringify({ read: read.map(([name]) => name).join(" "), ...Object.fromEntries(recognised) }),
  );
  for (const [name, files] of read) packLanguage(`${from}/${name}`, `${to}/${name}`, files);
}

function packLanguage(folder, target, files) {
  writeFileSync(`${target}.json`, JSON.stringify(files));
  if (existsSync(`${folder}/weights`)) {
    writeFileSync(`${target}.weights.json`, JSON.stringify(readLists(`${folder}/weights`)));
  }
  if (existsSync(`${folder}/names.bin`)) {
    copyFileSync(`${folder}/names.bin`, `${target}.names.bin`);
  }
}

/** The text of each .txt file of a folder, by its name without the ending. */
function readLists(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -".txt".length), readFileSync(`${folder}/${name}`, "utf8")]),
  );
}
