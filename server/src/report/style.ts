/** The look of the galley. Statuses differ in line and shape too, for print in black and for those who see no colours. */
export const style = `
:root { color-scheme: light dark; font: 1rem/1.8 Georgia, serif; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
table { border-collapse: collapse; width: 100%; }
.galley th { color: GrayText; font: .75rem/2.4 sans-serif; padding-right: .75rem; text-align: right; vertical-align: top; }
.galley td { vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; }
.galley .margin { border-left: 1px solid GrayText; font: .75rem/1.4 sans-serif; padding-left: .75rem; width: 18rem; white-space: normal; }
.margin p { margin: .25rem 0 .5rem; }
mark { background: none; color: inherit; border-bottom: 2px dotted GrayText; }
mark.verified { border-bottom-style: none; background: #2e7d3222; }
mark.needs-attention { border-bottom: 2px dashed #b26a00; }
mark.wrong, mark.cannot-verify { border-bottom: 3px double #c62828; }
mark.on-author { border-bottom: 2px solid #1565c0; }
mark.not-a-fact { border-bottom: none; }
sup { font: .6rem sans-serif; color: GrayText; }
.signers th, .signers td { border: 1px solid GrayText; height: 2rem; padding: 0 .5rem; text-align: left; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } a { color: inherit; } }
`;
