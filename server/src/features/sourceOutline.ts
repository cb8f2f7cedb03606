import type { Article, Comparison } from "../article/article.ts";
import { joinMessages, type Message, msg } from "../text/message.ts";
import type { NodeDraft } from "./outlineDrafts.ts";
import { quoteCount } from "./words.ts";

/** What is known of the sources of an article. */
export interface OutlineSources {
  /** Those that are read, in order. */
  readonly read: readonly { readonly uri: string; readonly name: string }[];
  /** Why some are not, each a sentence. */
  readonly problems: readonly { readonly name: string; readonly message: Message | string }[];
  /** Whether they were looked for to the end. */
  readonly isRead: boolean;
  /** Whether the user trusts the folder; until then nothing is looked for. */
  readonly isTrusted: boolean;
  /** Where they are looked for. */
  readonly folders: readonly string[];
}

/**
 * The sources of an article: first what could not be read, then those that have its quotations, then the rest. Where
 * there are none, a line that says where to put them, if the article quotes anybody; while it is not known yet, a line
 * that says so.
 */
export function sourceNodes(
  { comparisons, attributions }: Article,
  { read, problems, isRead, isTrusted, folders }: OutlineSources,
): readonly NodeDraft[] {
  if (read.length + problems.length === 0) {
    const isQuoting = attributions.some(({ kind }) => kind === "direct");
    if (!isQuoting) return [];
    if (!isTrusted)
      return [helpNode("trust", msg`Transcripts are read once you trust this folder`, trustHelp)];
    return [
      isRead
        ? emptyNode(folders)
        : helpNode("reading", msg`Looking for sources …`, msg`They are being read.`),
    ];
  }
  const counts = countQuotes(comparisons);
  const sorted = read.toSorted((one, other) => Number(counts.has(other.uri)) - Number(counts.has(one.uri)));
  const more = sorted.length - mostSources;
  return [
    ...problems.map(problemNode),
    ...sorted.slice(0, mostSources).map((source) => sourceNode(source, counts.get(source.uri) ?? 0)),
    ...(more > 0 ? [helpNode("more", describeMore(more), msg`They are read too.`)] : []),
  ];
}

/** "3", "3 · 1 not read"; "none"; "reading" while nothing is known yet. */
export function countSources({ read, problems, isRead, isTrusted }: OutlineSources): Message {
  if (!isTrusted) return msg`none`;
  if (!isRead && read.length + problems.length === 0) return msg`reading`;
  const parts = [
    ...(read.length > 0 || problems.length > 0 ? [String(read.length)] : [msg`none`]),
    ...(problems.length > 0 ? [msg`${problems.length} not read`] : []),
  ];
  return joinMessages(parts, " · ");
}

function describeMore(count: number): Message {
  return count === 1 ? msg`and 1 more source` : msg`and ${count} more sources`;
}

const trustHelp = msg`This folder is open in Restricted Mode: nothing is read but the documents that are open.\nChoose “Manage Workspace Trust” to trust it.`;

/** Sources that are listed. */
const mostSources = 50;

/** How many quotations stand in each source. */
function countQuotes(comparisons: readonly Comparison[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { passages } of comparisons) {
    for (const uri of new Set(passages.map((passage) => passage.uri)))
      counts.set(uri, (counts.get(uri) ?? 0) + 1);
  }
  return counts;
}

function sourceNode(file: { readonly uri: string; readonly name: string }, count: number): NodeDraft {
  const description = count > 0 ? quoteCount(count) : "";
  const tooltip = description === "" ? file.name : msg`${file.name}\n${description}`;
  return {
    id: file.name,
    kind: "source",
    label: file.name,
    description,
    tooltip,
    copyText: file.name,
    file,
    children: [],
  };
}

function problemNode({ name, message }: OutlineSources["problems"][number]): NodeDraft {
  return {
    id: `problem/${name}`,
    kind: "sourceProblem",
    label: name,
    description: withoutName(message, name),
    tooltip: msg`${name}\n${message}`,
    copyText: msg`${name}: ${message}`,
    children: [],
  };
}

/** Beside the label, the name need not stand again. */
function withoutName(message: Message | string, name: string): Message | string {
  if (typeof message === "object") {
    const [first, reason] = message.values;
    return first === name && typeof reason === "object" ? reason : message;
  }
  const start = `“${name}” `;
  return message.startsWith(start) ? message.slice(start.length) : message;
}

function emptyNode(folders: readonly string[]): NodeDraft {
  const names = joinMessages(
    folders.map((folder) => msg`“${folder}”`),
    ", ",
  );
  const places =
    folders.length > 0 ? msg`folders named ${names}, beside the article or in the workspace` : msg`no folder`;
  const label =
    folders.length > 0 ? msg`Put transcripts into ${names}` : msg`No folder is looked into for transcripts`;
  return helpNode(
    "none",
    label,
    msg`Quotes are held against transcripts, notes and documents. They are looked for in ${places}.\nThe article’s front matter can name files, too: “sources: interview.txt”.`,
  );
}

function helpNode(id: string, label: Message, tooltip: Message): NodeDraft {
  return { id, kind: "sourceHelp", label, description: "", tooltip, copyText: label, children: [] };
}
