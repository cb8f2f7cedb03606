import type { Message } from "../text/message.ts";

/**
 * A folder with all that lies in it, whatever the platform.
 *
 * Places are what the platform names files by: paths on a disk, URIs elsewhere. Functions that look at files reject with
 * what the platform reports.
 */
export interface FileTree {
  /** The folder itself. */
  readonly root: string;
  /** The place of a file that the editor names by a URI. */
  readonly placeOf: (uri: string) => string;
  readonly uriOf: (place: string) => string;
  /** What a name stands for, seen from a folder; undefined where it leads out of the root by its letters. */
  readonly resolve: (folder: string, name: string) => string | undefined;
  /** The folder that a file lies in. */
  readonly folderOf: (place: string) => string;
  /** A file of a folder, by its name. */
  readonly child: (folder: string, name: string) => string;
  /** The path from the root, as messages show it. */
  readonly nameOf: (place: string) => string;
  /** The place after all links, undefined where it leads out of the root. */
  readonly realPlace: (place: string) => Promise<string | undefined>;
  /** Whether there is anything, be it a link to nothing. Never rejects. */
  readonly isThere: (place: string) => Promise<boolean>;
  readonly look: (place: string) => Promise<Found>;
  /** The names in a folder, in no order. */
  readonly list: (place: string) => Promise<readonly string[]>;
  /** The same, and what each is; where a link leads is not looked at. */
  readonly entries: (place: string) => Promise<readonly Entry[]>;
  /** Whether an error says that there is nothing. */
  readonly isAbsent: (error: unknown) => boolean;
  /** Why the platform refused, as a sentence. */
  readonly reasonOf: (error: unknown) => Message | string;
}

/** What a folder says of something in it. */
export interface Entry {
  readonly name: string;
  readonly kind: Found["kind"] | "link";
}

/** What lies at a place. */
export interface Found {
  readonly kind: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}
