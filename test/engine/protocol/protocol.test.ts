/** The protocol of a distribution: what it says, what it leaves unsaid, and that no attempt is missing. */
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toHtml } from '../../../engine/documents/to-html.ts'
import { factWords } from '../../../engine/protocol/fact-words.ts'
import { policyWords } from '../../../engine/protocol/policy-words.ts'
import { caseProtocol } from '../../../engine/protocol/protocol.ts'
import type { LedgerView } from '../../../engine/ledger/types.ts'
import type { Manifest } from '../../../engine/record/manifest.ts'
import { act, type BundleCourt, bundleCourt } from '../../support/bundle-court.ts'
import { htmlText } from '../../support/docx-text.ts'
import { temporaryFolder } from '../../support/ledgers.ts'
import { sampleCourt } from '../../support/sample-court.ts'

const CASE = '999/1/26'
const newPlace = (): string => join(temporaryFolder(), 'court.sqlite')

/** A case whose judge could not go on: two attempts, the second by an act. */
async function drawnTwice(): Promise<BundleCourt> {
  const court = await bundleCourt(newPlace())
  const first = await court.draw(CASE)
  await court.ledger.append([act(CASE)])
  await court.draw(CASE, { without: first.record.result.seats[0]?.winner ?? '' })
  return court
}

async function pageOf(court: Pick<BundleCourt, 'ledger'>, caseId = CASE, open = false) {
  const made = await caseProtocol(court.ledger, { case: caseId, open })
  if (made.kind === 'refused') throw new Error(made.refusal.message.en)
  return toHtml(made.paper)
}

describe('the protocol of a case drawn twice', () => {
  test('stays as it is', async () => {
    const page = await pageOf(await drawnTwice())
    await expect(page).toMatchFileSnapshot(resolve('test/golden/bundles/protocol.html'))
  })

  test('has both attempts, the second with its act', async () => {
    const text = htmlText(await pageOf(await drawnTwice()))
    expect(text).toContain('Протокол автоматизованого розподілу судової справи між суддями')
    expect(text).toContain('Протокол повторного автоматизованого розподілу')
    expect(text).toContain('розпорядження від 04.08.2026 № 7-р, підпис: Показовий П. П.')
  })

  test('says why each judge was left out, by the reason of the policy and its clause', async () => {
    const text = htmlText(await pageOf(await drawnTwice()))
    expect(text).toContain('Навчальна (с03) немає потрібної спеціалізації — підпункт 1.1')
    expect(text).toContain('Умовна (с05) Справи не розподіляють судді, якого немає на роботі')
    expect(text).toContain(
      'Взірцева (с01) раніше визначений суддя не може розглядати справу — підпункт 1.3',
    )
  })

  test('says of what nobody entered that it is not known', async () => {
    const text = htmlText(await pageOf(await drawnTwice()))
    for (const label of ['Номер провадження', 'Суть судової справи', 'Учасники процесу']) {
      expect(text).toContain(`${label} відомостей немає`)
    }
    expect(text).toContain('факти розподілу не містять: Номер провадження')
  })

  test('does not tell what is sealed', async () => {
    const page = await pageOf(await drawnTwice())
    expect(page).not.toContain('sick')
    expect(page).not.toContain('непрацездатність')
  })
})

test('a panel is named seat by seat, with weights of those still in the list', async () => {
  const court = await bundleCourt(newPlace())
  const { record } = await court.draw('999/2/26', { size: 3 })
  const text = htmlText(await pageOf(court, '999/2/26'))
  const [first, second, third] = record.result.seats
  expect(text).toContain('Місце 3: член колегії')
  expect(text).toContain('Вибору не було: лише цей суддя мав вагу, більшу за нуль')
  expect(text).toContain(`Випадкове число ${second?.k} з ${second?.total}`)
  expect([first?.role, second?.role, third?.role]).toEqual(['presiding', 'member', 'member'])
  expect(text).toMatch(
    /Склад колегії суддів \S+ \(\S+\) \(член колегії\), \S+ \(\S+\) \(член колегії\)/,
  )
})

test('rules and facts of another day than that of the entry are said to be so', async () => {
  const court = await bundleCourt(newPlace())
  await court.draw(CASE)
  await court.draw('999/2/26', { asOf: '2026-08-03' })
  expect(htmlText(await pageOf(court))).not.toContain('станом на інший день')
  expect(htmlText(await pageOf(court, '999/2/26'))).toContain(
    'Розподілено станом на інший день 03.08.2026',
  )
})

test('an attempt without a result is not left out', async () => {
  const court = await bundleCourt(newPlace())
  const { commit } = await court.draw(CASE)
  await court.ledger.append([act(CASE)])
  const silent = {
    plan: (view: LedgerView) => court.numbers.chain.plan(view),
    take: () =>
      Promise.resolve({
        kind: 'not_taken' as const,
        refusal: { code: 'later', message: { uk: 'ще ні', en: 'not yet' } },
      }),
  }
  const again = court.draw(CASE, { without: 'с01', numbers: silent })
  await expect(again).rejects.toThrow('not yet')
  expect(htmlText(await pageOf(court))).toContain('Спроба 2: розподіл не завершено')
  const body = { commit: commit.seq + 4, reason: 'маніфест помилковий', act: commit.seq + 5 }
  await court.ledger.append([{ kind: 'abandon', true_at: '2026-08-04', by: 'с', body }])
  const text = htmlText(await pageOf(court))
  expect(text).toContain('Спроба 2: розподіл припинено')
  expect(text).toContain('маніфест помилковий')
})

describe('there is no protocol', () => {
  test('of an unknown case', async () => {
    const court = await bundleCourt(newPlace())
    const made = await caseProtocol(court.ledger, { case: '1' })
    expect(made).toMatchObject({ kind: 'refused', refusal: { code: 'bundle/unknown-case' } })
  })

  test('of a draw where the matter was settled without one', async () => {
    const court = await sampleCourt(newPlace())
    await court.allocate('999/0731/25')
    const made = await caseProtocol(court.ledger, { case: '999/0731/25' })
    expect(made).toMatchObject({ kind: 'refused', refusal: { code: 'bundle/no-draw' } })
  })
})

describe('facts in words', () => {
  const manifest = { policy: { id: 'example' } } as Manifest
  const words = policyWords(undefined, manifest)
  const sealed = { sealed: `sha256:${'ab'.repeat(32)}` }
  const known = factWords(
    {
      case: { category: sealed, proceeding_no: null, essence: '', size: 3, redraw: true, x: [] },
      participants: [
        { id: 'п1', name: 'Умовна У. У.', role: 'plaintiff' },
        { id: 'п2', name: sealed },
        {},
      ],
    },
    words,
  )

  test('tell sealed from none, and both from unknown', () => {
    expect(known.field('case', 'category')).toBe('відомості запечатано')
    expect(known.field('case', 'proceeding_no')).toBe('немає')
    for (const field of ['essence', 'x', 'complexity_coefficient']) {
      expect(known.field('case', field)).toBe('відомостей немає')
    }
    expect([known.field('case', 'size'), known.field('case', 'redraw')]).toEqual(['3', 'так'])
  })

  test('name participants as far as their names are open', () => {
    expect(known.people('participants', 'participant')).toEqual([
      'Умовна У. У. (plaintiff)',
      'п2',
      'відомостей немає',
    ])
    expect(known.people('jurors', 'juror')).toBeUndefined()
  })

  test('without the texts of the policy a ground is told by its rule and clause', () => {
    expect(words.ground({ rule: 'away', clause: 'example/1.2', facts: [] })).toBe(
      'away (example/1.2)',
    )
  })
})
