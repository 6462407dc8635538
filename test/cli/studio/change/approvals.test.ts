/** Approvals over a real ledger: what is entered, by whom, once; and what stands in the way. */
import { describe, expect, test } from 'vitest'
import { decide, type Draft, editionStates } from '../../../../engine/index.ts'
import { adoptedEntry } from '../../../../cli/studio/change/adopted.ts'
import { sourceOf } from '../../../../cli/studio/change/draft-source.ts'
import { drafted, soundWorld } from '../../../../cli/studio/change/drafted.ts'
import { changedDraft, codeOf, DECISION, HANDS, openCourt, PROPOSAL, valueOf } from './court.ts'

describe('an approved change', () => {
  test('stands in the ledger as policy, act and approval, each by its own hand', async () => {
    const { court, port } = await openCourt()
    const draft = await changedDraft(port)
    const { policy, act, approval } = valueOf(await port.approve(draft, DECISION, HANDS))
    expect([act, approval]).toEqual([policy + 1, policy + 2])
    const entries = await Promise.all([policy, act, approval].map((seq) => court.ledger.entry(seq)))
    expect(entries.map((one) => one?.by)).toEqual([HANDS.author, HANDS.approver, HANDS.approver])
    expect(entries[1]?.body).toMatchObject({ no: '7', signed_by: 'Показовий П. П.', case: null })
    expect(entries[2]?.body).toEqual({ policy, act })
    expect((await court.ledger.verify()).kind).toBe('verified')
  })

  test('is in force from its day, and not before', async () => {
    const { court, port } = await openCourt()
    valueOf(await port.approve(await changedDraft(port), DECISION, HANDS))
    const on = async (day: string) =>
      (await editionStates(court.ledger, day))
        .filter(({ in_force_from: from }) => from >= '2026-02-27')
        .map(({ in_force_from: from, state, decision }) => [from, state, decision])
    const decision = '20.11.2026 № 7'
    const last = (await on('2026-11-30')).at(-1)
    expect(last?.slice(0, 2)).toEqual(['2026-12-01', 'approved'])
    expect(last?.[2]).toContain(decision)
    expect((await on('2026-12-01')).at(-1)?.slice(0, 2)).toEqual(['2026-12-01', 'in_force'])
  })

  test('decides matters from its day', async () => {
    const { sample, court, port } = await openCourt()
    const before = valueOf(await port.editions()).editions.length
    valueOf(await port.approve(await changedDraft(port), DECISION, HANDS))
    const usable = await court.policies.usable('desn')
    if (!usable.ok) throw new Error('the policy is gone')
    const [matter] = sample.matters
    const [old, now] = ['2026-11-30', '2026-12-01'].map((day) =>
      decide(usable.value.runtime, { ...matter, as_of: `${day}T10:00:00+02:00` }),
    )
    expect(editionOf(old)).toBe('2026-02-27')
    expect(editionOf(now)).toBe('2026-12-01')
    expect(valueOf(await port.editions()).editions.length).toBeGreaterThan(before)
  })

  test('is entered once, however often it is approved', async () => {
    const { court, port } = await openCourt()
    const draft = await changedDraft(port)
    expect(valueOf(await port.entered(draft, DECISION, HANDS.author))).toBeNull()
    const first = valueOf(await port.approve(draft, DECISION, HANDS))
    const { size } = await court.ledger.head()
    expect(valueOf(await port.approve(draft, DECISION, HANDS))).toEqual(first)
    expect(valueOf(await port.entered(draft, DECISION, HANDS.author))).toEqual(first)
    expect((await court.ledger.head()).size).toBe(size)
  })

  test('of which only the policy came to be entered is finished by repeating', async () => {
    const { court, port } = await openCourt()
    const draft = await changedDraft(port)
    const entry = await entryOf(court, draft)
    await court.ledger.append([entry])
    const { size } = await court.ledger.head()
    const made = valueOf(await port.approve(draft, DECISION, HANDS))
    expect(made).toEqual({ policy: size - 1, act: size, approval: size + 1 })
    expect(codeOf(await court.policies.usable('desn').then(asAnswer))).toBe('ok')
  })
})

describe('what stands in the way of an approval', () => {
  test('nobody approves his own change', async () => {
    const { court, port } = await openCourt()
    const { size } = await court.ledger.head()
    const hands = { author: HANDS.author, approver: HANDS.author }
    const answer = await port.approve(await changedDraft(port), DECISION, hands)
    expect(codeOf(answer)).toBe('change/own-draft')
    expect((await court.ledger.head()).size).toBe(size)
  })

  test('dates that cannot be: a decision or a publication to come, in force before it was made or published', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    const code = async (changed: object) =>
      codeOf(await port.approve(draft, { ...DECISION, ...changed }, HANDS))
    expect(await code({ date: '2026-11-24' })).toBe('change/not-decided-yet')
    expect(await code({ effective: '2026-11-19' })).toBe('change/in-force-too-soon')
    expect(await code({ published: '2026-11-24' })).toBe('change/not-published-yet')
    expect(await code({ published: '2026-11-23', effective: '2026-11-22' })).toBe(
      'change/in-force-too-soon',
    )
    expect(await code({ published: '2026-11-19' })).toBe('change/published-before')
    expect(await code({})).toBe('ok')
  })

  test('a newer edition: the change is moved to it, and approved there', async () => {
    const { port } = await openCourt()
    const [draft, file] = [await changedDraft(port), { name: 'p.zasady', text: PROPOSAL }]
    const order = { kind: 'amendment', policy: 'desn', title: 'П’ять днів', file } as const
    const other = valueOf(await port.begin(order))
    valueOf(await port.approve(other, { ...DECISION, no: '6', effective: '2027-03-01' }, HANDS))
    expect(valueOf(await port.check(draft)).stale?.in_force_from).toBe('2027-03-01')
    expect(codeOf(await port.approve(draft, DECISION, HANDS))).toBe('change/stale')
    const moved = valueOf(await port.rebase(draft))
    expect(moved.effective).toBe('2027-03-01')
    expect(moved.text).toContain('останніх трьох місяців')
    expect(moved.text).toContain('за п’ять робочих днів до відпустки')
    const check = valueOf(await port.check(moved))
    expect([check.kind, check.stale, check.operations.length]).toEqual(['sound', null, 1])
    const decision = { ...DECISION, effective: '2027-03-01' }
    expect(codeOf(await port.approve(moved, decision, HANDS))).toBe('ok')
  })

  test('a newer edition of the same clauses: nothing is moved by itself', async () => {
    const { port } = await openCourt()
    const [mine, theirs] = [await changedDraft(port), await changedDraft(port)]
    const text = theirs.text
      .replaceAll('3 місяці', '4 місяці')
      .replaceAll('останніх трьох', 'останніх чотирьох')
    valueOf(await port.approve({ ...theirs, text }, DECISION, HANDS))
    expect(codeOf(await port.rebase(mine))).toBe('change/does-not-fit')
  })
})

describe('a new policy', () => {
  test('begins with a pattern, bears the name of the court, and comes into force by its approval', async () => {
    const { court, port } = await openCourt()
    const known = valueOf(await port.patterns()).patterns.map(({ document }) => document)
    expect(known).toContain('desn')
    const begun = valueOf(
      await port.begin({
        kind: 'policy',
        title: 'Засади Умовного суду',
        pattern: 'desn',
        document: 'umovnyi',
        court: 'Умовний районний суд',
        policy_title: 'Засади Умовного районного суду',
      }),
    )
    expect(begun).toMatchObject({ form: 'policy', policy: 'umovnyi', base: null })
    expect(begun.text).toContain('суд "Умовний районний суд"')
    expect(begun.policy_title.uk).toBe('Засади Умовного районного суду')
    expect(begun.text).toContain('"Засади Умовного районного суду"')
    expect(begun.text).not.toMatch(/^затверджено/m)
    expect(valueOf(await port.check(begun)).kind).toBe('sound')
    expect(codeOf(await port.table(begun))).toBe('change/no-base')
    valueOf(await port.approve(begun, DECISION, HANDS))
    // Its short name is taken from now on.
    const again = valueOf(await port.check({ ...begun, effective: null }))
    expect(again.remarks.map(({ code }) => code)).toEqual(['change/document-taken'])
    const other = { ...DECISION, no: '9' }
    expect(codeOf(await port.approve(begun, other, HANDS))).toBe('change/document-taken')
    expect(await court.policies.documents()).toEqual(['desn', 'umovnyi'])
    const usable = await court.policies.usable('umovnyi')
    const policy = usable.ok ? usable.value.runtime.policies.get('umovnyi')?.policy : undefined
    expect(policy?.editions.map(({ from, draft }) => [from, draft])).toEqual([
      ['2026-12-01', undefined],
    ])
  })
})

const asAnswer = (or: { readonly ok: boolean }) => ({ ...or, value: null }) as never

const editionOf = (answer: ReturnType<typeof decide> | undefined): string =>
  answer !== undefined && 'edition' in answer
    ? answer.edition.in_force_from
    : JSON.stringify(answer)

async function entryOf(
  court: Parameters<typeof sourceOf>[0],
  draft: Parameters<typeof sourceOf>[1],
): Promise<Draft> {
  const source = await sourceOf(court, draft)
  if (!source.ok) throw new Error('the policy is gone')
  const world = valueOf(soundWorld(drafted(source.value)))
  return valueOf(adoptedEntry(world, DECISION, HANDS.author))
}
