import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consolidatedText } from '../../../engine/amending/consolidated-text.ts'
import { amendmentSkeleton, type Skeleton } from '../../../engine/amending/skeleton.ts'
import { type Edition, formatText, namesOf } from '../../../grammar/index.ts'
import { inputOf, lastOf, located, policyNamed } from './amended-court.ts'
import { change, changed } from './changes.ts'

const policy = policyNamed('desn')
const input = inputOf('desn')
const last = lastOf(policy)
const text = consolidatedText(policy, input, last, 'uk')

function skeletonOf(changed: string, edition: Edition = last, from = '2026-12-01'): Skeleton {
  return amendmentSkeleton({ policy, input, edition, changed: located(changed), from })
}

function written(changed: string) {
  const skeleton = skeletonOf(changed)
  if (skeleton.kind !== 'written') throw new Error(JSON.stringify(skeleton))
  return skeleton
}

const codesOf = (skeleton: Skeleton) =>
  'diagnostics' in skeleton ? skeleton.diagnostics.map(({ code }) => code) : []

const THREE_MONTHS = text
  .replace('закінчення_строку_повноважень - 2 місяці', 'закінчення_строку_повноважень - 3 місяці')
  .replace('останніх двох місяців', 'останніх трьох місяців')

describe('the skeleton of an amendment', () => {
  test('is a draft with the proposed day and the clause in full', () => {
    const { text: draft } = written(THREE_MONTHS)
    expect(draft.split('\n').slice(0, 3)).toEqual([
      'зміни до desn синтаксис 1 мова uk',
      'проєкт',
      'чинні з 01.12.2026',
    ])
    expect(draft).toMatch(/^замінити "4\.3\.1" попередня редакція "sha256:[0-9a-f]{64}":$/m)
    expect(draft).toContain('- 3 місяці')
    expect(draft).not.toContain('{Підпункт')
  })

  test('there is none where nothing changed, in either language and with other notes', () => {
    expect(skeletonOf(text).kind).toBe('unchanged')
    expect(skeletonOf(consolidatedText(policy, input, last, 'en')).kind).toBe('unchanged')
    expect(skeletonOf(text.replaceAll(/^# .*\n/gm, '')).kind).toBe('unchanged')
  })

  test('examples that somebody wrote into the text come along', () => {
    const example = '\nтест "новий приклад" станом на 01.12.2026\n  очікується учасники немає\n'
    expect(written(THREE_MONTHS + example).text).toContain('тест "новий приклад"')
  })

  test('the text of another court is named, with the line of the court', () => {
    const skeleton = skeletonOf(text.replace('суд "Деснянський', 'суд "Інший'))
    expect(codesOf(skeleton)).toEqual(['amend/other-court'])
  })

  test('the text of another policy is named', () => {
    const other = policyNamed('droh')
    const strange = consolidatedText(other, inputOf('droh'), lastOf(other), 'uk')
    expect(codesOf(skeletonOf(strange))).toEqual(['amend/other-document'])
  })

  test('a header that no amendment can change is named line by line', () => {
    const changed = text.replace('місяці до останнього дня', 'місяці лише точно')
    expect(codesOf(skeletonOf(changed))).toEqual(['amend/header-changed'])
  })

  test('mistakes of the changed text are told as they are', () => {
    const skeleton = skeletonOf(text.replace('- 2 місяці', '- 2 години'))
    expect(skeleton.kind).toBe('refused')
    expect(codesOf(skeleton).every((code) => code.startsWith('check/'))).toBe(true)
  })

  test('a clause that only got another number is said to have moved', () => {
    const changed = text.replaceAll('"3.6"', '"3.7"')
    expect(written(changed).remarks.map(({ code, message }) => [code, message.uk])).toEqual([
      ['amend/moved', 'пункт лише дістав інший номер: 3.6 → 3.7'],
    ])
  })

  test('a change of an edition that is no longer the last does not fit, and why is said', () => {
    const [first] = policy.editions
    if (first === undefined) throw new Error('three editions')
    const skeleton = skeletonOf(THREE_MONTHS, first)
    expect(skeleton.kind).toBe('unfit')
    expect(codesOf(skeleton)).toContain('check/amends-repealed-clause')
  })
})

test('a text changed at random gives a draft that, applied, says exactly the same, or a reason with its place', () => {
  const court = policyNamed('example')
  const edition = lastOf(court)
  const known = inputOf('example')
  const names = namesOf(court.vocabulary, [...court.libraries, court.base, ...court.amendments])
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const statements = changes.reduce(changed, edition.statements)
      const whole = { ...court.base, statements }
      const request = { policy: court, input: known, edition, from: '2027-01-01' }
      const asked = { ...request, changed: located(formatText(whole, { names })) }
      const skeleton = amendmentSkeleton(asked)
      expect(['written', 'unchanged', 'refused']).toContain(skeleton.kind)
      if (skeleton.kind === 'refused')
        expect(skeleton.diagnostics.map(({ code }) => code)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^check\//)]),
        )
    }),
    { numRuns: 40 },
  )
})
