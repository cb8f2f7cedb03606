import JSZip from "jszip";

/** The namespaces of a Word document, as attributes. */
export const names: string = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(" ");

/** A Word document with a body and other parts. */
export function docx(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  compression: "DEFLATE" | "STORE" = "DEFLATE",
): Promise<Buffer> {
  const xml = `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`;
  return archive({ "word/document.xml": xml, ...parts }, compression);
}

/** An archive of texts by their paths. */
export function archive(
  files: Readonly<Record<string, string>>,
  compression: "DEFLATE" | "STORE" = "DEFLATE",
): Promise<Buffer> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: "nodebuffer", compression });
}

/** A comment of a Word document. */
export interface WordComment {
  readonly author: string;
  readonly words: string;
  readonly date?: string;
  /** The number of the comment that it answers. */
  readonly answers?: number;
  readonly isResolved?: boolean;
}

/**
 * A Word document as Word writes it, a paragraph for each line: "{1}" and "{/1}" around the words of the first comment,
 * "{@1}" where it is anchored (by default at its end), "{^1}" for the first footnote, "**bold**", and a style
 * in front of a line ("Title| Night boat").
 */
export function annotatedDocx(
  lines: string,
  comments: readonly WordComment[] = [],
  footnotes: readonly string[] = [],
): Promise<Buffer> {
  const styles = ["Title", "Quote", "heading 1"].map(
    (name) => `<w:style w:type="paragraph" w:styleId="${styleId(name)}"><w:name w:val="${name}"/></w:style>`,
  );
  const thread = comments.map(
    ({ answers, isResolved }, index) =>
      `<w15:commentEx w15:paraId="P${index + 1}"${answers === undefined ? "" : ` w15:paraIdParent="P${answers}"`} w15:done="${isResolved ? 1 : 0}"/>`,
  );
  const notes = footnotes.map(
    (words, index) => `<w:footnote w:id="${index + 1}">${paragraph(words)}</w:footnote>`,
  );
  const related = { styles: "styles", comments: "comments", footnotes: "footnotes" };
  return docx(
    lines
      .split("\n")
      .map((line) => paragraph(line))
      .join(""),
    {
      "word/styles.xml": `<w:styles ${names}>${styles.join("")}</w:styles>`,
      "word/comments.xml": `<w:comments ${names}>${comments.map(commentXml).join("")}</w:comments>`,
      "word/commentsExtended.xml": `<w15:commentsEx ${names}>${thread.join("")}</w15:commentsEx>`,
      "word/footnotes.xml": `<w:footnotes ${names}>${notes.join("")}</w:footnotes>`,
      "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
        related,
      )
        .map(
          ([type, part]) =>
            `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${part}.xml"/>`,
        )
        .join("")}</Relationships>`,
    },
  );
}

function commentXml({ author, words, date }: WordComment, index: number): string {
  const id = index + 1;
  const lines = words.split("\n");
  const paragraphs = lines.map((line, at) =>
    paragraph(line, at === lines.length - 1 ? ` w14:paraId="P${id}"` : ""),
  );
  return `<w:comment w:id="${id}" w:author="${escapeXml(author)}"${date === undefined ? "" : ` w:date="${date}"`}>${paragraphs.join("")}</w:comment>`;
}

function paragraph(line: string, attributes = ""): string {
  const [, style, words = line] = /^(Title|Quote|heading 1)\| (.*)$/u.exec(line) ?? [];
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${styleId(style)}"/></w:pPr>`;
  const runs = words.split(/(\{[/@^]?\d+\}|\*\*.*?\*\*)/u).map(runOf);
  return `<w:p${attributes}>${properties}${runs.join("")}</w:p>`;
}

/** A run of words, or what one of the marks in braces stands for. */
function runOf(part: string): string {
  const [, sign, id] = /^\{([/@^]?)(\d+)\}$/u.exec(part) ?? [];
  const anchor = `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  if (part === "") return "";
  if (id !== undefined && sign === "") return `<w:commentRangeStart w:id="${id}"/>`;
  if (sign === "/") return `<w:commentRangeEnd w:id="${id}"/>${anchor}`;
  if (sign === "@") return anchor;
  if (sign === "^") return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const bold = part.startsWith("**") ? "<w:rPr><w:b/></w:rPr>" : "";
  return `<w:r>${bold}<w:t xml:space="preserve">${escapeXml(part.replaceAll("**", ""))}</w:t></w:r>`;
}

function styleId(name: string): string {
  return name.replaceAll(" ", "");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
