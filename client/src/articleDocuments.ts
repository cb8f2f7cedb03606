import { languages, type TextDocument, workspace } from "vscode";
import { sourceScheme } from "../../server/src/protocol/sources.ts";

const articleLanguages: readonly string[] = ["article", "markdown", "plaintext"];

/** Files, also those of a folder on no disk, and unsaved texts; not the input box of a comment or the old side of a comparison. */
const articleSchemes: readonly string[] = [
  ...new Set([
    ...["file", "untitled", "vscode-vfs"],
    // Where the sample lies in a browser.
    "vscode-userdata",
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
  ]),
];

/** The documents that the server is asked about. Whether one is an article, the server says. */
export const articleSelector: readonly { readonly language: string; readonly scheme: string }[] =
  articleLanguages.flatMap((language) => articleSchemes.map((scheme) => ({ language, scheme })));

/** The newsroom's configuration, which the server checks too. It is no article. */
export const configSelector: readonly { readonly pattern: string; readonly scheme: string }[] =
  articleSchemes.map((scheme) => ({ pattern: "**/.factcheckrc.json", scheme }));

/** Whether the document is one of {@link articleSelector}. */
export function isRead(document: TextDocument): boolean {
  return languages.match([...articleSelector], document) > 0;
}

/** Scheme of a quote and its transcript where they are shown beside each other. */
export const comparisonScheme = "article-fact-check-comparison";

/** Whether the document is one that this extension shows about an article. */
export function isAboutArticle({ uri: { scheme } }: TextDocument): boolean {
  return scheme === comparisonScheme || scheme === sourceScheme;
}

/** Whether the document is a file or text of the writer, of whatever language; an output panel is not. */
export function isWritten(document: TextDocument): boolean {
  return articleSchemes.includes(document.uri.scheme);
}
