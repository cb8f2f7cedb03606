/** An invented article with two people, one finding of `tk-marker` and one of `unclosed-quote`. */
export const bridge: string = `# Council delays the bridge

By Ada Okoro

LEEDS, March 3 — The council put off the new bridge on Monday.

“We need more time,” said Donna Rawlings, the deputy leader of the council. “Nobody wants a bad bridge.”

Rawlings told reporters that the price had risen to 40 million pounds. The work costs [TK] a week.

Martin Osei, an engineer from Bradford, disagreed. “The plans were ready in May,” Osei said.

Osei said: “They never asked me.

Rawlings’s office did not reply on Tuesday.
`;
