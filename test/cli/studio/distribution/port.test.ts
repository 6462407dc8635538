/** The port of the screen «Розподіл» over a real ledger: the same answers as the command line gives on the same facts. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { here } from '../../here.ts'
import { FIRST, REPEATED, SECOND, TRANSFERRED } from '../../ledger/court.ts'
import {
  copied,
  courtWithDraws,
  cutShort,
  emptyCourt,
  matterOf,
  OFFICER,
  opened,
  requestOf,
  valueOf,
} from './court.ts'

test('a case is drawn to the judge to whom the command line draws it, with the same manifest and number', async () => {
  const court = await emptyCourt()
  const other = copied(court)
  const path = join(court.folder, 'надходження.json')
  writeFileSync(path, JSON.stringify(requestOf(FIRST)))
  const told = await court.run('distribute', path, '--json')
  const { matters } = JSON.parse(told.out) as {
    readonly matters: readonly {
      readonly record: {
        readonly manifest_digest: string
        readonly randomness: { readonly value: string }
        readonly result: {
          readonly seats: readonly { readonly winner: string; readonly k: string }[]
        }
      }
    }[]
  }
  const [{ record }] = matters as [(typeof matters)[number]]
  const { port } = await opened(other)
  const drawn = valueOf(await port.draw(matterOf(FIRST), OFFICER))
  expect(drawn.people.map(({ id }) => id)).toEqual(record.result.seats.map(({ winner }) => winner))
  const { numbers } = valueOf(await port.case({ case: FIRST }, true))
  expect(numbers).toMatchObject({
    manifest_digest: record.manifest_digest,
    number: record.randomness.value,
    seats: record.result.seats.map(({ k, winner }) => ({ k, winner: { id: winner } })),
  })
})

test('why a judge did not get the case is told in the words of `zasady explain --judge`', async () => {
  const court = await courtWithDraws()
  const { port } = await opened(court)
  const { policy, as_of, facts } = requestOf(FIRST)
  const path = join(court.folder, 'факти.json')
  writeFileSync(path, JSON.stringify(facts))
  for (const judge of ['с02', 'с05', 'с01']) {
    const told = await here([
      'explain',
      '--policy',
      policy,
      '--as-of',
      as_of,
      '--facts',
      path,
      '--judge',
      judge,
      '--json',
    ])
    const { explanation } = JSON.parse(told.out) as { readonly explanation: string }
    const { told: blocks, status } = valueOf(await port.why({ case: FIRST, judge }, true))
    const words = blocks.uk.flatMap((block) => textsIn(block))
    expect(words.length).toBeGreaterThan(2)
    expect([judge, words.filter((text) => !explanation.includes(text))]).toEqual([judge, []])
    expect(status).toBe(judge === 'с01' ? 'eligible' : 'excluded')
  }
})

test('a rehearsal writes nothing and names everybody who is out, one clause after another', async () => {
  const { court, port } = await opened(await emptyCourt())
  const before = await court.ledger.head()
  const told = valueOf(await port.rehearse(matterOf(FIRST), OFFICER))
  expect(await court.ledger.head()).toEqual(before)
  const steps = told.steps.map(({ clause, judges, left }) => [
    clause,
    judges.map(({ name }) => name),
    left,
  ])
  expect(told.total).toBe(8)
  expect(steps).toEqual([
    ['desn/4.3.1', ['Показовий'], 7],
    ['desn/4.3.2', ['Вигадько'], 6],
    ['desn/4.3.6', ['Зразковий'], 5],
    ['desn/4.3.8', ['Навчальна'], 4],
    ['desn/9.2.p1', ['Примірний', 'Синтетична'], 2],
  ])
  const eligible = told.judges.filter(({ status }) => status === 'eligible')
  expect(eligible.map(({ name }) => name)).toEqual(['Взірцева', 'Умовна'])
  expect(told.chances?.lines.map(({ id, first }) => [id, first])).toEqual([
    ['с01', '0'],
    ['с08', told.chances?.lines[0]?.weight],
  ])
  expect(told.hindrance).toBeNull()
})

test('a fact that is missing is named with the field of the form where it is entered', async () => {
  const { port } = await opened(await emptyCourt())
  const matter = matterOf(FIRST)
  const facts = { ...matter.facts, case: { id: FIRST, kind: 'civil', item_type: 'new' } }
  const told = valueOf(await port.rehearse({ ...matter, facts }, OFFICER))
  expect([told.outcome, told.hindrance?.code]).toEqual(['blocked', 'distribution/facts-missing'])
  expect(told.missing.map(({ field }) => field)).toEqual(['case/specialisation_required'])
  const form = valueOf(await port.form({ as_of: matter.as_of ?? '' }, OFFICER))
  const [group] = form.groups
  expect(group?.root).toBe('case')
  const field = group?.fields.find((one) => one.field === 'specialisation_required')
  expect(field).toMatchObject({ type: 'choice', isList: false })
  expect(field?.values?.map(({ value }) => value)).toContain('civil')
})

test('a fact that is refused is named as the form names it', async () => {
  const { port } = await opened(await emptyCourt())
  const { facts, ...matter } = matterOf(FIRST)
  const own = facts['case'] as object
  const wrong = { ...matter, facts: { ...facts, case: { ...own, kind: 'нічия' } } }
  for (const answer of [await port.rehearse(wrong, OFFICER), await port.draw(wrong, OFFICER)]) {
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'distribution/facts-refused',
        errors: [
          {
            place: '/case/kind',
            message: { uk: expect.stringMatching(/^«вид справи»: /) as string },
          },
        ],
      },
    })
  }
})

test('the form asks for what the rules of the draw read, never for what registers or the account say', async () => {
  const { port } = await opened(await emptyCourt())
  const { groups } = valueOf(await port.form({ as_of: '2026-08-04' }, OFFICER))
  const roots = groups.map(({ root }) => root)
  expect(roots).toContain('orders')
  expect(
    roots.filter((root) => ['judges', 'court', 'assembly', 'user', 'policy'].includes(root)),
  ).toEqual([])
  const fields = groups.flatMap(({ root, fields: own }) =>
    own.map(({ field }) => `${root}/${field}`),
  )
  expect(fields).toContain('case/complexity_coefficient')
  const own = groups.find(({ root }) => root === 'case')?.fields
  const isRead = (name: string) => own?.find(({ field }) => field === name)?.isRead
  expect([isRead('kind'), isRead('category')]).toEqual([true, false])
})

test('judges are those of the registers at the moment, also those entered since the last question', async () => {
  const { court, port } = await opened(await emptyCourt())
  const { judges: _, ...facts } = matterOf(FIRST).facts
  const names = async (as_of: string): Promise<readonly string[]> => {
    const told = valueOf(await port.rehearse({ document: 'desn', as_of, facts }, OFFICER))
    return told.judges.map(({ name }) => name)
  }
  const enter = (id: string, surname: string, since: string) =>
    court.ledger.append([
      {
        kind: 'register',
        true_at: since,
        by: 'кадри-1',
        body: {
          subject: `judges/${id}`,
          set: { surname, works_in_court: true, specialisations: ['civil'], roles: ['trial'] },
          order: { no: '1', date: since, signed_by: 'Умовна О. О.' },
          reason: null,
          corrects: null,
        },
      },
    ])
  await enter('с01', 'Взірцева', '2026-01-16')
  expect(await names('2026-08-04')).toEqual(['Взірцева'])
  await enter('с02', 'Вигадько', '2026-08-05')
  expect(await names('2026-08-04')).toEqual(['Взірцева'])
  expect(await names('2026-08-05')).toEqual(['Взірцева', 'Вигадько'])
  expect(valueOf(await port.people())).toEqual([
    { id: 'с01', name: 'Взірцева' },
    { id: 'с02', name: 'Вигадько' },
  ])
})

test('a case that is distributed already says so, and one whose draw is open offers to finish it', async () => {
  const court = await opened(await courtWithDraws())
  const again = valueOf(await court.port.rehearse(matterOf(FIRST), OFFICER))
  expect([again.hindrance?.code, again.attempt]).toEqual(['distribution/already-distributed', 2])
  const other = await opened(await emptyCourt())
  await cutShort(other, FIRST)
  const open = valueOf(await other.port.rehearse(matterOf(FIRST), OFFICER))
  expect(open.hindrance?.code).toBe('distribution/open')
})

test('every attempt of a case has its page, with the act that allowed it and its ledger run again', async () => {
  const { port } = await opened(await courtWithDraws())
  const page = valueOf(await port.case({ case: REPEATED }, true))
  expect(page).toMatchObject({
    shown: { attempt: 2, state: 'drawn' },
    act: 'розпорядження № 7 (2026-08-04)',
    replayed: 'same',
    policy: expect.any(Number) as number,
  })
  expect(page.numbers?.seats[0]?.tickets.at(-1)?.isFair).toBe(true)
  const none = await port.case({ case: '999/7/7' }, true)
  expect(none).toMatchObject({ ok: false, refusal: { code: 'distribution/no-case', status: 404 } })
})

test('the numbers of a page are those that sha256 and whole-number arithmetic give', async () => {
  const { port } = await opened(await courtWithDraws())
  const { numbers } = valueOf(await port.case({ case: FIRST }, true))
  const record = valueOf(await port.paper({ case: FIRST }, 'record', false))
  const { from, length } = numbers?.manifest_bytes ?? { from: 0, length: 0 }
  const manifest = Buffer.from(record.content).subarray(from - 1, from - 1 + length)
  expect(sha256(manifest)).toBe(numbers?.manifest_digest)
  for (const { tickets, total, k, chances, winner } of numbers?.seats ?? []) {
    const last = tickets.at(-1)
    expect(sha256(`${last?.lines.join('\n')}\n`)).toBe(last?.digest)
    expect(BigInt(`0x${last?.digest.slice(0, 12)}`)).toBe(BigInt(last?.n ?? 0))
    expect(BigInt(last?.n ?? 0) % BigInt(total)).toBe(BigInt(k))
    const holder = chances.find(
      ({ first, last: end }) => BigInt(first ?? -1) <= BigInt(k) && BigInt(k) <= BigInt(end ?? -1),
    )
    expect(holder?.id).toBe(winner.id)
  }
})

test('a panel is drawn seat by seat: whoever has a seat is not in the list of the next', async () => {
  const { port } = await opened(await emptyCourt())
  const matter = matterOf(FIRST)
  const own = matter.facts['case'] as object
  const panel = { ...matter.facts, case: { ...own, panel_required: true, panel_size: 2 } }
  const told = valueOf(await port.rehearse({ ...matter, facts: panel }, OFFICER))
  expect(told.seats).toEqual([
    { seat: 1, role: 'presiding' },
    { seat: 2, role: 'member' },
  ])
  const drawn = valueOf(await port.draw({ ...matter, facts: panel }, OFFICER))
  expect(drawn.people.map(({ role }) => role)).toEqual(['presiding', 'member'])
  const { numbers } = valueOf(await port.case({ case: FIRST }, true))
  const [first, second] = numbers?.seats ?? []
  expect(first?.winner.id).toBe(drawn.people[0]?.id)
  expect(second?.chances.map(({ id }) => id)).not.toContain(first?.winner.id)
  expect(second?.forced).toBe(true)
  const why = valueOf(await port.why({ case: FIRST, judge: second?.winner.id ?? '' }, true))
  expect(why.numbers.map(({ seat, isWinner }) => [seat, isWinner])).toEqual([
    [1, false],
    [2, true],
  ])
})

test('the protocol is the one that `zasady protocol` prints', async () => {
  const court = await courtWithDraws()
  const { code, out } = await here(['protocol', FIRST, '--ledger', court.address])
  expect(code).toBe(0)
  const { port } = await opened(court)
  expect(valueOf(await port.paper({ case: FIRST }, 'protocol', false)).content).toBe(out)
})

test('distributions are listed from the end, page by page, and found by a part of the number, a judge, an outcome', async () => {
  const { port } = await opened(await courtWithDraws())
  const all = valueOf(await port.cases({}))
  expect(all.before).toBeNull()
  expect(all.rows.map(({ case: caseId }) => caseId)).toEqual([REPEATED, TRANSFERRED, SECOND, FIRST])
  expect(all.rows.map(({ recorded_at }) => recorded_at)).toEqual(
    all.rows
      .map(({ recorded_at }) => recorded_at)
      .toSorted()
      .toReversed(),
  )
  expect(all.rows[3]?.people[0]?.name).toMatch(/^(Взірцева|Умовна)$/)
  const found = async (asked: Parameters<typeof port.cases>[0]) =>
    valueOf(await port.cases(asked)).rows.map(({ case: caseId }) => caseId)
  expect(await found({ search: SECOND })).toEqual([SECOND])
  expect(await found({ search: '/100' })).toEqual([SECOND, FIRST])
  expect(await found({ outcome: 'transfer' })).toEqual([TRANSFERRED])
  const judge = all.rows[3]?.people[0]?.id ?? ''
  expect(await found({ judge })).toContain(FIRST)
  expect(await found({ search: 'немає' })).toEqual([])
  const last = all.rows[3]?.seq ?? 0
  expect(await found({ before: last })).toEqual([])
})

function textsIn(block: { readonly kind: string } & Record<string, unknown>): readonly string[] {
  const words = (list: unknown): string =>
    (list as readonly (string | { readonly strong: string })[])
      .map((word) => (typeof word === 'string' ? word : word.strong))
      .join('')
  if (block.kind === 'list') return (block['items'] as readonly unknown[]).map(words)
  if (block.kind === 'table')
    return (block['rows'] as readonly (readonly unknown[])[]).flat().map(words)
  return [words(block['text'])]
}

const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex')
