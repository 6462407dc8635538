import { describe, expect, test } from 'vitest'
import { decisionPaper } from '../../../engine/amending/decision-paper.ts'
import { toDocx, toHtml } from '../../../engine/index.ts'
import { type Edition, type Statement, withoutClauses } from '../../../grammar/index.ts'
import { docxText, htmlText } from '../../support/docx-text.ts'
import { lastOf, policyNamed } from './amended-court.ts'

const policy = policyNamed('desn')
const before = lastOf(policy)

/** The edition in force with other statements, as a draft would leave it. */
const proposed = (change: (one: Statement) => readonly Statement[]): Edition => ({
  ...before,
  from: '2026-12-15',
  draft: true,
  statements: before.statements.flatMap(change),
})

const restated = (clause: string) =>
  proposed((one) =>
    one.kind === 'clause' && one.clause === clause
      ? [{ ...one, summary: { uk: 'Нова редакція' } }]
      : [one],
  )

const textOf = (after: Edition, given: { date?: string; number?: string } = {}): string =>
  htmlText(toHtml(decisionPaper({ policy, before, after, ...given })))

describe('the draft of a decision', () => {
  test('orders each change in words, with the citation of the clause', () => {
    const text = textOf(restated('4.3.1'))
    expect(text).toContain(
      '1.1. Підпункт 1 підпункту 4.3 викласти в такій редакції: «Нова редакція».',
    )
    expect(text).toContain('2. Зміни набирають чинності з 15.12.2026.')
  })

  test('repeals and adds in words', () => {
    const without = proposed((one) => [withoutClauses(one, new Set(['3.6'])) ?? []].flat())
    expect(textOf(without)).toContain('Підпункт 3.6 виключити.')
    const span = { start: 0, end: 0 }
    const added: Statement = {
      kind: 'clause',
      clause: '4.3.14',
      modality: 'must',
      summary: { uk: 'Нове правило' },
      cite: { uk: 'підпункт 14 підпункту 4.3' },
      span,
    }
    const after = { ...before, from: '2026-12-15', statements: [...before.statements, added] }
    const amended = { ...policy, editions: [...policy.editions, after] }
    const html = toHtml(decisionPaper({ policy: amended, before, after }))
    expect(htmlText(html)).toContain(
      'Доповнити Засади підпунктом 14 підпункту 4.3 такого змісту: «Нове правило».',
    )
  })

  test('is marked as a draft, with blanks for what nobody gave', () => {
    const paper = decisionPaper({ policy, before, after: restated('4.3.1') })
    expect(htmlText(toHtml(paper))).toContain('ПРОЄКТ')
    expect(paper.parts[0]?.blanks.map(({ uk }) => uk)).toEqual(
      expect.arrayContaining(['дата рішення', 'номер рішення', 'хто головував на зборах']),
    )
    const given = decisionPaper({
      policy,
      before,
      after: restated('4.3.1'),
      date: '2026-12-01',
      number: '7',
    })
    expect(given.parts[0]?.blanks.map(({ uk }) => uk)).not.toContain('дата рішення')
    expect(htmlText(toHtml(given))).toContain('01.12.2026')
  })

  test('names the acts that are amended', () => {
    expect(textOf(restated('4.3.1'))).toContain(
      '(затверджено: рішення зборів суддів від 28.03.2025 № 3; зміни: рішення зборів суддів від 25.07.2025 № 5, рішення зборів суддів від 27.02.2026 № 1)',
    )
  })

  test('a rule that changed without its summary is a remark, not a point', () => {
    const after = proposed((one) =>
      one.kind === 'exclude' && one.clauses.includes('4.3.1')
        ? [{ ...one, because: { uk: 'інакше' } }]
        : [one],
    )
    const paper = decisionPaper({ policy, before, after })
    expect(paper.parts[0]?.remarks.map(({ message }) => message.uk)).toEqual([
      'Підпункт 1 підпункту 4.3: змінено лише правило, за яким працює програма, а зміст пункту лишився той самий; викладіть у проєкті й зміст',
    ])
    expect(htmlText(toHtml(paper))).not.toContain('1.1.')
  })

  test('says the same in DOCX', async () => {
    const paper = decisionPaper({ policy, before, after: restated('4.3.1') })
    expect(docxText(await toDocx(paper))).toBe(htmlText(toHtml(paper)))
  })
})
