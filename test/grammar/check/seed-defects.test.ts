/** Mistakes that the source texts of the courts really contain; each must be noticed. */
import { describe, expect, it } from 'vitest'
import { check, checkStatements, HEADER } from './support.ts'

const leaveTable = (...rows: string[]): string => `
пункт "4.3.2" заборонено "чотирнадцять днів" / "fourteen days"
пункт "4.3.3" заборонено "один день" / "one day"
пункт "4.3.4" заборонено "три дні" / "three days"
не розподіляються щодо судді "4.3.2", "4.3.3", "4.3.4" перед_відпусткою/before_leave
  для кожного відсутність із суддя.відсутності
  таблиця без прогалин за відсутність.тривалість
${rows.map((row) => `    | ${row}`).join('\n')}
`

describe('the windows before a leave', () => {
  it('are complete and disjoint although they are printed out of order', () => {
    const printed = leaveTable(
      '>= 14 | так | "4.3.2"',
      '< 5 | так | "4.3.3"',
      '5..13 | так | "4.3.4"',
    )
    expect(checkStatements(printed).diagnostics).toEqual([])
  })

  it('with «понад п’ять» in place of «від п’яти» leave out exactly five days', () => {
    const trap = leaveTable('< 5 | так | "4.3.3"', '6..13 | так | "4.3.4"', '>= 14 | так | "4.3.2"')
    expect(checkStatements(trap).diagnostics).toMatchObject([
      { code: 'check/table-gap', message: { uk: expect.stringContaining('числу 5') } },
    ])
    const written = leaveTable('< 5 | так | "4.3.3"', '> 5 | так | "4.3.4"')
    expect(checkStatements(written).diagnostics.map(({ code }) => code)).toContain(
      'check/table-gap',
    )
  })

  it('with «до п’яти» in place of «менше п’яти» have two rows for five days', () => {
    const trap = leaveTable(
      '<= 5 | так | "4.3.3"',
      '5..13 | так | "4.3.4"',
      '>= 14 | так | "4.3.2"',
    )
    expect(checkStatements(trap).diagnostics).toMatchObject([
      { code: 'check/table-overlap', message: { uk: expect.stringContaining('число 5') } },
    ])
  })
})

describe('references', () => {
  it('of 6.2 to 5.4, which section 5 does not have, are noticed with the nearest clause', () => {
    const { diagnostics } = checkStatements(`
пункт "5.1" дозволено "слідчий суддя" / "investigating judge"
пункт "6.2" дозволено "поєднання" / "combination"
висновок "5.1" слідчий/investigating
  якщо суд.воєнний_стан
висновок "6.2" поєднання/combination
  якщо діє "5.4"
`)
    expect(diagnostics).toMatchObject([
      { code: 'check/unknown-clause', help: { uk: 'можливо, малося на увазі `5.1`' } },
    ])
  })

  it('of the note under 4.3.13 to point 4 are noticed: an added clause is there already', () => {
    const base = `${HEADER}${leaveTable('< 5 | так | "4.3.3"', '5..13 | так | "4.3.4"', '>= 14 | так | "4.3.2"')}`
    const note = `зміни до desn синтаксис 1 мова uk
затверджено "рішення зборів суддів" / "decision" від 27.02.2026 № "1"
чинні з 27.02.2026
доповнити "4.3.4" :
  пункт "4.3.4" заборонено "інша неможливість" / "another bar"
  не обчислюється "4.3.4" оскільки "ні" / "no"
`
    const { diagnostics, policy } = check({ base, amendments: [note] })
    expect(diagnostics).toMatchObject([
      { code: 'check/adds-existing-clause', path: 'amendment-0.zasady' },
    ])
    expect(policy).toBeUndefined()
  })

  it('in two near-identical paragraphs are one clause declared twice', () => {
    const { diagnostics } = checkStatements(`
пункт "6.2" дозволено "поєднання справ" / "combination"
пункт "6.2" дозволено "поєднання справ суддею" / "combination by a judge"
не обчислюється "6.2" оскільки "ні" / "no"
`)
    expect(diagnostics.map(({ code }) => code)).toEqual(['check/duplicate-clause'])
  })
})

describe('«понад п’ять днів» and «понад п’ять робочих днів»', () => {
  const over = (limit: string): string => `
пункт "12.1" дозволено "строк" / "term"
висновок "12.1" строк/term
  якщо справа.момент_розподілу - справа.час_реєстрації > ${limit}
`

  it('are different units: days between dates are calendar days', () => {
    expect(checkStatements(over('5 календарних днів')).diagnostics).toEqual([])
    expect(checkStatements(over('5 робочих днів')).diagnostics).toMatchObject([
      { code: 'check/different-units' },
    ])
    const counted = over('5 робочих днів').replace(
      'справа.момент_розподілу - справа.час_реєстрації',
      'робочих_днів_включно(справа.час_реєстрації, справа.момент_розподілу)',
    )
    expect(checkStatements(counted).diagnostics).toEqual([])
  })
})
