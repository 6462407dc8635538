import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { altered, realReport, REPORT_PATH } from '../support/reports.ts'
import { samplePath } from '../support/samples.ts'
import { here } from './here.ts'
import { SMALL, temporaryFolder, zasady } from './run.ts'

interface Told {
  readonly law: { readonly id: string; readonly policy: string; readonly standing: string }
  readonly documents: readonly {
    readonly status: string
    readonly first_difference: number | null
    readonly steps: readonly { readonly check: string; readonly line?: number }[]
  }[]
}
const told = (out: string): Told => JSON.parse(out) as Told
const verified = (words: readonly string[], input = '') =>
  here(['verify', 'report', ...words], { input })

describe('exit codes', () => {
  test('0: nothing in the report is false', async () => {
    expect((await verified([REPORT_PATH])).code).toBe(0)
  })

  test('0: a protocol that cannot be reproduced is no failure', async () => {
    expect((await verified([samplePath('distribution-protocol')])).code).toBe(0)
  })

  test('4: something is false, and the first of it is named', async () => {
    const input = altered('числом: 5254', 'числом: 4249')
    const { code, out } = await zasady(['verify', 'report', '-'], { input })
    expect(code).toBe(4)
    expect(out).toContain('Перша розбіжність: рядок 34: число в інтервалі обраного')
  })

  test.each([
    ['there is no such file', ['немає.txt'], 'такого файлу немає'],
    ['the file has no report', ['package.json'], 'немає ні звіту про розподіл'],
    [
      'the facts do not fit',
      [
        samplePath('distribution-protocol'),
        '--policy',
        'desn',
        '--facts',
        'test/cli/fixtures/hearing.json',
        '--as-of',
        'учора',
      ],
      '/as_of',
    ],
  ])('5: %s', async (_, words, message) => {
    const { code, out, err } = await verified(words)
    expect([code, out]).toEqual([5, ''])
    expect(err).toContain(message)
  })

  test.each([
    ['nobody knows how to verify it', ['verify', 'звіт', 'x'], 'zasady verify report'],
    [
      'there is no such law',
      ['verify', 'report', REPORT_PATH, '--law', 'hjc'],
      'можливо, малося на увазі `hcj`',
    ],
    [
      'a policy stands without facts',
      ['verify', 'report', REPORT_PATH, '--policy', 'desn'],
      '--facts',
    ],
    ['there is no file', ['verify', 'report'], 'потрібен один файл'],
  ])('2: %s', async (_, words, message) => {
    const { code, out, err } = await here(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})

describe('for programs', () => {
  test('every step is there, with the law and how well it is known', async () => {
    const { law, documents } = told((await verified([REPORT_PATH, '--json'])).out)
    expect(law).toMatchObject({ id: 'observed-2023', policy: 'hcj' })
    expect(law.standing).toContain('для судів не доведено')
    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({ status: 'reproduced', first_difference: null })
    expect(documents[0]?.steps.filter(({ check }) => check === 'interval')).toHaveLength(14)
  })

  test('the first difference is the place of a step', async () => {
    const { out } = await verified(['-', '--json'], altered('4250-14109', '4250-14110'))
    const [document] = told(out).documents
    const step = document?.steps[document.first_difference ?? -1]
    expect(step).toMatchObject({ check: 'contiguity', line: 25, verdict: 'differs' })
  })
})

test('the law can be any policy: its own rule of weight is applied', async () => {
  const { out } = await verified([REPORT_PATH, '--law', SMALL, '--json'])
  expect(told(out).law).toMatchObject({ policy: SMALL })
  expect(told(out).documents[0]?.status).toBe('not_reproducible')
})

test('several reports in a file are told one by one, with a tally', async () => {
  const path = join(temporaryFolder(), 'звіти.txt')
  writeFileSync(path, `${realReport()}\n${altered('КН 25,00', 'КН 26,00')}`)
  const { code, out } = await verified([path, '--lang', 'en'])
  expect(code).toBe(4)
  expect(out).toContain('In all 2: reproduced 1, with differences 1.')
})
