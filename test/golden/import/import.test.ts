/**
 * The systems' real files through the real program: what `import` prints, and what `decide` then answers.
 * `npm run golden` rewrites it; read the diff as a clerk would.
 */
import { describe, expect, test } from 'vitest'
import { here } from '../../cli/here.ts'
import { type Sample, samplePath, SAMPLES } from '../../support/samples.ts'

interface Entry {
  readonly id: string
  readonly subject?: string
  readonly status: string
  readonly missing?: readonly string[]
}
interface Answer {
  readonly outcome: { readonly kind: string; readonly missing: readonly string[] }
  readonly judges: readonly { readonly id: string; readonly status: string }[]
  readonly clauses: readonly Entry[]
}

const imported = (sample: Sample, ...words: readonly string[]) =>
  here(['import', samplePath(sample), ...words])

/** `decide` on what `import` printed. */
async function decided(policy: string, asOf: string, facts: string): Promise<Answer> {
  const words = ['decide', '--policy', policy, '--as-of', asOf, '--facts', '-', '--json']
  const { out, err, code } = await here(words, { input: facts })
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Answer
}

const lineOf = ({ id, subject = '', status, missing = [] }: Entry): string =>
  [id, subject, status, ...missing].filter((word) => word !== '').join(' ')

const statusOf = ({ clauses }: Answer, id: string): string | undefined =>
  clauses.find((clause) => clause.id === id)?.status

test.each(SAMPLES)('%s: facts and notes', async (sample) => {
  const { out, err, code } = await imported(sample, '--lang', 'uk')
  expect(code).toBe(0)
  await expect(out).toMatchFileSnapshot(`./${sample}.facts.json`)
  await expect(err).toMatchFileSnapshot(`./${sample}.notes.uk.txt`)
  const english = await imported(sample, '--lang', 'en')
  expect(english.out).toBe(out)
  await expect(english.err).toMatchFileSnapshot(`./${sample}.notes.en.txt`)
})

test.each([
  ['vkz-protocol', 'vkz', '2026-01-14'],
  ['vkz-protocol', 'records', '2026-01-14'],
  ['summons', 'summons', '2026-01-29'],
  ['distribution-protocol', 'desn', '2026-03-02'],
] as const)('%s: what the policy %s answers', async (sample, policy, asOf) => {
  const { out } = await imported(sample)
  const { outcome, clauses } = await decided(policy, asOf, out)
  const text = [outcome.kind, ...clauses.map(lineOf)].map((line) => `${line}\n`).join('')
  await expect(text).toMatchFileSnapshot(`./${sample}.${policy}.txt`)
})

describe('the videoconference of 13.01.2026', () => {
  test('shows which steps were taken, and of which the protocol is silent', async () => {
    const answer = await decided('vkz', '2026-01-14', (await imported('vkz-protocol')).out)
    const shown = ['vkz/1.5', 'vkz/1.10', 'vkz/2.1', 'vkz/2.6']
    expect(shown.map((id) => statusOf(answer, id))).toEqual(shown.map(() => 'complied'))
    const silent = ['vkz/1.1', 'vkz/1.2', 'vkz/1.3', 'vkz/1.6', 'vkz/1.9', 'vkz/4.1']
    expect(silent.map((id) => statusOf(answer, id))).toEqual(silent.map(() => 'undetermined'))
    // Both buttons were pressed; whether in order is open, for the protocol does not say when the conference was made.
    const buttons = answer.clauses.filter(({ id }) => ['vkz/1.8', 'vkz/1.11'].includes(id))
    expect(buttons.map(({ missing }) => missing)).toEqual([
      ['/conference/created_at'],
      ['/conference/created_at'],
    ])
  })

  const card = (proceeding: string | null): string =>
    JSON.stringify({ case: { id: '999/1001/25', proceeding_no: proceeding } })
  const withCard = async (proceeding: string | null): Promise<Answer> => {
    const words = ['import', samplePath('vkz-protocol'), '--facts', '-']
    const { out } = await here(words, { input: card(proceeding) })
    return decided('records', '2026-01-14', out)
  }

  test('does not reach the cabinet when the case has a proceeding number, for the protocol has none', async () => {
    expect(statusOf(await withCard('2/999/5/25'), 'records/7')).toBe('not_met')
  })

  test('would reach it when the case itself has no proceeding number', async () => {
    expect(statusOf(await withCard(null), 'records/7')).toBe('holds')
  })

  test('without the case card the answer is unknown, and says what is missing', async () => {
    const answer = await decided('records', '2026-01-14', (await imported('vkz-protocol')).out)
    expect(answer.clauses.find(({ id }) => id === 'records/7')).toMatchObject({
      status: 'undetermined',
      missing: ['/case/id', '/case/proceeding_no'],
    })
  })
})

test('a protocol of distribution alone never lets a judge be chosen again', async () => {
  const answer = await decided('desn', '2026-03-02', (await imported('distribution-protocol')).out)
  expect(answer.outcome.kind).toBe('blocked')
  expect(answer.outcome.missing).toContain('/case/specialisation_required')
  expect(new Set(answer.judges.map(({ status }) => status))).toEqual(new Set(['undetermined']))
})

test('the timed actions can be printed instead of the facts', async () => {
  const { out } = await imported('vkz-protocol', '--actions')
  const actions = JSON.parse(out) as readonly { readonly action: string; readonly at: string }[]
  expect(actions).toHaveLength(121)
  expect(actions.at(-1)).toMatchObject({
    action: 'Конференцію завершено',
    at: '2026-01-13T12:06:46+02:00',
  })
})

test('for programs the notes are JSON too', async () => {
  const { err } = await imported('summons', '--json')
  expect(JSON.parse(err)).toMatchObject({ kind: 'court-summons', notes: [] })
})

test.each([
  ['an unreadable file', 'немає.html', 'zasady: не вдалося прочитати `немає.html`: такого файлу немає\n'],
  ['a file of another kind', 'package.json', 'zasady: `package.json` — не HTML\n'],
])('%s is a clear answer and exit code 5', async (_, path, err) => {
  expect(await here(['import', path, '--lang', 'uk'])).toEqual({ code: 5, out: '', err })
})
