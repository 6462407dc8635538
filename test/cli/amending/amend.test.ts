/** Drafts made from a changed text, and what is said when there is none. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { here } from '../here.ts'
import { drafted, POLICY, textInForce } from './drafted.ts'

describe('a draft amendment', () => {
  test('is made from the changed text, beside which it is checked over the policy in force', async () => {
    const { code, out, draft } = await drafted()
    expect([code, out]).toEqual([0, `${draft}\n`])
    expect(readFileSync(draft, 'utf8')).toContain('\nпроєкт\nчинні з 01.12.2026\n')
    const checked = await here(['check', draft])
    expect(checked).toMatchObject({ code: 0, err: '' })
    expect(checked.out).toContain('desn (проєкт')
  })

  test('tells programs what it does', async () => {
    const { folder, source } = await drafted()
    const out = join(folder, 'other.zasady')
    const made = await here(['amend', ...POLICY, '--changed', source, '--out', out, '--json'])
    expect(JSON.parse(made.out)).toMatchObject({
      file: out,
      operations: [{ kind: 'replace', clauses: ['4.3.1'] }],
      remarks: [],
    })
  })

  test('is not made where nothing changed, and no file is written', async () => {
    const { code, err, draft } = await drafted((text) => text)
    expect(code).toBe(1)
    expect(err).toContain('вносити нічого')
    expect(existsSync(draft)).toBe(false)
  })

  test('never replaces a file', async () => {
    const { source, draft } = await drafted()
    const before = readFileSync(draft, 'utf8')
    writeFileSync(source, await textInForce())
    const again = await here(['amend', ...POLICY, '--changed', source, '--out', draft])
    expect(again.code).toBe(5)
    expect(again.err).toContain('уже існує')
    expect(readFileSync(draft, 'utf8')).toBe(before)
  })

  test('is found from the file of the text that was changed too', async () => {
    const { folder, source } = await drafted()
    const old = join(folder, 'old.zasady')
    writeFileSync(old, await textInForce())
    const out = join(folder, 'other.zasady')
    const words = ['amend', ...POLICY, '--changed', source, '--out', out, '--from']
    expect((await here([...words, source])).err).toContain('не є текстом жодної редакції')
    expect((await here([...words, old])).code).toBe(0)
  })

  test.each([
    [
      'another court',
      (text: string) => text.replace('суд "Деснянський', 'суд "Інший'),
      'amend/other-court',
    ],
    [
      'another policy',
      (text: string) => text.replace('документ desn', 'документ else'),
      'amend/other-document',
    ],
    ['a mistake', (text: string) => text.replace('- 2 місяці', '- 2 години'), 'check/'],
    [
      'a line that does not parse',
      (text: string) => text.replace('\nпункт ', '\nпунк '),
      'syntax/',
    ],
  ])('of %s is refused with the place', async (_, changed, code) => {
    const made = await drafted(changed)
    expect(made.code).toBe(3)
    expect(made.err).toMatch(/text\.zasady, рядок \d+, стовпчик \d+: помилка/)
    expect(made.err).toContain(code)
    expect(existsSync(made.draft)).toBe(false)
  })

  test('of an edition that is no longer the last is refused with what does not fit', async () => {
    const { source, folder } = await drafted()
    const out = join(folder, 'other.zasady')
    const words = ['amend', ...POLICY, '--changed', source, '--out', out, '--from', '2025-09-01']
    const made = await here(words)
    expect(made.code).toBe(1)
    expect(made.err).toContain('check/amends-repealed-clause')
    expect(made.err).toContain('візьміть текст останньої редакції')
    expect(existsSync(out)).toBe(false)
  })

  test.each([
    [['amend', ...POLICY], 2],
    [['amend', '--changed', 'a.zasady', '--out', 'b.zasady'], 2],
    [['amend', ...POLICY, '--changed', 'no-such.zasady', '--out', 'b.zasady'], 5],
    [
      [
        'amend',
        ...POLICY,
        '--changed',
        'policies/national/facts-distribution.zasady',
        '--out',
        'b.zasady',
      ],
      5,
    ],
    [
      ['amend', ...POLICY, '--changed', 'a.zasady', '--out', 'b.zasady', '--effective', 'завтра'],
      2,
    ],
    [['amend', ...POLICY, '--changed', 'a.zasady', '--out', 'b.yaml'], 2],
    [['consolidate', ...POLICY, '--out', 'a.txt'], 2],
    [['consolidate', ...POLICY, '--as-of', '2020-01-01'], 2],
    [['consolidate', ...POLICY, '--as-of', 'учора'], 2],
    [['consolidate'], 2],
    [['table', ...POLICY], 2],
    [['table', ...POLICY, '--from', '2026-08-01', '--to', '2026-03-01'], 2],
    [['table', ...POLICY, '--from', '2026-05-01', '--to', '2026-08-01'], 2],
    [['table', ...POLICY, '--from', '2025-05-01', '--to', '2026-08-01', '--out', 'a.odt'], 2],
    [['decision'], 2],
  ])('%j ends with %i and says what to do', async (words, code) => {
    const outcome = await here(words)
    expect([outcome.code, outcome.out]).toEqual([code, ''])
    expect(outcome.err).toMatch(/^zasady: .+\n {2}допомога: .+\n$/)
    const english = await here([...words, '--lang', 'en'])
    expect(english.err).toMatch(/^zasady: .+\n {2}help: .+\n$/)
  })
})
