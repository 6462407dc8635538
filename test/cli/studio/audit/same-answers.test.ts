/** The studio and the command line over the same ledger: the same answers, to the letter. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ORIGIN } from '../../../demo/sample-court.ts'
import { sampleYear } from '../../../demo/sample-year.ts'
import { here } from '../../here.ts'
import { openedAt, refusalIn, textOf, unstopped, valueOf } from './court.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-studio-audit-'))
const LEDGER = join(folder, 'court.sqlite')
const FORGED = join(folder, 'forged.sqlite')
/** Before the ledger began, every entry is in the future: there are alarms. */
const AT = '2026-01-01'
const EARLY = Date.UTC(2026, 0, 1, 21, 59, 59, 999)

const made = { case: '' }
beforeAll(async () => {
  const plan = { seed: 'студія', from: '2026-03-01', days: 6, perDay: 3 }
  const { ledger, court } = await sampleYear(LEDGER, plan)
  made.case = court.recent.at(-1)?.case ?? ''
  await ledger.close()
  const { ledger: other } = await sampleYear(FORGED, plan)
  await other.close()
  const db = new DatabaseSync(FORGED)
  // The records of all draws are gone.
  db.exec("DELETE FROM blobs WHERE CAST(bytes AS TEXT) LIKE '%zasady-record/1%'")
  db.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (address = LEDGER) => openedAt(address, ORIGIN, () => EARLY)
const told = async (...words: readonly string[]): Promise<unknown> =>
  JSON.parse((await here([...words, '--json'])).out)

describe('zasady audit', () => {
  test.each(['uk', 'en'] as const)('says in %s what the studio shows', async (lang) => {
    const { port } = await open()
    const result = valueOf(await port.audit({}, unstopped().control))
    expect(result.kind).toBe('report')
    if (result.kind !== 'report') return
    const expected = await told('audit', '--ledger', LEDGER, '--at', AT, '--lang', lang)
    expect(result[lang].report).toEqual(expected)
    expect(result[lang].report.checks.flatMap(({ findings }) => findings).length).toBeGreaterThan(5)
  })

  test('of some days only', async () => {
    const { port } = await open()
    const days = { from: '2026-03-03', to: '2026-03-04' }
    const result = valueOf(await port.audit(days, unstopped().control))
    const asked = ['--from', days.from, '--to', days.to]
    const expected = await told('audit', '--ledger', LEDGER, '--at', AT, ...asked)
    expect(result.kind === 'report' && result.uk.report).toEqual(expected)
    const backwards = await port.audit({ from: days.to, to: days.from }, unstopped().control)
    expect(refusalIn(backwards).code).toBe('audit/no-period')
  })

  test('writes the same tables in every form; the workbook has a sheet for each and the dictionary', async () => {
    const { port } = await open()
    const result = valueOf(await port.audit({}, unstopped().control))
    const written = async (form: 'csv' | 'json' | 'jsonl', table?: 'checks' | 'people') => {
      const asked = { form, lang: 'uk', ...(table !== undefined && { table }) } as const
      const more = table === undefined ? [] : ['--table', table]
      const words = ['audit', '--ledger', LEDGER, '--at', AT, '--format', form, ...more]
      const file = valueOf(await port.auditFile(result, asked))
      expect(file.content, words.join(' ')).toBe((await here(words)).out)
    }
    for (const form of ['csv', 'json', 'jsonl'] as const) await written(form)
    for (const table of ['checks', 'people'] as const) await written('csv', table)
    const file = valueOf(await port.auditFile(result, { form: 'xlsx', lang: 'uk' }))
    const { default: readSheets } = await import('read-excel-file/node')
    const sheets = await readSheets(Buffer.from(file.content as Uint8Array))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Знахідки', 'Перевірки', 'Судді', 'Словник'])
  })
})

describe('zasady replay', () => {
  test('of a whole ledger finds what the studio finds, with its progress', async () => {
    const { port } = await open()
    const { control, told: progress } = unstopped()
    const result = valueOf(await port.replay({}, control))
    const file = valueOf(await port.replayFile(result, { form: 'json', lang: 'uk' }))
    expect(JSON.parse(await textOf(file))).toEqual(await told('replay', '--ledger', LEDGER))
    expect(result).toMatchObject({ asked: 18, same: 18, found: [], causes: [] })
    expect(progress.at(-1)).toEqual([18, 18])
  })

  test('of a ledger whose texts are gone names every obstacle', async () => {
    const { port } = await open(FORGED)
    const result = valueOf(await port.replay({}, unstopped().control))
    const file = valueOf(await port.replayFile(result, { form: 'json', lang: 'uk' }))
    expect(JSON.parse(await textOf(file))).toEqual(await told('replay', '--ledger', FORGED))
    const drawn = result.asked - result.same
    expect(drawn).toBeGreaterThan(10)
    expect(result.causes).toMatchObject([{ kind: 'cannot', cause: 'blob-missing', count: drawn }])
    const csv = valueOf(await port.replayFile(result, { form: 'csv', lang: 'uk' }))
    expect((await textOf(csv)).trim().split('\n')).toHaveLength(drawn + 1)
  })

  test('of one case and of some days', async () => {
    const { port } = await open()
    for (const order of [{ case: made.case }, { from: '2026-03-03', to: '2026-03-04' }]) {
      const result = valueOf(await port.replay(order, unstopped().control))
      const words = Object.entries(order).flatMap(([name, value]) => [`--${name}`, value])
      const expected = await told('replay', '--ledger', LEDGER, ...words)
      expect(expected).toMatchObject({ asked: result.asked, same: result.same })
      expect(result.asked).toBeGreaterThan(0)
    }
  })

  test('stops when whoever started it says so', async () => {
    const { port } = await open()
    const stopped = { signal: AbortSignal.abort(), progress: () => undefined }
    const result = valueOf(await port.replay({}, stopped))
    expect(result).toMatchObject({ asked: 18, replayed: 0 })
  })
})

describe('zasady verify', () => {
  interface Page {
    readonly status: string
    readonly failed: string | null
    readonly checks: readonly { readonly check: string; readonly status: string }[]
  }

  test.each([
    ['a whole ledger', LEDGER, 'verified'],
    ['a ledger whose texts are gone', FORGED, 'refused'],
  ])('of %s makes the checks that the studio makes', async (_, address, status) => {
    const { port } = await open(address)
    const { things } = valueOf(await port.verifyLedger({}, unstopped().control.signal))
    const page = (await told('verify', address, '--origin', ORIGIN)) as Page
    const [thing] = things
    expect(thing?.status).toBe(status)
    expect(page.status).toBe(status)
    expect(thing?.steps.map(({ check, verdict }) => [check, verdict])).toEqual(
      page.checks.map(({ check, status: found }) => [check, found]),
    )
    const first = thing?.first_false ?? null
    expect(first === null ? null : thing?.steps[first]?.check).toBe(page.failed)
  })
})
