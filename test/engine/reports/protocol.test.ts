/** Court protocols: what they claim, what they do not print, and what a policy says about those left out. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { verifyDocument } from '../../../engine/index.ts'
import { archiveOf } from '../../support/archive.ts'
import { calendar } from '../../support/mini-court.ts'
import {
  altered,
  documentsIn,
  firstFalse,
  observedLaw,
  realReport,
  verify,
  verifyAll,
} from '../../support/reports.ts'
import { sampleBytes, sampleText, shippedReasons } from '../../support/samples.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

const page = sampleText('distribution-protocol').replace(/Windows-1251/gi, 'utf-8')
const of = (check: string, { steps }: ReturnType<typeof verify>) =>
  steps.filter((step) => step.check === check)

describe('a court protocol', () => {
  const result = verify(sampleBytes('distribution-protocol'))

  test('holds as far as it goes, and cannot be reproduced', () => {
    expect([result.kind, result.status]).toEqual(['protocol', 'not_reproducible'])
    expect(result.summary.uk).toContain('ні коефіцієнтів, ні інтервалів, ні випадкового числа')
    expect(of('lists', result)).toMatchObject([{ read: { uk: '7 + 2' }, verdict: 'holds' }])
    expect(of('drawn', result)).toMatchObject([{ read: { uk: 'Суддя І.І.' }, verdict: 'holds' }])
    expect(of('times', result)).toMatchObject([{ verdict: 'holds' }])
  })

  test('maps the words of each exclusion to clauses, and calls none of them proven', () => {
    const steps = of('exclusion', result)
    expect(steps).toHaveLength(7)
    expect(steps[5]).toMatchObject({ recomputed: { uk: 'desn/4.3.5, desn/4.3.4' } })
    expect(new Set(steps.map(({ verdict }) => verdict))).toEqual(new Set(['cannot_be_checked']))
  })

  test('tells a blank complexity', () => {
    expect(of('printed-only', result)).toMatchObject([{ read: { en: 'the complexity is blank' } }])
  })

  test.each([
    [
      'a judge left out and in the draw',
      altered('Суддя З.З., Суддя І.І.', 'Суддя А.А., Суддя І.І.', page),
      'lists -',
    ],
    [
      'a judge determined who was not in the draw',
      altered('Суддя З.З., Суддя І.І.', 'Суддя З.З.', page),
      'drawn -',
    ],
    [
      'an end before the start',
      altered(
        '<span class=rvts38>30.10.2025 15:37:57',
        '<span class=rvts38>30.10.2025 15:37:56',
        page,
      ),
      'times -',
    ],
    [
      'two different numbers of the case',
      altered(
        '<META NAME="CAUSENUM" CONTENT="999/12899/25">',
        '<META NAME="CAUSENUM" CONTENT="999/1/25">',
        page,
      ),
      'text -',
    ],
  ])('with %s differs', (_, text, expected) => {
    expect(firstFalse(verify(text))).toBe(expected)
  })

  test('with one judge in the draw was no choice', () => {
    const alone = altered('Суддя З.З., Суддя І.І.', 'Суддя І.І.', page)
    expect(verify(alone).summary.en).toContain('nobody to choose from')
  })

  test('of the older layout, without lists, cannot be reproduced', () => {
    const old = page
      .replace(/Судді виключені&nbsp;з розподілу:/, '')
      .replace('Судді, які приймали участь в розподілі:', '')
    const result = verify(old)
    expect(result.status).toBe('not_reproducible')
    expect(of('lists', result)).toMatchObject([{ verdict: 'cannot_be_checked' }])
  })

  test('with a line of an unknown label names it', () => {
    const more = altered('<p class=rvps27>', '<p>Випадкове число: 55</p><p class=rvps27>', page)
    expect(of('unread', verify(more))).toMatchObject([{ read: { uk: 'Випадкове число: 55' } }])
  })
})

describe('exclusions against a policy', () => {
  const facts = parse(readFileSync('test/cli/fixtures/reports/judges.yaml', 'utf8')) as {
    readonly judges: readonly { readonly id: string }[]
  }
  const { runtime } = shippedPolicies()
  const compare = (changed: object, text: string | Uint8Array = page) => {
    const [document] = documentsIn(text)
    if (document === undefined || runtime === undefined) throw new Error('nothing to compare')
    const result = verifyDocument(document, {
      law: observedLaw(),
      calendar,
      martialLaw: () => true,
      reasons: shippedReasons(),
      comparison: { runtime, policy: 'desn', facts: { ...facts, ...changed }, lang: 'uk' },
    })
    if (result.kind === 'refused') throw new Error(result.answer.error.message)
    return result.verification
  }
  const judgeWith = (id: string, changed: object) => ({
    judges: facts.judges.map((judge) => (judge.id === id ? { ...judge, ...changed } : judge)),
  })

  test('all hold where the facts bear them out', () => {
    const steps = of('exclusion', compare({}))
    expect(steps.map(({ verdict }) => verdict)).toEqual(Array(7).fill('holds'))
    expect(steps[5]?.recomputed.uk).toBe('desn/4.3.4, desn/4.3.5')
  })

  test('an exclusion without a ground differs', () => {
    const { first } = compare(judgeWith('Суддя В.В.', { absences: [] }))
    expect(first).toBeUndefined() // an unknown wording of the policy leaves the judge undetermined
    const leave = {
      absences: [{ kind: 'sick', starts_on: '2025-10-27', ends_on: '2025-11-05', is_long: false }],
    }
    const other = compare(judgeWith('Суддя В.В.', leave))
    expect(other.first).toMatchObject({ check: 'exclusion', subject: 'Суддя В.В.' })
    expect(other.first?.why?.en).toContain('no such ground: desn/4.3.5')
  })

  test('a judge in the draw whom the policy excludes differs', () => {
    const { first } = compare(judgeWith('Суддя З.З.', { specialisations: ['civil'] }))
    expect(first).toMatchObject({
      check: 'eligible',
      subject: 'Суддя З.З.',
      recomputed: { uk: 'виключено: desn/9.2.p1' },
    })
  })

  test('what the policy cannot determine names what is missing', () => {
    const steps = of('eligible', compare({}))
    expect(steps).toMatchObject([
      { subject: 'Суддя З.З.', verdict: 'cannot_be_checked' },
      { subject: 'Суддя І.І.', verdict: 'cannot_be_checked' },
    ])
    expect(steps[0]?.why?.uk).toContain('desn/4.3.12')
  })

  test('a judge of the court whom the protocol does not name is told', () => {
    const more = { judges: [...facts.judges, { id: 'Суддя Я.Я.', surname: 'Забутий' }] }
    expect(of('eligible', compare(more)).at(-1)).toMatchObject({
      subject: 'Суддя Я.Я.',
      verdict: 'cannot_be_checked',
    })
  })

  test('in a report the name ends where known words of a reason begin', () => {
    const judges = [{ id: 'Член 15', surname: 'Член 15', specialisations: ['civil'] }]
    const later = realReport().replaceAll('06.11.2023', '06.11.2025')
    const steps = of(
      'exclusion',
      compare({ judges, case: { specialisation_required: 'criminal' } }, later),
    )
    expect(steps).toMatchObject([
      { line: 16, subject: 'Член 15', verdict: 'holds' },
      { line: 17, subject: 'Член 16', verdict: 'cannot_be_checked' },
    ])
  })

  test('facts that do not fit are refused, never half used', () => {
    const [document] = documentsIn(page)
    if (document === undefined || runtime === undefined) throw new Error('nothing to compare')
    const result = verifyDocument(document, {
      law: observedLaw(),
      calendar,
      martialLaw: () => true,
      reasons: [],
      comparison: { runtime, policy: 'desn', facts: { judges: [{ id: 5 }] }, lang: 'uk' },
    })
    expect(result.kind).toBe('refused')
  })
})

describe('a data set', () => {
  const record = (date: string, member: string) => ({ date, member, reportFullText: realReport() })

  test('of reports: an entry that carries the text of another draw is found', () => {
    const set = [
      { assigArr: [record('2023-11-06T08:35:00.000Z', 'Член 06')] },
      { assigArr: [record('2021-04-13T08:51:00.000Z', 'Член 17')] },
    ]
    const [first, second] = verifyAll(JSON.stringify(set))
    expect(first).toMatchObject({ status: 'reproduced', pointer: '/0/assigArr/0/reportFullText' })
    expect(second?.steps.slice(0, 3)).toMatchObject([
      { check: 'text', verdict: 'cannot_be_checked' },
      { check: 'record', verdict: 'differs', read: { uk: 'розподіл 13.04.2021 11:51' } },
      { check: 'record', verdict: 'differs', read: { uk: 'Член 17' } },
    ])
  })

  test('of court protocols: each archived page is checked, and the present judge is not taken for the one drawn', () => {
    const html = Buffer.from(archiveOf(sampleBytes('distribution-protocol'))).toString('base64')
    const items = [{ JUDGES: 'Суддя-доповідач: Інший І.І.', DOC_HTML: html }, { DOC_HTML: 'AAAA' }]
    const [first, second] = verifyAll(JSON.stringify({ items }))
    expect(first).toMatchObject({ kind: 'protocol', pointer: '/items/0/DOC_HTML' })
    expect(first?.steps[0]).toMatchObject({ check: 'record', verdict: 'cannot_be_checked' })
    expect(second?.summary.uk).toContain('не прочитано')
  })
})
