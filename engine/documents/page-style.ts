/** How a printed document looks: A4, the margins and type of official papers (DSTU 4163: 30 mm at the left, Times, 14 pt). */
export const PAGE_STYLE = `@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 14pt/1.2 'Times New Roman', 'Liberation Serif', Tinos, serif; color: #000; }
.page { break-after: page; }
.page:last-child { break-after: auto; }
p, h1, h2, table, ol, .line, .sign, aside { margin: 0 0 3mm; }
h1, h2 { font-size: 14pt; font-weight: bold; break-after: avoid; }
.body { text-align: justify; text-indent: 12.5mm; }
.center, .heading { text-align: center; }
.heading { margin-top: 5mm; }
.title { text-align: left; max-width: 110mm; }
.corner { margin-left: 50%; margin-bottom: 1mm; }
.small { font-size: 11pt; }
.open { text-align: left; }
.line { display: flex; justify-content: space-between; gap: 10mm; margin-bottom: 5mm; }
ol { padding-left: 9mm; }
li { margin-bottom: 2mm; text-align: justify; }
li.open { text-align: left; }
.blank { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 0.7mm 2mm 0.7mm 0; }
.rows th { width: 42%; }
.grid { font-size: 12pt; }
.grid th, .grid td { border: 0.25mm solid #000; padding: 1mm 1.5mm; }
.grid th { text-align: center; font-weight: bold; }
.grid td:empty { height: 7mm; }
.sign { display: flex; align-items: flex-end; gap: 5mm; margin-top: 9mm; break-inside: avoid; break-before: avoid; }
.sign > span { flex: 1 1 38%; }
.sign > .ink { flex: 0 0 32mm; border-bottom: 0.25mm solid #000; }
aside { border: 0.6mm solid #000; padding: 3mm 4mm; font-size: 12pt; margin-bottom: 6mm; }
aside p { font-weight: bold; }
aside ol { margin: 0; }
@media screen {
  body { background: #e8e8e8; }
  .page { background: #fff; width: 210mm; min-height: 297mm; margin: 6mm auto; padding: 20mm 15mm 20mm 30mm; }
}
`
