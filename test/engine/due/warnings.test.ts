/** Time limits that end, and who is warned of them. */
import { describe, expect, test } from 'vitest'
import { dueIn, limitAnswer } from '../../../engine/decide/due.ts'
import { warningRules, type WarningRules } from '../../../engine/due/warnings.ts'
import { dueBlocks } from '../../../engine/explain/due-words.ts'
import { renderText } from '../../../engine/explain/render-text.ts'
import { miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "Строки контролюють" / "Time limits are controlled" цитується "пункт 1" / "item 1"
обов’язок "1" контролювати/control
  якщо не справа.строк відсутній
  має виконуватися справа.строк відомий
`)

const rules: WarningRules = {
  warnings: [
    {
      clause: 'mini/1',
      status: ['complied'],
      ends: { entity: 'case', fact: 'deadline_on' },
      over: { entity: 'case', fact: 'speciality', values: ['civil'] },
      tell: [
        {
          words: { uk: 'суддю', en: 'the judge' },
          judge: { entity: 'case', fact: 'previous_judge_id' },
        },
        { words: { uk: 'голову суду', en: 'the chief judge' } },
      ],
    },
  ],
}

function due(matter: object, as_of = '2026-09-01', lang: 'uk' | 'en' = 'uk') {
  const facts = { case: { id: '1', ...matter }, judges: [{ id: 'А', surname: 'Авраменко' }] }
  const result = dueIn(court, { id: 'q', policy: 'mini', as_of, facts }, lang, rules)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  const { asOf } = result.telling.decision.facts
  return {
    text: renderText({ blocks: dueBlocks([result], asOf, lang) }),
    answers: result.limits.map((limit) => limitAnswer(limit, result.telling)),
  }
}

describe('a time limit that runs', () => {
  test('names who is warned, by surname where the facts give one', () => {
    const { text, answers } = due({ deadline_on: '2026-09-09', previous_judge_id: 'А' })
    expect(text).toContain(
      '09.09.2026, лишилося 8 днів — строк: попередити суддю (Авраменко), голову суду; mini/1, пункт 1',
    )
    expect(answers).toEqual([
      {
        clause: 'mini/1',
        standing: 'running',
        ends_at: '2026-09-09T23:59:59.999+03:00',
        days_left: 8,
        message: 'строк',
        warn: ['суддю (Авраменко)', 'голову суду'],
      },
    ])
  })

  test.each([
    ['2026-09-01', 'спливає сьогодні', 'ends today'],
    ['2026-09-02', 'лишився 1 день', '1 day left'],
    ['2026-09-04', 'лишилося 3 дні', '3 days left'],
  ])('until %s: %s', (deadline_on, uk, en) => {
    expect(due({ deadline_on }).text).toContain(uk)
    expect(due({ deadline_on }, '2026-09-01', 'en').text).toContain(en)
  })

  test('has passed on the day after', () => {
    const { text, answers } = due({ deadline_on: '2026-08-31' })
    expect(text).toContain('31.08.2026, строк сплив')
    expect(answers[0]).toMatchObject({ standing: 'passed', days_left: -1 })
  })
})

describe('nobody is warned', () => {
  test.each([
    ['of a case that is over', { deadline_on: '2026-09-09', speciality: 'civil' }],
    ['where there is no limit', { deadline_on: null }],
    ['where nobody knows the limit', {}],
  ])('%s', (_, matter) => {
    expect(due(matter).answers).toEqual([])
    expect(due(matter).text).not.toContain('Строки, про які')
  })
})

test.each([
  ['nobody to tell', { warnings: [{ ...rules.warnings[0], tell: [] }] }, '/warnings/0/tell'],
  [
    'a key that nobody knows',
    { warnings: [{ ...rules.warnings[0], days: 3 }] },
    '/warnings/0/days',
  ],
  ['no list', {}, '/warnings'],
])('rules with %s are refused with their place', (_, data, path) => {
  const read = warningRules(data)
  expect('problems' in read && read.problems.map((one) => one.path)).toEqual([path])
})
