import JSZip from "jszip";

/** The namespaces of a Word document, as attributes. */
export const names: string = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
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
