import { describe, expect, it } from 'vitest'
import { wordingDigest, type CheckedPolicy } from '../../../grammar/check/index.ts'
import { check, codesOf, HEADER, sha256 } from './support.ts'

const BASE = `${HEADER}
пункт "4.3.2" заборонено "чотирнадцять днів" / "fourteen days"
пункт "4.3.3" заборонено "один день" / "one day"
пункт "4.3.12" заборонено "невідоме" / "unknown"
редакція невідома "4.3.12" може змінити розподіл
не розподіляються щодо судді "4.3.2", "4.3.3" перед_відпусткою/before_leave
  для кожного відсутність із суддя.відсутності
  таблиця без прогалин за відсутність.тривалість
    | < 14  | так | "4.3.3"
    | >= 14 | так | "4.3.2"
`

const amendment = (
  date: string,
  number: string,
  operations: string,
): string => `зміни до desn синтаксис 1 мова uk
затверджено "рішення зборів суддів" / "decision" від ${date} № "${number}"
чинні з ${date}
${operations}
`

function policyOf(...amendments: string[]): CheckedPolicy {
  const { policy, diagnostics } = check({ base: BASE, amendments })
  if (policy === undefined)
    throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.uk}`).join('\n'))
  return policy
}

const statesOf = ({ editions }: CheckedPolicy, clause: string) =>
  editions.map(({ clauseStates }) => clauseStates.get(clause)?.state)

describe('editions', () => {
  it('of a policy without amendments is one, open at its end', () => {
    const { editions } = policyOf()
    expect(editions).toHaveLength(1)
    expect(editions[0]).toMatchObject({ from: '2025-03-28', acts: [{ number: '3' }] })
    expect(editions[0]?.to).toBeUndefined()
  })

  it('are half-open, and each knows the acts it is made of', () => {
    const { editions } = policyOf(
      amendment('25.07.2025', '5', 'виключити "4.3.12" попередня редакція невідома'),
    )
    expect(editions.map(({ from, to }) => [from, to])).toEqual([
      ['2025-03-28', '2025-07-25'],
      ['2025-07-25', undefined],
    ])
    expect(editions[1]?.acts.map(({ number }) => number)).toEqual(['3', '5'])
  })

  it('give every clause a state in each', () => {
    const policy = policyOf(
      amendment(
        '25.07.2025',
        '5',
        'доповнити "4.3.13" :\n  пункт "4.3.13" заборонено "нове" / "new"\n  не обчислюється "4.3.13" оскільки "ні" / "no"',
      ),
      amendment('27.02.2026', '1', 'виключити "4.3.12" попередня редакція невідома'),
    )
    expect(statesOf(policy, '4.3.13')).toEqual(['not_yet', 'in_force', 'in_force'])
    expect(statesOf(policy, '4.3.12')).toEqual(['wording_unknown', 'wording_unknown', 'repealed'])
    expect(policy.editions[2]?.clauseStates.get('4.3.12')).toMatchObject({
      since: '2026-02-27',
      by: { number: '1' },
    })
  })

  it('say when their acts were published, and whether one of them is only proposed', () => {
    const repeal = amendment('25.07.2025', '5', 'виключити "4.3.12" попередня редакція невідома')
    const { editions } = policyOf(repeal.replace('чинні', 'оприлюднено 25.07.2025\nчинні'))
    expect(editions.map(({ published, draft }) => [published, draft])).toEqual([
      [undefined, undefined],
      ['2025-07-25', undefined],
    ])
    const proposed = policyOf(repeal.replace(/затверджено.*/, 'проєкт'))
    expect(proposed.editions.map(({ draft }) => draft)).toEqual([undefined, true])
    expect(proposed.editions[1]?.acts.map(({ number }) => number)).toEqual(['3'])
  })

  it('apply a draft after everything that is adopted for the same day', () => {
    const draft = amendment('27.02.2026', '1', 'виключити "4.3.2"').replace(
      /затверджено.*/,
      'проєкт',
    )
    const adopted = amendment(
      '27.02.2026',
      '9',
      'замінити "4.3.2", "4.3.3" :\n  пункт "4.3.2" заборонено "інше" / "other"\n  не обчислюється "4.3.2" оскільки "ні" / "no"\n  пункт "4.3.3" заборонено "інше" / "other"\n  не обчислюється "4.3.3" оскільки "ні" / "no"',
    )
    for (const order of [
      [draft, adopted],
      [adopted, draft],
    ])
      expect(statesOf(policyOf(...order), '4.3.2')).toEqual(['in_force', 'repealed'])
  })

  it('do not depend on the order in which the amendments are supplied', () => {
    const first = amendment('25.07.2025', '5', 'виключити "4.3.12" попередня редакція невідома')
    const second = amendment(
      '27.02.2026',
      '1',
      'доповнити "4.3.12" :\n  пункт "4.3.12" заборонено "нове" / "new"\n  не обчислюється "4.3.12" оскільки "ні" / "no"',
    )
    expect(policyOf(second, first).editions.map(({ digest }) => digest)).toEqual(
      policyOf(first, second).editions.map(({ digest }) => digest),
    )
  })

  it('of two acts of one day are one, the second act on top of the first', () => {
    const policy = policyOf(
      amendment(
        '25.07.2025',
        '10',
        'доповнити "4.3.12" :\n  пункт "4.3.12" заборонено "нове" / "new"\n  не обчислюється "4.3.12" оскільки "ні" / "no"',
      ),
      amendment('25.07.2025', '9', 'виключити "4.3.12" попередня редакція невідома'),
    )
    expect(policy.editions).toHaveLength(2)
    expect(statesOf(policy, '4.3.12')).toEqual(['wording_unknown', 'in_force'])
  })

  it('have a digest that comments and the place of words do not change', () => {
    const spaced = check({ base: BASE.replaceAll('\n', '\n# примітка\n') })
    expect(spaced.policy?.editions[0]?.digest).toBe(policyOf().editions[0]?.digest)
    const changed = check({ base: BASE.replace('< 14 ', '< 15 ').replace('>= 14', '>= 15') })
    expect(changed.policy?.editions[0]?.digest).not.toBe(policyOf().editions[0]?.digest)
  })
})

describe('an amendment of one clause of a table', () => {
  const REPEAL = 'виключити "4.3.3"'

  it('takes its row and leaves the rest of the rule, with a remark on the gap', () => {
    const { diagnostics } = check({
      base: BASE,
      amendments: [amendment('25.07.2025', '5', REPEAL)],
    })
    expect(diagnostics).toMatchObject([
      { code: 'check/table-gap', message: { uk: expect.stringContaining('13') } },
    ])
  })

  it('takes the whole rule with its last clause', () => {
    const { editions } = policyOf(amendment('25.07.2025', '5', 'виключити "4.3.3", "4.3.2"'))
    expect(editions[1]?.statements.filter(({ kind }) => kind === 'exclude')).toEqual([])
    expect(editions[0]?.statements.filter(({ kind }) => kind === 'exclude')).toHaveLength(1)
  })
})

describe('the former wording', () => {
  const restated = (former: string) =>
    amendment(
      '25.07.2025',
      '5',
      `замінити "4.3.2", "4.3.3" ${former} :
  пункт "4.3.2" заборонено "десять днів" / "ten days"
  пункт "4.3.3" заборонено "один день" / "one day"
  не розподіляються щодо судді "4.3.2", "4.3.3" перед_відпусткою/before_leave
    для кожного відсутність із суддя.відсутності
    таблиця без прогалин за відсутність.тривалість
      | < 10  | так | "4.3.3"
      | >= 10 | так | "4.3.2"`,
    )

  it('is accepted when its digest is the one in force', () => {
    const digest = wordingDigest(
      policyOf().editions[0]?.statements ?? [],
      ['4.3.2', '4.3.3'],
      sha256,
    )
    const { editions } = policyOf(restated(`попередня редакція "${digest}"`))
    expect(editions[1]?.clauseStates.get('4.3.2')).toMatchObject({
      state: 'in_force',
      since: '2025-07-25',
    })
    expect(editions[1]?.statements).toHaveLength(editions[0]?.statements.length ?? 0)
  })

  it('that differs is refused, and the remark gives the digest in force', () => {
    const { diagnostics } = check({
      base: BASE,
      amendments: [restated('попередня редакція "sha256:00"')],
    })
    const digest = wordingDigest(
      policyOf().editions[0]?.statements ?? [],
      ['4.3.2', '4.3.3'],
      sha256,
    )
    expect(diagnostics).toMatchObject([
      {
        code: 'check/former-wording-differs',
        path: 'amendment-0.zasady',
        help: { uk: expect.stringContaining(digest) },
      },
    ])
  })

  it('may be called unknown only where it is', () => {
    const { diagnostics } = check({
      base: BASE,
      amendments: [restated('попередня редакція невідома')],
    })
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(['check/former-wording-differs']),
    )
  })
})

describe('a conditional commencement', () => {
  const waiting = (tail: string) =>
    amendment('25.07.2025', '5', 'виключити "4.3.12" попередня редакція невідома').replace(
      'чинні з 25.07.2025',
      `чинні з 25.07.2025 після події "готовність програм" / "software ready"${tail}`,
    )

  it('keeps an amendment out of force until an act records the event', () => {
    const result = check({ base: BASE, amendments: [waiting('')] })
    expect(codesOf(result)).toEqual(['check/commencement-not-recorded'])
    expect(result.policy?.editions).toHaveLength(1)
  })

  it('is over once the event is recorded', () => {
    const { editions } = policyOf(waiting(', зафіксовано "наказ" / "order" від 20.07.2025 № "7"'))
    expect(editions).toHaveLength(2)
  })
})

describe('a reading that lets one clause prevail over another', () => {
  const base = `${HEADER}
пункт "1" дозволено "перший" / "first"
пункт "2" дозволено "другий" / "second"
пункт "3" дозволено "третій" / "third"
не обчислюється "1", "2", "3" оскільки "приклад" / "example"
прийнято тлумачення A01 "1", "2":
  "перший новіший" / "the first is newer"
  переважає "1" над "2", "3" оскільки "новіший" / "newer"
`
  const prevailing = (...amendments: string[]) =>
    (check({ base, amendments }).policy?.editions ?? []).map(({ statements }) =>
      statements.flatMap((one) =>
        one.kind === 'reading'
          ? (one.prevails ?? []).map(({ clauses, over }) => [clauses, over])
          : [],
      ),
    )

  it('keeps what is left of the conflict when a clause is repealed', () => {
    const repeal = (number: string, clause: string): string =>
      amendment(`25.0${number}.2025`, number, `виключити "${clause}"`)
    expect(prevailing(repeal('5', '2'), repeal('6', '3'))).toEqual([
      [[['1'], ['2', '3']]],
      [[['1'], ['3']]],
      [],
    ])
  })
})
