/** A table with a bar for each voice, ready to be shown; the texts are in the language of the editor. */
export interface VoicesTable {
  readonly title: string;
  /** What stands below the title. */
  readonly summary: string;
  readonly columns: {
    readonly name: string;
    readonly share: string;
    readonly words: string;
    readonly quotes: string;
    readonly articles: string;
  };
  readonly rows: readonly VoicesTableRow[];
  /** What stands below the table; empty for nothing. */
  readonly note: string;
}

/** One voice, its numbers as they are written. */
export interface VoicesTableRow {
  readonly name: string;
  readonly isNamed: boolean;
  readonly share: string;
  readonly words: string;
  readonly quotes: string;
  readonly articles: string;
  /** Length of the bar, from 0 to 1. */
  readonly bar: number;
}

/** What a page needs beside its table. */
export interface PageParts {
  /** Of the texts: "en", "de". */
  readonly language: string;
  /** Address of the style sheet. */
  readonly style: string;
  /** Where style sheets may come from, as the policy of a page says it. */
  readonly styleSource: string;
}

/**
 * Renders voices as a page without scripts, which may load its style sheet and nothing else. All texts are escaped; bars
 * are SVG, since the policy allows no style in an element.
 */
export function renderVoicesPage(table: VoicesTable, { language, style, styleSource }: PageParts): string {
  const { title, summary, columns, rows, note } = table;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${escapeHtml(styleSource)}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(summary)}</p>
${rows.length === 0 ? "" : renderTable(columns, rows)}
${note === "" ? "" : `<p>${escapeHtml(note)}</p>`}
</body>
</html>
`;
}

function renderTable(columns: VoicesTable["columns"], rows: readonly VoicesTableRow[]): string {
  const heads = [columns.words, columns.quotes, columns.articles]
    .map((head) => `<th scope="col" class="number">${escapeHtml(head)}</th>`)
    .join("");
  return `<table>
<thead><tr><th scope="col">${escapeHtml(columns.name)}</th><th scope="col" colspan="2">${escapeHtml(columns.share)}</th>${heads}</tr></thead>
<tbody>
${rows.map(renderRow).join("\n")}
</tbody>
</table>`;
}

function renderRow({ name, isNamed, share, words, quotes, articles, bar }: VoicesTableRow): string {
  const numbers = [words, quotes, articles]
    .map((number) => `<td class="number">${escapeHtml(number)}</td>`)
    .join("");
  const width = (100 * Math.min(1, Math.max(0, bar))).toFixed(1);
  const shape = `<svg width="100%" height="12" aria-hidden="true"><rect width="${width}%" height="12"/></svg>`;
  return `<tr${isNamed ? "" : ' class="nameless"'}><th scope="row">${escapeHtml(name)}</th><td class="bar">${shape}</td><td class="number">${escapeHtml(share)}</td>${numbers}</tr>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
