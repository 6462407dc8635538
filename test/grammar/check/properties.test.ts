import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFacts, checkPolicy, type Located } from '../../../grammar/check/index.ts'
import type { AmendmentUnit, PolicyUnit } from '../../../grammar/index.ts'
import { parseText } from '../../../grammar/index.ts'
import { BAD } from './bad-cases.ts'
import { checkStatements, FACTS, HEADER, inputOf } from './support.ts'

const TEXTS = BAD.map(({ base, statements }) => base ?? HEADER + (statements ?? ''))
const AMENDMENTS = BAD.flatMap(({ amendments = [] }) => amendments)

/** A text with some of its words taken out, doubled or moved. */
const damaged = (texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(3)), { maxLength: 4 }))
    .map(([text, slips]) =>
      slips
        .reduce(
          (words, [at, slip]) => {
            const index = at % Math.max(1, words.length)
            const word = words[index] ?? ''
            const other = words[(index * 7) % Math.max(1, words.length)] ?? ''
            return words.toSpliced(
              index,
              1,
              ...([[], [word, word], [other], [word, other]][slip] ?? []),
            )
          },
          text.split(/(?<=\s)/),
        )
        .join(''),
    )

const parse = (text: string, path: string) => parseText({ text, path }).unit

describe('checking', () => {
  it('never throws, whatever has happened to the files', () => {
    fc.assert(
      fc.property(damaged(TEXTS), damaged(AMENDMENTS), (text, changed) => {
        const unit = parse(text, 'base.zasady')
        const amendment = parse(changed, 'amendment.zasady')
        if (unit?.kind !== 'policy') return
        const base: Located<PolicyUnit> = { unit, path: 'base.zasady', source: text }
        const amendments: Located<AmendmentUnit>[] =
          amendment?.kind === 'amendment' ? [{ unit: amendment, path: 'amendment.zasady' }] : []
        const { policy, diagnostics } = checkPolicy({
          ...inputOf({ base: HEADER }),
          base,
          amendments,
        })
        for (const { span } of diagnostics) {
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(Number.isInteger(span.start)).toBe(true)
        }
        if (policy !== undefined) expect(policy.editions.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('of facts never throws either', () => {
    fc.assert(
      fc.property(damaged([FACTS]), (text) => {
        const unit = parse(text, 'facts.zasady')
        if (unit?.kind === 'facts') checkFacts([{ unit, path: 'facts.zasady' }])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a table', () => {
  const row = fc.record({
    from: fc.option(fc.integer({ min: -3, max: 12 })),
    to: fc.option(fc.integer({ min: -3, max: 12 })),
  })

  it('is called complete and disjoint exactly when each number has one row', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const written = rows.map(({ from, to }) => {
          if (from === null) return to === null ? undefined : `<= ${to}`
          return to === null ? `>= ${from}` : `${from}..${to}`
        })
        if (written.some((each) => each === undefined || each.includes('-'))) return
        const { diagnostics } = checkStatements(`
пункт "1" заборонено "п" / "p"
не розподіляються щодо судді "1" перше/first
  для кожного відсутність із суддя.відсутності
  таблиця без прогалин за відсутність.тривалість
${written.map((range) => `    | ${range} | так | "1"`).join('\n')}
`)
        const hits = Array.from({ length: 40 }, (_, index) => index - 20).map(
          (number) =>
            rows.filter(({ from, to }) => (from ?? -99) <= number && number <= (to ?? 99)).length,
        )
        const codes = new Set(diagnostics.map(({ code }) => code))
        const empty = rows.some(({ from, to }) => from !== null && to !== null && from > to)
        expect(codes.has('check/empty-range')).toBe(empty)
        if (rows.every(({ from, to }) => from !== null && to !== null && from > to)) return
        expect(codes.has('check/table-gap')).toBe(hits.includes(0))
        expect(codes.has('check/table-overlap')).toBe(hits.some((count) => count > 1))
      }),
      { numRuns: 150 },
    )
  })
})
