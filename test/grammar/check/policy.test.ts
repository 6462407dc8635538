import { describe, expect, it } from 'vitest'
import { checkPolicy, resolveUnit, stripped } from '../../../grammar/check/index.ts'
import { check, checkStatements, codesOf, HEADER, inputOf } from './support.ts'

const LIBRARY = `бібліотека "Спільне" / "Common" документ common синтаксис 1 мова uk
пункт "1" обов’язково "вага" / "weight"
означення воєнний/wartime = суд.воєнний_стан
вага "1" обернена/inverse = 1 / суддя.коефіцієнт_навантаження
`

const RULE = `
пункт "1" дозволено "перший" / "first"
висновок "1" перше/first
  якщо воєнний
`

describe('a library', () => {
  it('lends its definitions and weights to the document that includes it', () => {
    const draw = `
пункт "6.1" обов’язково "розподіл" / "draw"
автоматизований розподіл "6.1" один/single
  серед суддів, у яких
    повноваження "6.1" : суддя.працює_в_суді
  вага обернена
  якщо учасників немає то зупинити "6.1"
`
    const result = check({ base: `${HEADER}долучено common\n${RULE}${draw}`, libraries: [LIBRARY] })
    expect(result.diagnostics).toEqual([])
    const statements = result.policy?.editions[0]?.statements ?? []
    expect(statements.find(({ kind }) => kind === 'draw')).toMatchObject({ weight: 'inverse' })
    expect(statements.some(({ kind }) => kind === 'weight')).toBe(false)
  })

  it('does not see the document, and its clauses are its own', () => {
    const curious = LIBRARY.replace('суд.воєнний_стан', 'перше_означення')
    const base = `${HEADER}${RULE}означення перше_означення = так\n`
    const found = check({ base, libraries: [curious] }).diagnostics
    expect(found).toMatchObject([
      { code: 'check/unknown-name', path: 'library-0.zasady' },
      { code: 'check/unused-definition', path: 'base.zasady' },
    ])
  })

  it('changes the digest of every edition that rests on it', () => {
    const digestWith = (library: string) =>
      check({ base: HEADER + RULE, libraries: [library] }).policy?.editions[0]?.digest
    expect(digestWith(LIBRARY)).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(digestWith(LIBRARY.replace('1 / суддя', '2 / суддя'))).not.toBe(digestWith(LIBRARY))
  })
})

describe('a default', () => {
  it('may name a fact of a listed record, and has a value of its type', () => {
    const header = `${HEADER}якщо не подано суддя.дата_припинення_повноважень : немає\nякщо не подано суддя.відсутності : {}\n`
    const { policy, diagnostics } = check({ base: header })
    expect(diagnostics).toEqual([])
    expect(policy?.base.unlessSupplied.map(({ path }) => stripped(path))).toMatchObject([
      { field: 'powers_terminated_on', of: 'judge' },
      { field: 'absences', of: 'judge' },
    ])
    const wrong = `${HEADER}якщо не подано суддя.працює_в_суді : 5\n`
    expect(codesOf(check({ base: wrong }))).toEqual(['check/wrong-fact-value'])
  })
})

describe('a counterfactual of a test', () => {
  it('changes facts of the matter or of the judge it is about', () => {
    const { policy, diagnostics } = checkStatements(`тест "перший" станом на 01.08.2025
  очікується суддя "А" бере участь за умови справа.момент_розподілу = 03.08.2025 10:00, суддя.закінчення_строку_повноважень = немає
`)
    expect(diagnostics).toEqual([])
    expect(policy?.tests[0]?.expect).toMatchObject([
      {
        provided: [
          { path: { of: 'case' } },
          { path: { object: { ref: 'variable' }, field: 'term_ends_on' } },
        ],
      },
    ])
  })
})

describe('what did not parse', () => {
  it('takes nothing else down with it: names and clauses that stand there are not missed', () => {
    const input = inputOf({
      base: HEADER + RULE.replace('якщо воєнний', 'якщо воєнний та діє "2"'),
    })
    const text = 'означення воєнний = = ні\nвисновок "2" друге'
    const broken = { kind: 'broken', text, span: { start: 0, end: 0 } } as const
    const { unit } = input.base
    const base = { ...input.base, unit: { ...unit, statements: [...unit.statements, broken] } }
    expect(codesOf(checkPolicy({ ...input, base }))).toEqual([])
  })
})

describe('one file alone', () => {
  it('is resolved in the scope of all, also when there are mistakes elsewhere', () => {
    const input = inputOf({
      base: `${HEADER}${RULE}висновок "7" сьоме\n  якщо щось\n`,
      libraries: [LIBRARY],
    })
    const canonical = resolveUnit(input, input.base.unit)
    expect(canonical.statements.find(({ kind }) => kind === 'finding')).toMatchObject({
      when: { kind: 'name', name: 'wartime', ref: 'definition' },
    })
    expect(canonical.statements.at(-1)).toMatchObject({ when: { kind: 'name', name: 'щось' } })
  })
})
