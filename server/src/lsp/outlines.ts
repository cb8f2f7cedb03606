import { buildOutline } from "../features/outline.ts";
import type { OutlineSources } from "../features/sourceOutline.ts";
import type { Outline } from "../protocol/outline.ts";
import type { Reading } from "./articles.ts";
import type { Host } from "./host.ts";
import type { Support } from "./support.ts";
import { toOutline } from "./toProtocol.ts";
import type { Typing } from "./typing.ts";

/** What outlines are made with. */
export interface OutlineParts {
  readonly host: Host;
  readonly support: Support;
  readonly typing: Typing;
}

/** The tree of a document, without what is held back while it is typed. */
export function outlineOf(reading: Reading, { host, support, typing }: OutlineParts): Outline {
  const tree = buildOutline(
    reading.article,
    typing.toldOf(reading),
    reading.silenced,
    sourcesOf(reading, host),
  );
  return toOutline(reading, tree, support);
}

/** The sources for the tree; undefined where the platform has no folders. */
function sourcesOf({ sources, settings }: Reading, { listSources }: Host): OutlineSources | undefined {
  if (listSources === undefined) return undefined;
  const { read, problems, isRead } = sources;
  return { read, problems, isRead, folders: settings.sources.folders };
}
