/** `zasady bundle`: the bundle of a case and the page to check it by hand. */
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

describe('a case of the ledger', () => {
  test('goes to standard output, and can be verified from there', async () => {
    const ledger = await made()
    const bundle = await zasady(['bundle', '999/1/26', '--ledger', ledger])
    expect([bundle.code, bundle.err]).toEqual([0, ''])
    expect(bundle.out.startsWith('{"attempt":1,"case":"999/1/26"')).toBe(true)
    const verified = await zasady(['verify', '-'], { input: bundle.out })
    expect(verified.code).toBe(0)
  })

  test('goes to files, which are not replaced without a word', async () => {
    const ledger = await made()
    const [file, page] = ['case.json', 'page.html'].map((name) => join(temporaryFolder(), name))
    const words = [
      'bundle',
      '999/1/26',
      '--ledger',
      ledger,
      '--out',
      file ?? '',
      '--page',
      page ?? '',
    ]
    const { code, out } = await here(words)
    expect([code, out]).toEqual([0, `${file}\n${page}\n`])
    expect(readFileSync(page ?? '', 'utf8')).toContain('Перевірка розподілу справи 999/1/26')
    expect((await here(words)).code).toBe(5)
    expect((await here([...words, '--force'])).code).toBe(0)
  })

  test('is opened for an auditor only when that is asked for, with a warning', async () => {
    const ledger = await made()
    const closed = await here(['bundle', '999/1/26', '--ledger', ledger])
    expect(closed.out).not.toContain('"value":"sick"')
    const open = await here(['bundle', '999/1/26', '--ledger', ledger, '--open', '--lang', 'en'])
    expect(open.out).toContain('"value":"sick"')
    expect(open.err).toContain('give it to the auditor only')
  })

  test('comes with a proof from a bundle that was saved before', async () => {
    const address = join(temporaryFolder(), 'court.sqlite')
    const court = await bundleCourt(address)
    await court.draw('999/1/26')
    const saved = join(temporaryFolder(), 'saved.json')
    const words = ['bundle', '999/1/26', '--ledger', address]
    expect((await here([...words, '--out', saved])).code).toBe(0)
    await court.draw('999/2/26')
    const { out } = await here([...words, '--since', saved])
    const verified = await here(['verify', '-', '--since', saved], { input: out })
    expect(verified.code).toBe(0)
  })
})

describe('there is no bundle', () => {
  test.each([
    ['of an unknown case', ['999/9/26'], 1, 'не має розподілу'],
    ['of an unknown attempt', ['999/1/26', '--attempt', '3'], 1, 'є такі: 1'],
    ['of an attempt 0', ['999/1/26', '--attempt', '0'], 2, 'рахують від 1'],
    [
      'since a file that is no checkpoint',
      ['999/1/26', '--since', 'README.md'],
      5,
      'контрольною точкою',
    ],
  ])('%s', async (_, words, code, message) => {
    const ledger = await made()
    const result = await here(['bundle', ...words, '--ledger', ledger])
    expect(result.err).toContain(message)
    expect([result.code, result.out]).toEqual([code, ''])
  })

  test('of a ledger that is not there, and none is made', async () => {
    const address = join(temporaryFolder(), 'nowhere.sqlite')
    const { code } = await here(['bundle', '999/1/26', '--ledger', address])
    expect([code, existsSync(address)]).toEqual([5, false])
  })
})
