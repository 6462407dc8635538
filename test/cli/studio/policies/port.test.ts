/** What the studio is told of policies: from the ledger alone, with the same answers as the command line. */
import { resolve } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { boundedWork } from '../../../../cli/studio/policies/bounded-work.ts'
import type { PoliciesPort } from '../../../../editor/server/index.ts'
import { SECOND } from '../../ledger/court.ts'
import { openPolicies, POLICY, TEXT, valueOf } from './court.ts'

const PATIENCE_MS = 120_000
/** Patient: nothing here asks how quick the machine is. */
const work = boundedWork({ milliseconds: PATIENCE_MS, waiting: 16 })
afterAll(() => work.close())
const court = () => openPolicies(work)

const textOf = async (port: PoliciesPort): Promise<string> =>
  valueOf(await port.detail(POLICY)).files.find(({ path }) => path === TEXT)?.text ?? ''

const typed = (text: string) => ({ document: POLICY, files: [{ path: TEXT, text }] })

describe('which policies there are', () => {
  test('those of the ledger come with their editions, the shipped ones as examples', async () => {
    const port = await court()
    const { policies, today } = valueOf(await port.list())
    expect(today).toBe('2026-08-04')
    const [own, ...examples] = policies
    expect(own).toMatchObject({ document: POLICY, adopted: true })
    expect(own?.title.uk).toContain('Деснянського районного суду')
    expect(own?.title.en).toContain('Desnianskyi District Court')
    expect(own?.editions.map(({ in_force_from: from, until }) => [from, until])).toEqual([
      ['2025-03-28', '2025-07-25'],
      ['2025-07-25', '2026-02-27'],
      ['2026-02-27', null],
    ])
    expect(examples.length).toBeGreaterThan(3)
    expect(examples.every(({ adopted }) => !adopted)).toBe(true)
  })

  test('a policy shows its files with their parts and decisions, and clauses with what proves them', async () => {
    const port = await court()
    const detail = valueOf(await port.detail(POLICY))
    const base = detail.files.find(({ path }) => path === TEXT)
    expect(base).toMatchObject({ role: 'text', label: { uk: 'рішення від 28.03.2025 № 3' } })
    expect(new Set(detail.files.map(({ role }) => role))).toEqual(
      new Set(['text', 'amendment', 'facts', 'library']),
    )
    const clause = detail.clauses.find((one) => one.clause === '4.3.2')
    expect(clause?.rules.map(({ name }) => name)).toContain('before_leave')
    expect(clause?.tests.length).toBeGreaterThan(0)
  })

  test('an example that the court has not adopted can be read, and has no entry', async () => {
    const port = await court()
    const { policies } = valueOf(await port.list())
    const example = policies.find(({ adopted, document }) => !adopted && document !== 'records')
    const detail = valueOf(await port.detail(example?.document ?? ''))
    expect(detail.adopted).toBe(false)
    expect(detail.editions.every(({ entry }) => entry === null)).toBe(true)
  })

  test('a policy that nobody knows is refused in both languages', async () => {
    const port = await court()
    const answer = await port.detail('nowhere')
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'policies/unknown', status: 404 } })
  })
})

test('a policy is known by its id: no path leads to a file of the machine', async () => {
  const port = await court()
  const file = 'policies/courts/desnianskyi/2026-02-27-no-1.zasady'
  for (const path of [file, resolve(file), '/etc/passwd', '../policies', 'desn/.']) {
    const answer = await port.detail(path)
    expect(answer, path).toMatchObject({ refusal: { code: 'policies/unknown', status: 404 } })
  }
})

describe('the text of a day', () => {
  test('each edition is the consolidated text of its time, with the one before it', async () => {
    const port = await court()
    const first = valueOf(await port.text(POLICY, '2025-04-01', 'uk'))
    const last = valueOf(await port.text(POLICY, '2026-08-04', 'uk'))
    expect(first.edition.decision).toBe('28.03.2025 № 3')
    expect(first.before).toBeNull()
    expect(last.edition.decision).toBe('27.02.2026 № 1')
    expect(last.text).toContain('27.02.2026')
    expect(last.before).not.toBe(last.text)
  })

  test('a day before the first edition has no text, and says which is the first', async () => {
    const port = await court()
    const answer = await port.text(POLICY, '2020-01-01', 'uk')
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'policies/no-edition' } })
    expect(JSON.stringify(answer)).toContain('28.03.2025')
  })
})

describe('two editions beside each other', () => {
  test('are told clause by clause, the earlier one first whichever day is named first', async () => {
    const port = await court()
    const told = valueOf(await port.compare(POLICY, ['2026-08-04', '2025-08-01']))
    expect([told.before.in_force_from, told.after.in_force_from]).toEqual([
      '2025-07-25',
      '2026-02-27',
    ])
    const row = told.table.rows.find(({ clause }) => clause === '4.3.12')
    expect(row?.change).toBe('repealed')
    expect(row?.before.some(({ mark }) => mark === 'deleted')).toBe(true)
    expect(told.table.heads.join(' ')).toContain('27.02.2026')
  })

  test('are refused where both days have one, or a day has none', async () => {
    const port = await court()
    expect(await port.compare(POLICY, ['2026-08-04', '2026-08-05'])).toMatchObject({
      refusal: { code: 'policies/one-edition' },
    })
    expect(await port.compare(POLICY, ['2026-08-04', '2020-01-01'])).toMatchObject({
      refusal: { code: 'policies/no-edition' },
    })
  })
})

test('the facts of a past matter come with a form that has a field for each of them', async () => {
  const port = await court()
  const { groups, judges, sample } = valueOf(await port.trialSetting(POLICY, true))
  const matter = groups.find(({ root }) => root === 'case')
  const facts = sample.facts['case'] as Readonly<Record<string, unknown>>
  expect(facts['id']).toBe(SECOND)
  const fields = matter?.fields.map(({ field }) => field) ?? []
  expect(Object.keys(facts).filter((key) => !fields.includes(key))).toEqual([])
  expect(matter?.fields.find(({ field }) => field === 'kind')?.values?.length).toBeGreaterThan(3)
  expect(judges.map(({ name }) => name)).toContain('Вигадько')
})

describe('a text as typed', () => {
  test('a past matter: who takes part, who does not, by which rule, in words', async () => {
    const port = await court()
    const setting = valueOf(await port.trialSetting(POLICY, true))
    const [latest] = setting.matters
    const told = valueOf(
      await port.tryOut(
        {
          policy: { document: POLICY, files: [] },
          matter: latest?.entry ?? -1,
          facts: setting.sample.facts,
        },
        true,
      ),
    )
    if (told.kind !== 'told') throw new Error('not told')
    const judge = told.judges.find(({ name }) => name === 'Вигадько')
    expect(judge?.status).toBe('excluded')
    expect(judge?.grounds[0]).toMatchObject({
      clause: '4.3.2',
      rule: 'before_leave',
      certain: true,
      citation: { uk: 'підпункт 2 підпункту 4.3' },
    })
    expect(judge?.grounds[0]?.sentence.uk).toContain('18.08.2026')
    expect(told.judges.filter(({ status }) => status === 'eligible')).toHaveLength(3)
  })

  test('who may not read the registers is told the clauses, and no facts of people', async () => {
    const port = await court()
    const { sample, matters } = valueOf(await port.trialSetting(POLICY, false))
    expect(JSON.stringify(sample.facts)).not.toContain('sealed')
    const request = {
      policy: { document: POLICY, files: [] },
      matter: matters[0]?.entry ?? -1,
      facts: sample.facts,
    }
    const [closed, open] = [
      valueOf(await port.tryOut(request, false)),
      valueOf(await port.tryOut(request, true)),
    ]
    if (closed.kind !== 'told' || open.kind !== 'told') throw new Error('not told')
    const clauses = ({ judges }: typeof closed) =>
      judges.map(({ id, status, grounds }) => [id, status, grounds.map(({ clause }) => clause)])
    expect(clauses(closed)).toEqual(clauses(open))
    expect(JSON.stringify(open)).toContain('18.08.2026')
    expect(JSON.stringify(closed)).not.toContain('18.08.2026')
  })

  test('a changed rule changes the answer at once, and nothing of it is kept', async () => {
    const port = await court()
    const { sample, matters } = valueOf(await port.trialSetting(POLICY, true))
    const text = await textOf(port)
    const ask = async (changed: string) => {
      const request = {
        policy: typed(changed),
        matter: matters[0]?.entry ?? -1,
        facts: sample.facts,
      }
      const told = valueOf(await port.tryOut(request, true))
      return told.kind === 'told'
        ? told.judges.find(({ name }) => name === 'Вигадько')?.grounds
        : []
    }
    const clauses = (grounds: Awaited<ReturnType<typeof ask>>) =>
      grounds?.map(({ clause }) => clause)
    expect(clauses(await ask(text))).toContain('4.3.2')
    const without = text.replaceAll('відсутність.вид = відпустка', 'відсутність.вид = відрядження')
    expect(without).not.toBe(text)
    expect(clauses(await ask(without))).not.toContain('4.3.2')
    expect(await textOf(port)).toBe(text)
  })

  test('a text with mistakes is told without the statements that have them, and says how many', async () => {
    const port = await court()
    const { sample, matters } = valueOf(await port.trialSetting(POLICY, true))
    const broken = `${await textOf(port)}\nне розподіляються щодо судді\n`
    const request = { policy: typed(broken), matter: matters[0]?.entry ?? -1, facts: sample.facts }
    const told = valueOf(await port.tryOut(request, true))
    expect(told).toMatchObject({ kind: 'told', left_out: 1 })
    expect(told.remarks.map(({ code }) => code)).toContain('syntax/missing-citation')
  })

  test('of a text that is no policy nothing is told, and the reason is', async () => {
    const port = await court()
    const told = valueOf(
      await port.tryOut({ policy: typed(')), true) не засади'), facts: {} }, true),
    )
    expect(told.kind).toBe('not_told')
    expect(told.remarks.length).toBeGreaterThan(0)
  })

  test('the same file in YAML stands in the place of the text', async () => {
    const port = await court()
    const { sample, matters } = valueOf(await port.trialSetting(POLICY, true))
    const yaml = { path: TEXT.replace('.zasady', '.yaml'), text: 'policy: 5\n' }
    const told = valueOf(
      await port.tryOut(
        {
          policy: { document: POLICY, files: [yaml] },
          matter: matters[0]?.entry ?? -1,
          facts: sample.facts,
        },
        true,
      ),
    )
    expect(told.kind).toBe('not_told')
  })

  test('an entry that is no matter is refused', async () => {
    const port = await court()
    const answer = await port.tryOut(
      {
        policy: { document: POLICY, files: [] },
        matter: 0,
        facts: {},
      },
      true,
    )
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'policies/no-matter', status: 404 },
    })
  })

  test('its tests run, and a rule that is broken is found by one of them', async () => {
    const port = await court()
    const all = valueOf(await port.runTests({ policy: { document: POLICY, files: [] } }))
    expect(all.tests.length).toBeGreaterThan(100)
    expect(all.tests.every(({ passed }) => passed)).toBe(true)
    const changed = (await textOf(port)).replaceAll(
      'відсутність.вид = відпустка',
      'відсутність.вид = відрядження',
    )
    const after = valueOf(await port.runTests({ policy: typed(changed) }))
    const [failed] = after.tests.filter(({ passed }) => !passed)
    expect(failed?.failures[0]?.expected.uk).not.toBe('')
    expect(failed?.line).toBeGreaterThan(1)
    const one = valueOf(await port.runTests({ policy: typed(changed), title: failed?.title ?? '' }))
    expect(one.tests.map(({ title }) => title)).toEqual([failed?.title])
  })

  test('who is excluded by one rule: the judges with that ground and no others', async () => {
    const port = await court()
    const { matters } = valueOf(await port.trialSetting(POLICY, true))
    const request = { policy: { document: POLICY, files: [] }, rule: 'before_leave' }
    const matter = valueOf(await port.matter(matters[0]?.entry ?? -1, true))
    const judges = [
      {
        id: 'с90',
        surname: 'Умовна',
        specialisations: ['criminal'],
        roles: ['trial'],
        works_in_court: true,
        admin_post: 'none',
        admin_coefficient: '1.00',
        load_coefficient: '1.00',
        absences: [
          {
            kind: 'leave',
            starts_on: '2026-08-18',
            ends_on: '2026-08-31',
            order_signed_on: '2026-07-20',
            order_no: '12-к',
            is_long: false,
          },
        ],
      },
    ]
    const answer = valueOf(
      await port.excludedBy({ ...request, facts: { ...matter.facts, judges } }, true),
    )
    expect(answer.judges).toBe(1)
    expect(answer.excluded.map(({ name }) => name)).toEqual(['Умовна'])
    const other = valueOf(
      await port.excludedBy(
        { ...request, rule: 'on_trip', facts: { ...matter.facts, judges } },
        true,
      ),
    )
    expect(other.excluded).toEqual([])
  })

  test('work that does not end in its time is ended, and the next is done', async () => {
    const quick = boundedWork({ milliseconds: 1, waiting: 16 })
    onTestFinished(() => quick.close())
    const hurried = await openPolicies(quick)
    const request = { policy: { document: POLICY, files: [] }, facts: {} }
    const answer = await hurried.tryOut(request, true)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'policies/too-long' } })
  })

  test('more than may wait is refused at once', async () => {
    const alone = boundedWork({ milliseconds: PATIENCE_MS, waiting: 1 })
    onTestFinished(() => alone.close())
    const narrow = await openPolicies(alone)
    const request = { policy: { document: POLICY, files: [] }, facts: {} }
    const answers = await Promise.all([narrow.tryOut(request, true), narrow.tryOut(request, true)])
    expect(answers.map((one) => (one.ok ? 'told' : one.refusal.code)).toSorted()).toEqual([
      'policies/busy',
      'told',
    ])
  })
})
