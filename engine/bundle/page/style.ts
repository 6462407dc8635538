/** How the page looks: A4 on paper, light or dark on a screen. Long digests break anywhere, or they would be cut off. */
export const PAGE_STYLE = `@page { size: A4; margin: 18mm 15mm 18mm 20mm; }
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #5c5c5c; --line: #b5b5b5; --typed: #f1f1ee; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 11pt/1.4 'Noto Sans', 'Liberation Sans', Arial, sans-serif; }
main { max-width: 190mm; margin: 0 auto; padding: 8mm; }
h1 { font-size: 16pt; margin: 0 0 4mm; }
h2 { font-size: 13pt; margin: 8mm 0 2mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 5mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 2mm; }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; overflow-wrap: anywhere; }
.rows th { width: 34%; font-weight: normal; color: var(--faint); }
.grid { font-size: 9.5pt; }
.grid th, .grid td { border: 0.25mm solid var(--line); padding: 0.8mm 1.5mm; }
pre { margin: 0 0 1.5mm; padding: 1.5mm 2mm; font: 9pt/1.35 'Noto Sans Mono', 'Liberation Mono', Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.command { background: var(--typed); border-left: 1mm solid var(--line); }
.output { border: 0.25mm solid var(--line); margin-bottom: 3mm; }
.then { color: var(--faint); font-size: 9pt; margin: 0; break-after: avoid; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --paper: #151515; --faint: #a8a8a8; --line: #5a5a5a; --typed: #232323; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #333; --line: #777; --typed: #fff; }
  main { max-width: none; padding: 0; }
}
`
