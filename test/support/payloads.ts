/**
 * Words that would act somewhere if they were read as more than words: as a link, a command, HTML, an icon, a formula or
 * an order to a terminal. Each stands alone, and in the ways in which an article may hold it.
 */
export const payloads: readonly string[] = [
  "[press here](command:workbench.action.terminal.new)",
  "![a pier](https://e.example/a.png)",
  "[press][1]\n\n[1]: command:workbench.action.quit",
  "<https://e.example/>",
  "https://e.example/a?b=c",
  "www.e.example",
  "ana@e.example",
  "command:workbench.action.quit",
  '<img src=x onerror="a()">',
  "<script>a()</script>",
  '<a href="javascript:a()">press</a>',
  '"><b onclick=a()>',
  "' onload='a()",
  "</td></tr></table><h1>over</h1>",
  "<!-- a --><!--",
  "&lt;b&gt;bold&lt;/b&gt;",
  "&#60;b&#62;",
  "\u001b[31mred\u001b[0m",
  "\u001b]8;;https://e.example\u0007press\u001b]8;;\u0007",
  "\u009b31m",
  "\u0007\u0008\u0000",
  "\u202Ereversed\u202C",
  "\u2066kept apart\u2069",
  '=HYPERLINK("https://e.example";"press")',
  "+1+cmd|'/c calc'!A0",
  "-2+3",
  "@SUM(1)",
  "\t=1",
  "＝1+1",
  "$(trash) $(sync~spin)",
  "`code` ~~gone~~ **loud** _soft_",
  "| a | b |\n| --- | --- |",
  "# large",
  "- item",
  "\n::error file=a.md::over\n##[error]over",
  "]]><failure/>",
].flatMap((payload) => [
  payload,
  `“${payload}”`,
  `\\${payload}`,
  `**${payload}**`,
  `${payload}${payload}`,
  ` ${payload.toUpperCase()} `,
]);

/** An article that holds a payload wherever words go further: in names, roles, quotations, claims and findings. */
export function articleWith(payload: string): string {
  return [
    `The pier ${payload}`,
    `Mira Holt ${payload}, the mayor of Tarn, wants a pier. Wilhelmina Castor is against it, and Wilhelmena Castor too.`,
    `“We ${payload} waited for six hours,” said Mira Holt. Sales fell by 36 per cent because of the ${payload} flood.`,
    `${payload} said “no ${payload}” in May. A source close to the council said ${payload} cost TK dollars.`,
    `“${payload} is the oldest pier, and nobody has told us what it will cost,” a spokesman for ${payload} said.`,
  ].join("\n\n");
}
