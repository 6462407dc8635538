import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { right } from '../../../cli/complaint.ts'
import { EXIT } from '../../../cli/exit-codes.ts'
import { appendTo, type Memory } from '../../../cli/summons/register-append.ts'
import { readRegister } from '../../../cli/summons/register.ts'
import { sha256Hex } from '../../../engine/index.ts'
import { temporaryFolder } from '../run.ts'
import { entriesOf, entry, registerWith } from './register-with.ts'

test('a register that does not exist yet is empty', async () => {
  expect(await readRegister(join(temporaryFolder(), 'none'))).toEqual({ ok: true, value: [] })
})

test('entries are only added: what was written stays byte for byte', async () => {
  const path = await registerWith(entry('queued'))
  const before = readFileSync(path, 'utf8')
  await appendTo(path, () => right([entry('sent'), entry('delivered')]))
  expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true)
  expect((await entriesOf(path)).map(({ seq, status }) => [seq, status])).toEqual([
    [1, 'queued'],
    [2, 'sent'],
    [3, 'delivered'],
  ])
})

test('writers at one time do not lose or fork an entry', async () => {
  const path = await registerWith(entry('queued'))
  const ids = Array.from({ length: 12 }, (_, index) => `m${index}`)
  await Promise.all(
    ids.map((message) => appendTo(path, () => right([entry('queued', { message })]))),
  )
  const entries = await entriesOf(path)
  expect(entries).toHaveLength(13)
  expect(new Set(entries.map(({ message }) => message))).toEqual(new Set(ids))
})

test('every change, removal, exchange and tear of a line is found', async () => {
  const path = await registerWith(entry('queued'), entry('sent'), entry('delivered'))
  const text = readFileSync(path, 'utf8')
  const [one = '', two = '', three = ''] = text.trimEnd().split('\n')
  const damaged: readonly (readonly [string, number])[] = [
    [text.replace('"queued"', '"failed"'), 2],
    [`${one}\n${three}\n`, 2],
    [`${two}\n${three}\n`, 1],
    [`${one}\n${three}\n${two}\n`, 2],
    [`${one}\n${one}\n${two}\n${three}\n`, 2],
    [text.slice(0, -1), 3],
    [text.slice(0, -20), 3],
    [`${text}null\n`, 4],
    [`${text}\n`, 4],
    [`${text}${forged(three, { status_at: 'учора' })}\n`, 4],
    [`${text}${forged(three, { message: 7 })}\n`, 4],
    [`${text}${forged(three, { status: 'lost' })}\n`, 4],
  ]
  for (const [changed, line] of damaged) {
    writeFileSync(path, changed)
    const read = await readRegister(path)
    expect(read).toMatchObject({ ok: false, complaint: { exit: EXIT.verificationFailed } })
    expect(!read.ok && read.complaint.message.uk).toContain(`рядок ${line} не продовжує`)
    expect(await appendTo(path, () => right([entry('read')]))).toMatchObject({ ok: false })
    expect(readFileSync(path, 'utf8')).toBe(changed)
  }
})

/** A line that continues the register, with something in it that no entry has. */
function forged(last: string, more: object): string {
  const value = JSON.parse(last) as { readonly seq: number }
  return JSON.stringify({ ...value, seq: value.seq + 1, prev: sha256Hex(last), ...more })
}

test('an entry continues the line as it stands, however that was written', async () => {
  const path = await registerWith(entry('queued'))
  const line = readFileSync(path, 'utf8').trimEnd()
  writeFileSync(path, `${line.replace('{', '{ ').replace('П1', String.raw`\u041f1`)}\n`)
  expect(await appendTo(path, () => right([entry('sent')]))).toMatchObject({ ok: true })
  expect((await entriesOf(path)).map(({ status }) => status)).toEqual(['queued', 'sent'])
})

test('a line that a full disk cut off is taken back, and the register stays whole', async () => {
  const path = await registerWith(entry('queued'))
  const before = readFileSync(path, 'utf8')
  const handle = await open(path)
  const fileHandle = Object.getPrototypeOf(handle) as typeof handle
  await handle.close()
  const spy = vi.spyOn(fileHandle, 'appendFile').mockImplementationOnce(async function (
    this: typeof handle,
    text,
  ) {
    await this.write((text as string).slice(0, 20))
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  })
  onTestFinished(() => spy.mockRestore())
  const added = await appendTo(path, () => right([entry('sent')]))
  expect(!added.ok && added.complaint.message.en).toBe(`cannot write \`${path}\`: ENOSPC`)
  expect(spy).toHaveBeenCalledOnce()
  expect(readFileSync(path, 'utf8')).toBe(before)
  expect(await appendTo(path, () => right([entry('sent')]))).toMatchObject({ ok: true })
})

test('where no lock can be made nothing is written', async () => {
  const path = await registerWith(entry('queued'))
  const before = readFileSync(path, 'utf8')
  const absent = join(dirname(path), 'absent', 'register.ndjson')
  expect(await appendTo(absent, () => right([entry('sent')]))).toMatchObject({
    ok: false,
    complaint: { exit: EXIT.unreadable },
  })
  expect(existsSync(dirname(absent))).toBe(false)
  mkdirSync(`${path}.lock`)
  const busy = await appendTo(path, () => right([entry('sent')]), { lockWaitMs: 0 })
  expect(!busy.ok && busy.complaint.message.en).toBe('another writer holds the register')
  expect(readFileSync(path, 'utf8')).toBe(before)
})

test('one who remembers the register notices whatever another did to it', async () => {
  const path = await registerWith(entry('queued'))
  const memory = {}
  const add = (status: 'sent' | 'delivered' | 'read') =>
    appendTo(path, () => right([entry(status)]), { memory })
  expect(await add('sent')).toMatchObject({ ok: true, value: [{ seq: 2 }] })
  expect(await add('delivered')).toMatchObject({ ok: true, value: [{ seq: 3 }] })
  await appendTo(path, () => right([entry('failed')]))
  expect(await add('read')).toMatchObject({ ok: true, value: [{ seq: 5 }] })
  expect((await entriesOf(path)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('"queued"', '"read"'))
  expect(await add('read')).toMatchObject({ ok: false })
})

test('one who remembers the register does not read it again while nobody touched it', async () => {
  const path = await registerWith(entry('queued'))
  const memory: Memory = {}
  await appendTo(path, () => right([entry('sent')]), { memory })
  const { contents } = memory
  const seen: unknown[] = []
  await appendTo(path, (entries) => right((seen.push(entries), [])), { memory })
  expect(seen[0]).toBe(contents?.entries)
})
