import fc from 'fast-check'
import { unit } from './arbitraries/units.ts'
import { formatText, formatYaml, parseText, parseYaml } from './language.ts'
import { formatSource } from '../../grammar/format/format-source.ts'
import { formatYamlSource } from '../../grammar/yaml/format-yaml-source.ts'
import { commentsIn } from '../../grammar/format/comments-in.ts'
import { meaning } from './spanless.ts'
const M = (x: unknown) => JSON.stringify(meaning(x))
import { LEXICON } from '../../grammar/lexicon/lexicon.ts'
const starters = new Set(Object.values(LEXICON).filter((r) => ['header', 'operation', 'declaration', 'statement'].includes(r.group)).flatMap((r) => [...r.uk, ...r.en].map((x) => x.split(' ')[0])))
const TOK = /"(?:[^"\\]|\\.)*"|#[^\n]*|\d\d\.\d\d\.\d{4} \d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d|[^\s"]+/g
export function hang(text: string, picks: number[]): string {
  const all = [...text.matchAll(TOK)]
  const ends = all.filter(([t], i) => !t.startsWith('#') && !(all[i + 1] && starters.has(all[i + 1]![0]))).map((m) => m.index + m[0].length)
  const at = new Set(picks.map((p) => ends[p % ends.length]!))
  let out = '', last = 0, n = 0
  for (const e of [...at].sort((a, b) => a - b)) { out += text.slice(last, e) + ` # id${n++}\n    `; last = e }
  return out + text.slice(last)
}
for (const lang of ['uk', 'en'] as const) {
  const f = (u: any, picks: number[]) => {
    const base = formatText(u); const t = hang(base, picks)
    const a = parseText({ path: '', text: base }), b = parseText({ path: '', text: t })
    if (b.diagnostics.length || M(a.unit) !== M(b.unit)) { console.log(t, b.diagnostics, '\n', M(a.unit), '\n', M(b.unit)); return false }
    const ids = [...t.matchAll(/# (id\d+)\n/g)].map((m) => m[1]!)
    const out = formatSource({ path: '', text: t })
    if (out.text === undefined) { console.log(t, out, formatText(b.unit!)); return false }
    for (const id of ids) if (!new RegExp('# ' + id + '$', 'm').test(out.text!)) { console.log(t, out.text, 'LOST ' + id); return false }
    const again = formatSource({ path: '', text: out.text! })
    if (again.text !== out.text) { console.log(t, '\n--1--\n', out.text, '\n--2--\n', again.text); return false }
    return true
  }
  const d = fc.check(fc.property(unit(lang), fc.array(fc.nat(), { maxLength: 6, minLength: 1 }), f), { numRuns: Number(process.argv[2] ?? 1000) })
  console.log(lang, 'text', d.failed)
  if (d.failed) { console.log('=====SHRUNK'); f(...d.counterexample!); process.exit() }
}
