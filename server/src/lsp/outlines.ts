import { buildOutline } from "../features/outline.ts";
import type { OutlineSources } from "../features/sourceOutline.ts";
import type { Outline } from "../protocol/outline.ts";
import type { Reading } from "./articles.ts";
import type { Host } from "./host.ts";
import type { Support } from "./support.ts";
import { toOutline } from "./toProtocol.ts";
import type { Trust } from "./trust.ts";
import type { Typing } from "./typing.ts";

/** What outlines are made with. */
export interface OutlineParts {
  readonly host: Host;
  readonly support: Support;
  readonly typing: Typing;
  readonly trust: Trust;
}

/** The tree of a document, without what is held back while it is typed. */
export function outlineOf(reading: Reading, parts: OutlineParts): Outline {
  const { support, typing } = parts;
  const { article, silenced } = reading;
  const options = { silenced, sources: sourcesOf(reading, parts), say: support.say };
  const tree = buildOutline(article, typing.toldOf(reading), options);
  return toOutline(reading, tree, support);
}

/** The sources for the tree; undefined where the platform has no folders. */
function sourcesOf(
  { sources, settings }: Reading,
  { host, trust }: OutlineParts,
): OutlineSources | undefined {
  if (host.listSources === undefined) return undefined;
  const { read, problems, isRead } = sources;
  return { read, problems, isRead, isTrusted: trust.isGiven, folders: settings.sources.folders };
}
