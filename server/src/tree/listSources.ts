import type { SourceList, SourcePlaces, SourceProblem } from "../files.ts";
import { type Message, msg } from "../text/message.ts";
import type { FileTree } from "./fileTree.ts";
import { shownName } from "./sayings.ts";
import { addFile, addFolder, isKnownKind, outsideReason, type Walk } from "./walkSources.ts";

/** Lists the sources of an article in a tree; only names, sizes and times are looked at. Rejects where the root is none. */
export async function listSourcesIn(
  tree: FileTree,
  places: SourcePlaces,
  isCancelled: () => boolean,
): Promise<SourceList | undefined> {
  const article = tree.placeOf(places.article);
  const seen = new Set([await realPlaceOf(tree, article)]);
  const walk: Walk = { tree, isCancelled, seen, sources: [], problems: [], looks: 0 };
  const bases = [tree.folderOf(article), tree.root];
  for (const name of places.files) await addNamed(walk, name, bases);
  for (const name of places.folders) await addFolders(walk, name, bases);
  if (isCancelled()) return undefined;
  const sources = walk.sources.map(({ place, stamp }) => ({
    uri: tree.uriOf(place),
    name: tree.nameOf(place),
    stamp,
  }));
  return { sources, problems: walk.problems };
}

/** What is told where no source could be looked for. */
export function noSources(root: string, reason: Message | string): SourceList {
  return { sources: [], problems: [{ name: root, message: msg`No sources are read: ${reason}` }] };
}

/** Why a source is not read, as a sentence about its name. */
export function problemOf({ name }: { readonly name: string }, reason: Message): SourceProblem {
  return { name, message: msg`“${name}” ${reason}` };
}

/** Adds the file of a name in the front matter: the one beside the article, or the one in the workspace folder. */
async function addNamed(walk: Walk, name: string, bases: readonly string[]): Promise<void> {
  if (walk.isCancelled() || address.test(name)) return;
  const inside = placesOf(walk, name, bases);
  const [first] = inside;
  if (first === undefined) return addProblem(walk, name, outsideReason);
  for (const place of inside) if (await walk.tree.isThere(place)) return addFile(walk, place);
  // A name of no known kind is taken for words, as in “sources: Interview with Ana Lund”.
  if (isKnownKind(name))
    addProblem(walk, name, msg`is not there, neither beside the article nor in the workspace folder.`);
}

async function addFolders(walk: Walk, name: string, bases: readonly string[]): Promise<void> {
  const inside = placesOf(walk, name, bases);
  if (inside.length === 0) addProblem(walk, name, outsideReason);
  for (const place of inside) if (!walk.isCancelled()) await addFolder(walk, place);
}

/** What a name may stand for, within the workspace folder by its letters. */
function placesOf({ tree }: Walk, name: string, bases: readonly string[]): readonly string[] {
  const places = bases.map((base) => tree.resolve(base, name));
  return [...new Set(places)].filter((place) => place !== undefined);
}

function addProblem(walk: Walk, name: string, reason: Message): void {
  walk.problems.push(problemOf({ name: shownName(name) }, reason));
}

/** The place of a file after all links; its own where it is not there yet. */
async function realPlaceOf(tree: FileTree, place: string): Promise<string> {
  try {
    return (await tree.realPlace(place)) ?? place;
  } catch {
    return place;
  }
}

// "https://news.example/a"; not "C:\notes\a.txt".
const address = /^[a-z][a-z0-9+.-]+:\/\//iu;
