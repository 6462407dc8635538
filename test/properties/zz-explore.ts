import fc from 'fast-check'
import { unit } from './arbitraries/units.ts'
import { formatText, formatYaml, parseText, parseYaml } from './language.ts'
import { spanless } from './spanless.ts'
const S = (x: unknown) => JSON.stringify(spanless(x))
for (const lang of ['uk', 'en'] as const) {
  for (const [what, f] of Object.entries({
    text: (u: any) => { const t = formatText(u); const r = parseText({path:'', text: t}); if (r.diagnostics.length || S(r.unit) !== S(u)) { console.log(t, r.diagnostics, '\n', S(u), '\n', S(r.unit)); return false } return formatText(r.unit!) === t },
    yaml: (u: any) => { const t = formatYaml(u)!; const r = parseYaml(t); if (r.diagnostics.length || S(r.unit) !== S(u)) { console.log(t, r.diagnostics, '\n', S(u), '\n', S(r.unit)); return false } return formatYaml(r.unit!) === t },
  })) {
    const d = fc.check(fc.property(unit(lang), f), { numRuns: Number(process.argv[2] ?? 2000) })
    console.log(lang, what, d.failed)
    if (d.failed) { console.log('=====SHRUNK'); f(d.counterexample![0]); process.exit() }
  }
}
