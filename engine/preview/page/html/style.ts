/** How the page looks on a screen: calm and dense, by day and by night, wide and narrow. */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: #fff; --ground: #f5f6f7; --ink: #16191d; --muted: #565d66; --line: #dfe2e6; --soft: #8b939c;
  --link: #0a4d8f; --before: #6b4a00; --after: #0b5cad; --added: #a83232; --away: #c3c8ce;
  --box: #fdf6e3; --box-line: #b58900;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191d; --ground: #1e2227; --ink: #e6e8ea; --muted: #a6adb5; --line: #343a41; --soft: #7d858e;
    --link: #8cc0f5; --before: #e0b65c; --after: #6fb1f2; --added: #f0908a; --away: #4b535c;
    --box: #2a2516; --box-line: #b58900;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 1120px; padding: 1.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 15px/1.45 'Segoe UI', 'Noto Sans', 'Liberation Sans', Roboto, Arial, sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 1.65rem; line-height: 1.2; margin: 0 0 .8rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-top: .5rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 0 0 .2rem; }
p { margin: 0 0 .6rem; max-width: 80ch; }
.lead { font-size: 1.15rem; line-height: 1.5; max-width: 72ch; }
.note { color: var(--muted); font-size: .9rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr)); gap: .15rem 2rem; margin: 0 0 1rem; }
.facts div { display: grid; grid-template-columns: 9.5rem 1fr; gap: .6rem; padding: .15rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.assumptions { background: var(--box); border: 1px solid var(--box-line); border-left-width: 6px; padding: .6rem 1rem; margin: 0 0 1rem; }
.assumptions h2 { border: 0; margin: 0 0 .2rem; padding: 0; font-size: 1rem; }
.assumptions ul { margin: 0; padding-left: 1.1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; min-height: 24px; padding: .1rem 0; }
figure { margin: 0 0 1.2rem; }
figcaption p { margin-bottom: .3rem; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; list-style: none; margin: 0 0 .3rem; padding: 0; color: var(--muted); font-size: .9rem; }
.legend span { color: var(--ink); }
.strip, .scroll { overflow-x: auto; }
.plot { display: block; width: 100%; min-width: 640px; max-width: 900px; height: auto; font: 11px 'Segoe UI', 'Noto Sans', 'Liberation Sans', Roboto, Arial, sans-serif; font-variant-numeric: tabular-nums; color: var(--ink); overflow: visible; }
.plot text { white-space: pre; }
table { border-collapse: collapse; font-size: .9rem; margin: 0 0 .8rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .22rem .9rem .22rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { color: var(--muted); font-size: .85rem; vertical-align: bottom; border-bottom: 1px solid var(--soft); position: sticky; top: 0; background: var(--paper); }
.n { text-align: right; white-space: nowrap; }
td a, th a { display: inline-block; min-height: 24px; min-width: 24px; }
small { color: var(--muted); font-size: .8em; }
summary { cursor: pointer; min-height: 28px; padding: .2rem 0; }
.data summary { color: var(--link); font-size: .9rem; }
.story { border-bottom: 1px solid var(--line); }
.story > div { padding: .1rem 0 .8rem 1.1rem; }
.story ul { margin: 0 0 .5rem; padding-left: 1.1rem; }
.story div:target { border-left: 4px solid var(--link); }
code { font: .9em ui-monospace, 'Liberation Mono', Consolas, monospace; overflow-wrap: anywhere; background: var(--ground); padding: .1rem .3rem; }
@media (max-width: 640px) {
  body { padding: 1rem .9rem 3rem; font-size: 16px; }
  h1 { font-size: 1.4rem; }
  .facts div { grid-template-columns: 1fr; gap: 0; }
  nav ul { display: block; }
}
`
