/** The ledger as an auditor reads it in the studio: pages from the end, one entry, what belongs to it, its proof. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EntryPage } from '../../../../editor/api/index.ts'
import { ENTRY_TITLES } from '../../../../cli/studio/audit/words.ts'
import { strangersIn } from '../../../support/ukrainian-words.ts'
import { act, newLedger, temporaryFolder } from '../../../support/ledgers.ts'
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts'
import { tellStory } from '../../../support/ledger-story.ts'
import { type Opened, openedAt, refusalIn, valueOf } from './court.ts'

async function story(): Promise<Opened> {
  const address = join(temporaryFolder(), 'court.sqlite')
  const ledger = await newLedger(address)
  await tellStory(ledger)
  await ledger.close()
  return openedAt(address)
}

const seqsOf = ({ rows }: EntryPage) => rows.map(({ seq }) => seq)

test('pages go from the end to the beginning, with every entry once', async () => {
  const { port, court } = await story()
  const { size } = await court.ledger.head()
  const seen: number[] = []
  let before: number | undefined
  for (;;) {
    const page = valueOf(await port.entries({ limit: 7, ...(before !== undefined && { before }) }))
    seen.push(...seqsOf(page))
    if (page.next === null) break
    before = page.next
  }
  expect(seen).toEqual(Array.from({ length: size }, (_, at) => size - 1 - at))
})

test('every kind of entry is told in a Ukrainian sentence and has a title', async () => {
  const { port } = await story()
  const { rows } = valueOf(await port.entries({ limit: 200 }))
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ENTRY_TITLES)))
  for (const { title, words, kind } of rows) {
    expect(words.uk.length, String(kind)).toBeGreaterThan(10)
    expect(strangersIn(title.uk), String(kind)).toEqual([])
    expect(words.en, String(kind)).not.toBe(words.uk)
  }
})

describe('a filter lets through what is asked for and nothing else', () => {
  test.each([
    ['a kind', { kind: 'commit' }, 'kind', 'commit'],
    ['an account', { by: 'секретар-1' }, 'by', 'секретар-1'],
  ] as const)('%s', async (_, query, field, value) => {
    const { port } = await story()
    const all = valueOf(await port.entries({ limit: 200 })).rows
    const found = valueOf(await port.entries({ limit: 200, ...query }))
    expect(seqsOf(found)).toEqual(all.filter((row) => row[field] === value).map(({ seq }) => seq))
    expect(found.rows.length).toBeGreaterThan(1)
    expect(found.rows.length).toBeLessThan(all.length)
  })

  test('a case: everything that was entered about it', async () => {
    const { port } = await story()
    const { rows } = valueOf(await port.entries({ case: 'умовна-2/26' }))
    expect(rows.map(({ kind }) => kind)).toEqual([
      'result',
      'randomness',
      'commit',
      'abandon',
      'act',
      'commit',
    ])
  })

  test('the days on which entries were recorded, in Kyiv', async () => {
    const { port } = await story()
    const [day, next] = ['2026-08-04', '2026-08-05']
    expect(valueOf(await port.entries({ from: day, to: day })).rows.length).toBeGreaterThan(20)
    expect(valueOf(await port.entries({ from: next })).rows).toEqual([])
    expect(valueOf(await port.entries({ kind: 'кава' })).rows).toEqual([])
  })
})

describe('an entry', () => {
  const linksOf = async ({ port }: Opened, seq: number) =>
    Object.fromEntries(
      valueOf(await port.entry(seq)).links.map(({ entry, title }) => [title.en, entry]),
    )
  const seqOfKind = async ({ port }: Opened, kind: string, last = true): Promise<number> => {
    const seqs = seqsOf(valueOf(await port.entries({ kind, limit: 200 })))
    return (last ? seqs[0] : seqs.at(-1)) ?? -1
  }

  test('leads to those it names and those that name it', async () => {
    const opened = await story()
    const [result, policy] = [await seqOfKind(opened, 'result'), await seqOfKind(opened, 'policy')]
    const { 'the commitment': commit = -1, ...rest } = await linksOf(opened, result)
    expect(rest).toEqual({ 'the random number': commit + 1 })
    expect(await linksOf(opened, commit)).toMatchObject({
      'the policy': policy,
      'the random number': commit + 1,
      'the result': result,
    })
    expect(await linksOf(opened, policy)).toMatchObject({
      'corrects the entry': policy - 1,
      'the approval': await seqOfKind(opened, 'approval'),
    })
    expect(await linksOf(opened, policy - 1)).toMatchObject({ 'corrected by': policy })
  })

  test('says which texts it keeps, and which were removed', async () => {
    const opened = await story()
    const commit = valueOf(await opened.port.entry(await seqOfKind(opened, 'commit', false)))
    expect(commit.texts.map(({ what, state }) => [what.en, state])).toEqual([
      ['manifest', 'kept'],
      ['facts', 'kept'],
    ])
    const [manifest] = commit.texts
    const text = valueOf(await opened.port.text(manifest?.digest ?? ''))
    expect(JSON.parse(text.text ?? '')).toMatchObject({ case: 'умовна-1/26' })
    expect(text).toMatchObject({ bytes: manifest?.bytes, cut: false })
    const decision = valueOf(await opened.port.entry(await seqOfKind(opened, 'decision')))
    expect(decision.texts.map(({ state }) => state)).toEqual(['removed'])
    expect(refusalIn(await opened.port.text(decision.texts[0]?.digest ?? ''))).toMatchObject({
      code: 'audit/no-text',
      status: 404,
    })
  })

  test('counts what is sealed in it and does not show it', async () => {
    const opened = await story()
    const { sealed, raw, details } = valueOf(
      await opened.port.entry(await seqOfKind(opened, 'register')),
    )
    expect(sealed).toBe(1)
    expect(JSON.stringify([raw, details])).not.toContain('хвороба')
    expect(details.map(({ value }) => value.uk)).toContain('запечатано')
  })

  test('that is not there is a refusal with the numbers that there are', async () => {
    const { port, court } = await story()
    const { size } = await court.ledger.head()
    const refusal = refusalIn(await port.entry(size))
    expect(refusal).toMatchObject({ code: 'audit/no-entry', status: 404 })
    expect(refusal.help?.uk).toContain(String(size - 1))
  })
})

test('the proof of every entry leads step by step to the root that the checkpoint signs', async () => {
  const { port, court } = await story()
  const { size, root } = await court.ledger.head()
  for (let seq = 0; seq < size; seq++) {
    const proof = valueOf(await port.proof(seq))
    expect(proof).toMatchObject({ seq, size, root, holds: true })
    expect(proof.steps.at(-1)?.gives).toBe(root)
  }
})

test('the head says who signed the checkpoint and which witness saw what', async () => {
  const { port, court } = await story()
  const { size, root } = await court.ledger.head()
  const head = valueOf(await port.head())
  expect(head).toMatchObject({ size, root, damage: [], court: 'Умовний районний суд' })
  expect(head.checkpoint.signed_by).toEqual([expect.stringMatching(/^court\.example\/docket\+/)])
  expect(head.witnessed?.by.map(({ name }) => name)).toEqual(['witness.example/w1'])
  expect(head.witnessed?.size).toBeLessThan(size)
})

test('hostile texts that somebody entered are told as texts: nothing invisible, nothing that turns the writing', async () => {
  const address = join(temporaryFolder(), 'court.sqlite')
  const ledger = await newLedger(address)
  let entered = 0
  for (const text of HOSTILE_STRINGS) {
    const draft = act('1')
    const body = { ...draft.body, type: text, signed_by: text }
    const appended = await ledger.append([{ ...draft, body }]).catch(() => undefined)
    if (appended?.kind === 'appended') entered += 1
  }
  await ledger.close()
  const { port } = await openedAt(address)
  expect(entered).toBeGreaterThan(100)
  const { rows } = valueOf(await port.entries({ kind: 'act', limit: 200 }))
  expect(rows.length).toBeGreaterThan(100)
  for (const { seq, words } of rows) {
    const { details } = valueOf(await port.entry(seq))
    const said = [words, ...details.map(({ value }) => value)].flatMap(({ uk, en }) => [uk, en])
    for (const one of said) expect(one).not.toMatch(/[\p{Bidi_Control}\p{Cs}]|[^\P{Cc}\t\n]/u)
  }
})
