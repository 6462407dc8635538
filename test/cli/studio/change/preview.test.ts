/** The preview of a draft over the history of a court: the same report as the command line, as work that can be called off. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HistoryReport } from '../../../../engine/index.ts'
import { temporaryFolder } from '../../../support/ledgers.ts'
import { here } from '../../here.ts'
import { codeOf, openCourt, PROPOSAL, valueOf } from './court.ts'

async function withProposal() {
  const open = await openCourt()
  for (const { id } of open.sample.matters.slice(0, 6)) await open.sample.allocate(id)
  const file = { name: 'p.zasady', text: PROPOSAL }
  const order = { kind: 'amendment', policy: 'desn', title: 'П’ять днів', file } as const
  return { ...open, draft: valueOf(await open.port.begin(order)) }
}

test('the report is that of the command line, and how far it has come is told', async () => {
  const { port, court, draft } = await withProposal()
  const told: (number | undefined)[][] = []
  const { signal } = new AbortController()
  const progress = (done: number, total?: number): void => void told.push([done, total])
  const report = valueOf(await port.preview(draft, {}, { signal, progress })) as HistoryReport
  const path = join(temporaryFolder(), 'p.zasady')
  writeFileSync(path, PROPOSAL)
  const { out } = await here(['preview', '--to', path, '--ledger', court.address, '--json'])
  const { schema_version, ...expected } = JSON.parse(out) as HistoryReport & {
    readonly schema_version: number
  }
  expect(schema_version).toBe(1)
  expect(JSON.parse(JSON.stringify(report))).toEqual(expected)
  expect(report.cases).toBeGreaterThan(0)
  expect(told.at(-1)).toEqual([report.cases, report.cases])
})

test('it is called off at once, and the ledger stays as it was', async () => {
  const { port, court, draft } = await withProposal()
  const { size } = await court.ledger.head()
  const stopping = new AbortController()
  const progress = (): void => stopping.abort()
  const answer = await port.preview(draft, {}, { signal: stopping.signal, progress })
  expect(codeOf(answer)).toBe('change/preview-cancelled')
  expect((await court.ledger.head()).size).toBe(size)
})

test('a kept report is taken away in the forms of the command line', async () => {
  const { port, draft } = await withProposal()
  const { signal } = new AbortController()
  const report = valueOf(await port.preview(draft, {}, { signal, progress: () => {} }))
  const content = async (form: string) =>
    valueOf(await port.paper(draft, { paper: 'preview', form, lang: 'uk', report })).content
  expect(await content('html')).toContain('<!doctype html>')
  expect(JSON.parse(String(await content('json')))).toMatchObject({ kind: 'history' })
  expect(Buffer.from(await content('xlsx')).toString('latin1', 0, 2)).toBe('PK')
  expect(String(await content('csv'))).toContain(';')
})
