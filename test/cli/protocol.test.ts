/** `zasady protocol`: the document to be signed, in each of its forms. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleCourt } from '../support/bundle-court.ts'
import { here } from './here.ts'
import { temporaryFolder, zasady } from './run.ts'

const made = async (): Promise<string> => {
  const address = join(temporaryFolder(), 'court.sqlite')
  const court = await bundleCourt(address)
  await court.draw('999/1/26')
  await court.ledger.close()
  return address
}
const file = (name: string): string => join(temporaryFolder(), name)
const CHROMIUM = '/usr/bin/chromium'

describe('the protocol of a case', () => {
  test('is a page on standard output', async () => {
    const { code, out } = await here(['protocol', '999/1/26', '--ledger', await made()])
    expect(code).toBe(0)
    expect(out.startsWith('<!doctype html>')).toBe(true)
    expect(out).toContain('Єдиний унікальний номер судової справи')
  })

  test('is a tagged PDF in Ukrainian where a browser can print it', async (context) => {
    if (!existsSync(CHROMIUM)) return context.skip('no browser on this machine')
    const out = file('протокол.pdf')
    const words = ['protocol', '999/1/26', '--ledger', await made(), '--out', out]
    expect((await here(words)).code).toBe(0)
    const pdf = readFileSync(out, 'latin1')
    const parts = ['%PDF-', '/Marked true', '/StructTreeRoot', '/Lang (uk)', '/Outlines']
    expect(parts.filter((part) => !pdf.includes(part))).toEqual([])
  })

  test('is HTML with a word about it where no browser is', async () => {
    const out = file('протокол.pdf')
    const words = ['protocol', '999/1/26', '--ledger', await made(), '--out', out, '--lang', 'en']
    const { code, err } = await zasady(words, { env: { ZASADY_CHROMIUM: '/no/browser' } })
    expect([code, existsSync(out)]).toEqual([1, false])
    expect(err).toContain('HTML was written and no PDF')
    expect(readFileSync(out.replace('.pdf', '.html'), 'utf8')).toContain('Протокол')
  })

  test('is a DOCX, and a file that is there is kept', async () => {
    const out = file('протокол.docx')
    const words = ['protocol', '999/1/26', '--ledger', await made(), '--out', out]
    expect((await here(words)).code).toBe(0)
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
    expect((await here(words)).code).toBe(5)
  })
})

test.each([
  ['of an unknown case', ['999/9/26'], 1, 'не має розподілу'],
  ['in an unknown format', ['999/1/26', '--out', 'протокол.xls'], 2, 'невідомий вид файлу'],
])('there is none %s', async (_, words, code, message) => {
  const result = await here(['protocol', ...words, '--ledger', await made()])
  expect([result.code, result.out]).toEqual([code, ''])
  expect(result.err).toContain(message)
})
