/** Tests inside a policy: every kind of expectation, met and not met, and facts that are refused. */
import { describe, expect, test } from 'vitest'
import { runPolicyTests, type TestOptions } from '../../../engine/proving/run-tests.ts'
import { CALENDAR, smallCourt } from './small-court.ts'

const ON_LEAVE =
  'дано суддя "А" { відсутності: [{ перший_день: 13.03.2026, останній_день: 14.03.2026 }] }'
const UNKNOWN_KINDS = 'дано суддя "В" { прізвище: "Власюк", навантаження: 1 }'

/** The result of one test with these facts and one expectation. */
function resultOf(body: string, options: Partial<TestOptions> = {}) {
  const policy = smallCourt(`тест "проба" станом на 10.03.2026 на основі двоє\n${body}\n`)
  const [result] = runPolicyTests(policy, { calendar: CALENDAR, ...options })
  if (result === undefined) throw new Error('the policy has no test')
  return result
}

/** What a failed test says, in Ukrainian. */
function saidBy(body: string, options: Partial<TestOptions> = {}) {
  const result = resultOf(body, options)
  if (result.kind !== 'failed') return result.kind
  return result.failures.map(({ expected, actual }) => `${expected.uk} → ${actual.uk}`).join('\n')
}

describe('an expectation that is met passes, and the opposite one fails with what the policy gives', () => {
  test.each([
    [
      'exactly these clauses exclude a judge',
      ON_LEAVE,
      'суддя "А" виключений за "1"',
      'суддя "А" виключений за "1", "2"',
      'суддя `А` виключений за `1`, `2` → суддя `А` виключений за `1`',
    ],
    [
      'exactly these clauses leave a judge open',
      UNKNOWN_KINDS,
      'суддя "В" не визначений за "2"',
      'суддя "В" не визначений за "1"',
      'суддя `В` не визначений за `1` → суддя `В` не визначений за `2`',
    ],
    [
      'a judge takes part',
      ON_LEAVE,
      'суддя "Б" бере участь',
      'суддя "А" бере участь',
      'суддя `А` бере участь → суддя `А` виключений за `1`',
    ],
    [
      'a judge would take part with other facts',
      ON_LEAVE,
      'суддя "А" бере участь за умови справа.момент = 09.03.2026 10:00',
      'суддя "А" бере участь за умови справа.момент = 14.03.2026 10:00',
      'суддя `А` бере участь → суддя `А` виключений за `1`',
    ],
    [
      'exactly these judges take part',
      '',
      'учасники "Б", "А"',
      'учасники "А"',
      'учасники: `А` → учасники: `А`, `Б`',
    ],
    [
      'the outcome with its clauses',
      '',
      'наслідок розподіл "3"',
      'наслідок не_розподіляється "6"',
      'наслідок: не розподіляється за `6` → наслідок: розподіл за `3`',
    ],
    [
      'the status of a clause for a subject',
      ON_LEAVE,
      'пункт "1" щодо "judge:А" діє',
      'пункт "1" щодо "Б" діє',
      'пункт `1` щодо `Б` діє → пункт `1` щодо `Б` не діє',
    ],
    [
      'the status of a clause for any subject',
      ON_LEAVE,
      'пункт "1" діє',
      'пункт "1" не_визначено',
      'пункт `1` не визначено → пункт `1` діє, не діє',
    ],
    [
      'a missing fact',
      UNKNOWN_KINDS,
      'бракує "/judges/В"',
      'бракує "/judges/Б"',
      'бракує: `/judges/Б` → бракує: `/judges/В/kinds`, `/parties`',
    ],
    [
      'a warning',
      ON_LEAVE,
      'попередження "forced-choice"',
      'попередження "none"',
      'попередження: нічого → попередження: `forced-choice`',
    ],
    [
      'no warning',
      '',
      'попередження "none"',
      'попередження "forced-choice"',
      'попередження: `forced-choice` → попередження: нічого',
    ],
    [
      'the exact share of a judge, in lowest terms or not',
      '',
      'частка "А" 6/10',
      'частка "А" 1/2',
      'частка: суддя `А` 1/2 → частка: суддя `А` 3/5',
    ],
    [
      'the numbers of a judge',
      '',
      'інтервал "Б" 3..4',
      'інтервал "Б" 3..5',
      'інтервал: суддя `Б` 3–5 → інтервал: суддя `Б` 3–4',
    ],
  ])('%s', (_, given, met, unmet, said) => {
    expect(saidBy(`${given}\nочікується ${met}`)).toBe('passed')
    expect(saidBy(`${given}\nочікується ${unmet}`)).toBe(said)
  })

  test('text in an explanation, whatever the line breaks', () => {
    const explanation = (_: unknown, __: unknown, subject: string | undefined) => [
      subject === 'А' ? 'відпустка\n  з 13.03.2026' : 'розподіл',
    ]
    expect(saidBy('очікується пояснення "А" містить "відпустка з 13"', { explanation })).toBe(
      'passed',
    )
    expect(saidBy('очікується пояснення містить "відпустка"', { explanation })).toBe(
      'пояснення містить «відпустка» → розподіл',
    )
  })

  test('a remark on a text that is added to the policy', () => {
    const remarks = (text: string) => (text.includes('"99"') ? ['check/unknown-clause'] : [])
    const expected = String.raw`очікується зауваження "check/unknown-clause" у тексті "пункт \"99\""`
    expect(saidBy(expected, { remarks })).toBe('passed')
    expect(saidBy(expected)).toBe('зауваження: `check/unknown-clause` → зауваження: нічого')
  })
})

test('every expectation that is not met is told, with its place in the text', () => {
  const result = resultOf(
    'очікується учасники "А"\nочікується суддя "Б" бере участь\nочікується пункт "5" порушено',
  )
  expect(
    result.kind === 'failed' && result.failures.map(({ expectation }) => expectation.kind),
  ).toEqual(['pool', 'status'])
  expect(result.kind === 'failed' && result.failures[0]?.expectation.span.start).toBeGreaterThan(0)
})

test('facts that a request could not have are refused with their place', () => {
  const result = resultOf(
    'дано справа { закрита: так }\nдано суддя "А" { відсутності: [{ перший_день: 14.03.2026, останній_день: 13.03.2026, тривалість: 5 }] }\nочікується учасники "А"',
  )
  expect(result.kind === 'refused' && result.problems.map(({ path }) => path)).toContain(
    '/judges/А/absences/0/length',
  )
})

test('a change of a fact that has no single place is told', () => {
  expect(saidBy('очікується суддя "А" бере участь за умови суддя("Я").навантаження = 1')).toMatch(
    /^факти, які можна змінити так → judge/,
  )
})

test('before the first edition there is nothing to test by', () => {
  const policy = smallCourt(
    'тест "зарано" станом на 31.12.2025 на основі двоє\nочікується учасники "А"\n',
  )
  const [result] = runPolicyTests(policy, { calendar: CALENDAR })
  expect(result?.kind === 'refused' && result.problems[0]?.code).toBe('no-edition')
})

test('progress is told after every test', () => {
  const told: string[] = []
  const one = 'тест "один" станом на 10.03.2026 на основі двоє\nочікується учасники "А", "Б"\n'
  const policy = smallCourt(one + one.replace('один', 'два'))
  runPolicyTests(policy, {
    calendar: CALENDAR,
    onProgress: (done, total) => told.push(`${done}/${total}`),
  })
  expect(told).toEqual(['1/2', '2/2'])
})
