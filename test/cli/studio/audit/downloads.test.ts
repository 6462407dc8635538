/** What is given away of a ledger: an export, a bundle, a checkpoint; what is sealed stays so unless an auditor asks. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseNote, verifyBundle, verifyExport } from '../../../../engine/index.ts'
import { bundleCourt } from '../../../support/bundle-court.ts'
import { temporaryFolder } from '../../../support/ledgers.ts'
import { openedAt, refusalIn, textOf, valueOf } from './court.ts'

async function court() {
  const address = join(temporaryFolder(), 'court.sqlite')
  const made = await bundleCourt(address)
  await made.draw('999/1/26')
  await made.ledger.close()
  return openedAt(address)
}

test('an export is verified by anybody; only the opened one has openings', async () => {
  const { port } = await court()
  const [sealed, open] = await Promise.all(
    [false, true].map(async (isOpen) => textOf(valueOf(await port.ledgerFile(isOpen)))),
  )
  for (const text of [sealed, open]) {
    expect((await verifyExport([Buffer.from(text ?? '')])).kind).toBe('verified')
  }
  expect(sealed).not.toMatch(/^opening /m)
  expect(open).toMatch(/^opening /m)
})

test('a bundle of a case is verified by anybody; only the opened one has values', async () => {
  const { port } = await court()
  for (const open of [false, true]) {
    const file = valueOf(await port.bundleFile({ case: '999/1/26' }, open))
    expect(file.name).toBe(open ? 'bundle-open-999-1-26-1.json' : 'bundle-999-1-26-1.json')
    const text = await textOf(file)
    expect(verifyBundle(text).kind).toBe('verified')
    const { openings } = JSON.parse(text) as { readonly openings: readonly unknown[] }
    expect(openings.length > 0).toBe(open)
  }
  const page = valueOf(await port.bundleFile({ case: '999/1/26', form: 'page' }, false))
  expect([page.name, (await textOf(page)).slice(0, 15)]).toEqual([
    'bundle-999-1-26-1.html',
    '<!doctype html>',
  ])
})

test('there is no bundle of a case that was not drawn', async () => {
  const { port } = await court()
  expect(refusalIn(await port.bundleFile({ case: '999/7/26' }, false)).status).toBe(404)
  expect(refusalIn(await port.bundleFile({ case: '999/1/26', attempt: 2 }, false)).status).toBe(404)
})

test('a checkpoint is the signed note, to the byte', async () => {
  const { port, court: opened } = await court()
  const { checkpoint, size } = await opened.ledger.head()
  const file = valueOf(await port.checkpointFile())
  expect(file).toMatchObject({ name: `checkpoint-${size}.txt`, content: checkpoint })
  expect(parseNote(await textOf(file))?.signatures).toHaveLength(1)
})
