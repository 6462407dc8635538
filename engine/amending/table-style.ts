/** How a comparison table looks: both colour schemes, and A4 across when printed. */
export const TABLE_STYLE = `:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1a1a1a; --quiet: #555; --line: #8a8a8a; --head: #efefea;
  --gone: #8b0000; --gone-back: #fdeceb; --come: #00501e; --come-back: #e6f4ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --ink: #e8e6e1; --quiet: #a9a9a4; --line: #5c6066; --head: #23262b;
    --gone: #ffb4ab; --gone-back: #43201e; --come: #9fe0b2; --come-back: #17351f;
  }
}
@page { size: A4 landscape; margin: 15mm; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.45 'Times New Roman', 'Liberation Serif', Tinos, serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
header { text-align: center; margin-bottom: 1.25rem; }
header p { margin: 0.2rem 0; }
h1 { font-size: 1.3rem; margin: 0.6rem 0 0.2rem; text-transform: uppercase; letter-spacing: 0.04em; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 2px solid var(--ink); }
table { border-collapse: collapse; width: 100%; min-width: 46rem; table-layout: fixed; }
th, td { border: 1px solid var(--line); padding: 0.5rem 0.6rem; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: anywhere; }
thead th { background: var(--head); text-align: center; font-weight: bold; }
thead th:first-child { width: 15%; }
.rule { font: 0.78rem/1.4 'DejaVu Sans Mono', 'Liberation Mono', Consolas, monospace; white-space: pre-wrap; }
del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; }
ins { color: var(--come); background: var(--come-back); text-decoration: underline; }
footer { color: var(--quiet); font-size: 0.9rem; margin-top: 1rem; }
footer p { margin: 0.3rem 0; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --quiet: #333; --line: #000; --head: #eee;
    --gone: #8b0000; --gone-back: transparent; --come: #00501e; --come-back: transparent;
  }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; padding-right: 0.5mm; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  .rule { font-size: 8.5pt; }
}
`
