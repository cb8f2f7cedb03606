import type JSZip from "jszip";

/** What a Word document says of a comment beside its words. */
export interface CommentFacts {
  /** ISO 8601, as the program wrote it. */
  readonly date?: string;
  /** Id of the comment that it answers. */
  readonly parent?: string;
  readonly isResolved: boolean;
}

/** Reads what mammoth does not tell of comments, by their ids. Total: what is not as it should be is left out. */
export async function readCommentFacts(archive: JSZip): Promise<ReadonlyMap<string, CommentFacts>> {
  const comments = readComments(await textOf(archive, commentsPart));
  const threads = tagsIn(await textOf(archive, threadsPart), ["commentEx"]);
  const idOfParagraph = new Map(comments.map(({ id, paragraph }) => [paragraph, id]));
  const found = new Map<string, CommentFacts>();
  for (const { id, date } of comments)
    found.set(id, { isResolved: false, ...(isoDate.test(date) ? { date } : {}) });
  for (const { attributes } of threads) {
    const id = idOfParagraph.get(attributes.get("paraId") ?? "");
    const parent = idOfParagraph.get(attributes.get("paraIdParent") ?? "");
    const known = id === undefined ? undefined : found.get(id);
    if (id === undefined || known === undefined) continue;
    const isResolved = isOn.test(attributes.get("done") ?? "");
    found.set(id, { ...known, isResolved, ...(parent === undefined || parent === id ? {} : { parent }) });
  }
  return found;
}

/**
 * The main part of a document, in which bookmarks stand where comments begin, end and are anchored: mammoth carries
 * bookmarks into what it makes, and drops the rest. See {@link commentMark}.
 */
export function markComments(xml: string): string {
  return xml.replace(rangeTag, (_, open: string, prefix: string, name: string, rest: string) => {
    const id = open === "<" ? idIn.exec(rest)?.[1] : undefined;
    const mark = id === undefined ? "" : ` ${prefix}name="${commentMark(places[name] ?? "", id)}"`;
    return `${open}${prefix}bookmarkStart${mark}${rest}`;
  });
}

/** Name of the bookmark where a comment stands: where it begins, ends, or is anchored. */
export function commentMark(place: string, id: string): string {
  return `comment-${place}-${id}`;
}

const places: Readonly<Record<string, string>> = {
  commentRangeStart: "start",
  commentRangeEnd: "end",
  commentReference: "anchor",
};

interface Tag {
  readonly name: string;
  /** By their names without prefix, as they are written. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Comments in order, with the id of their last paragraph, by which threads name them. */
function readComments(
  xml: string,
): readonly { readonly id: string; readonly date: string; readonly paragraph: string }[] {
  const comments: { id: string; date: string; paragraph: string }[] = [];
  for (const { name, attributes } of tagsIn(xml, ["comment", "p"])) {
    const last = comments.at(-1);
    if (name === "comment")
      comments.push({ id: attributes.get("id") ?? "", date: attributes.get("date") ?? "", paragraph: "" });
    else if (last) last.paragraph = attributes.get("paraId") ?? "";
  }
  return comments;
}

/** @param names of the tags, without prefix. */
function tagsIn(xml: string, names: readonly string[]): readonly Tag[] {
  return [...xml.matchAll(tag)]
    .filter(([, name = ""]) => names.includes(name))
    .map(([, name = "", rest = ""]) => ({
      name,
      attributes: new Map(
        [...rest.matchAll(attribute)].map(([, key = "", one, other]) => [key, one ?? other ?? ""]),
      ),
    }));
}

async function textOf(archive: JSZip, part: RegExp): Promise<string> {
  return (await archive.file(part)[0]?.async("text")) ?? "";
}

const commentsPart = /(?:^|\/)comments\d*\.xml$/u;
const threadsPart = /(?:^|\/)commentsExtended\d*\.xml$/u;

// '<w:comment w:id="3" w:author="Lee">'.
const tag = /<(?:[\w.-]+:)?([\w.-]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gu;
// 'w:id="3"'.
const attribute = /(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;

// '<w:commentRangeStart w:id="3"', '</w:commentRangeEnd'.
const rangeTag = /(<\/?)([\w.-]+:|)(commentRangeStart|commentRangeEnd|commentReference)(?=[\s/>])([^<>]*)/gu;

// ' w:id="3"'; what is no plain id stays nameless, and its comment without a place.
const idIn = /\s(?:[\w.-]+:)?id\s*=\s*["']([\w-]{1,40})["']/u;

// "2026-03-01T10:00:00Z".
const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?$/u;
const isOn = /^(?:1|true|on)$/u;
