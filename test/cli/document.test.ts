/** `zasady document` as a clerk uses it. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docxText, htmlText } from '../support/docx-text.ts'
import { here } from './here.ts'
import { SMALL, temporaryFolder, zasady } from './run.ts'

const FACTS = 'test/golden/documents'
const ROSTER = ['--as-of', '2026-08-10', '--facts', `${FACTS}/duty-roster/facts.yaml`]
const APPLICATIONS = [
  '--as-of',
  '2024-06-11',
  '--facts',
  `${FACTS}/e-summons-application/facts.yaml`,
]

describe('without a file', () => {
  test('the page is printed, and the report stands apart from it', async () => {
    const { code, out, err } = await zasady([
      'document',
      'duty-roster',
      '--policy',
      'desn',
      ...ROSTER,
    ])
    expect(code).toBe(0)
    expect(out).toBe(readFileSync(`${FACTS}/duty-roster/document.html`, 'utf8'))
    expect(err).toContain('заповнити від руки:\n  – дата розпорядження\n')
  })

  test('remarks are told, in the language asked for, and in the exit code', async () => {
    const { code, out, err } = await here([
      'document',
      'e-summons-application',
      ...APPLICATIONS,
      '--lang',
      'en',
    ])
    expect(code).toBe(1)
    expect(err).toContain(
      'not to be signed until this is put right:\n  – The application will not be granted',
    )
    expect(out).toContain('ПРОЄКТ. Не підписувати, доки не усунуто:')
  })

  test('programs get the page with what is said of it', async () => {
    const { out, err } = await here([
      'document',
      'e-summons-application',
      ...APPLICATIONS,
      '--json',
    ])
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({
      title: 'Заява про надсилання судових викликів в електронній формі',
      format: 'html',
      documents: [
        { subject: 'participant:П1', remarks: [], notes: [expect.stringContaining('П2')] },
        { subject: 'participant:П2', blanks: expect.arrayContaining(['назва суду']) },
        { subject: 'participant:П3', remarks: [{ clause: 'summons/A1.b4' }] },
      ],
      html: expect.stringMatching(/^<!doctype html>/),
    })
  })

  test('a word-processor file is not printed', async () => {
    const { code, err } = await here(['document', 'duty-roster', ...ROSTER, '--format', 'docx'])
    expect([code, err]).toEqual([2, expect.stringContaining('--out файл.docx')])
  })
})

describe('to a file', () => {
  test('the ending of its name decides the form; both hold the same words', async () => {
    const folder = temporaryFolder()
    const [html, docx] = [join(folder, 'графік.html'), join(folder, 'графік.docx')]
    const first = await here(['document', 'duty-roster', ...ROSTER, '--out', html])
    const second = await here(['document', 'duty-roster', ...ROSTER, '--out', docx])
    expect([first.code, second.code, first.err, second.err]).toEqual([0, 0, '', ''])
    expect(first.out).toContain(`записано: ${html}`)
    expect(docxText(readFileSync(docx))).toBe(htmlText(readFileSync(html, 'utf8')))
  })

  test('one that exists is kept, unless it was said to be replaced', async () => {
    const file = join(temporaryFolder(), 'графік.html')
    writeFileSync(file, 'підписаний')
    const words = ['document', 'duty-roster', ...ROSTER, '--out', file]
    const kept = await here(words)
    expect([kept.code, kept.err]).toEqual([5, expect.stringContaining('--force')])
    expect(readFileSync(file, 'utf8')).toBe('підписаний')
    expect((await here([...words, '--force'])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('РОЗПОРЯДЖЕННЯ')
  })
})

test('documents are drafted for one participant by the id', async () => {
  const words = ['document', 'e-summons-application', ...APPLICATIONS]
  const { code, out } = await here([...words, '--subject', 'П2'])
  expect(code).toBe(0)
  expect(out.match(/ЗАЯВА/g)).toHaveLength(1)
  expect(out).not.toContain('+380671234567')
  const nobody = await here([...words, '--subject', 'П9'])
  expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('є такі: П1, П2, П3')])
})

test('the list names every template with its policy; it can be of one policy', async () => {
  const all = JSON.parse(
    (await here(['document', '--list', '--json', '--lang', 'en'])).out,
  ) as object[]
  expect(all).toContainEqual({
    kind: 'outage-act',
    policy: 'desn',
    title: 'Act of an outage of the automated system',
    clauses: ['desn/12.1', 'desn/12.2', 'desn/12.3', 'desn/12.4'],
  })
  const { out } = await here(['document', '--list', '--policy', 'droh'])
  expect(out.trim().split('\n').slice(2)).toEqual([
    'removal-note  droh    Довідка про зняття справи з розгляду',
  ])
})

test('a document of no known kind is told, with one that was perhaps meant', async () => {
  const told = async (...words: readonly string[]) => {
    const { code, err } = await here(['document', ...words])
    return [code, err.split('\n')[1]?.trim()]
  }
  expect(await told('outage-akt', ...ROSTER)).toEqual([
    2,
    'допомога: можливо, малося на увазі `outage-act`',
  ])
  const OF_COURT =
    'допомога: є такі: duty-roster, outage-act, repeat-directive, repeat-memo, repeat-resolution'
  for (const kind of ['../outage-act', 'removal-note'])
    expect(await told(kind, '--policy', 'desn', ...ROSTER)).toEqual([2, OF_COURT])
  expect(await told()).toEqual([2, 'допомога: перелік: zasady document --list'])
})

test('facts that contradict one another are refused as everywhere', async () => {
  const facts = join(temporaryFolder(), 'facts.json')
  writeFileSync(facts, JSON.stringify({ duty: { dates: ['2026-02-30'] } }))
  const { code, out, err } = await here([
    'document',
    'duty-roster',
    '--as-of',
    '2026-08-10',
    '--facts',
    facts,
  ])
  expect([code, out]).toEqual([5, ''])
  expect(err).toContain('/duty/dates/0')
})

describe('the templates of a court stand beside its policy', () => {
  /** A policy with one template of its own. */
  function court(template: string): readonly string[] {
    const folder = temporaryFolder()
    copyFileSync(SMALL, join(folder, 'small.zasady'))
    mkdirSync(join(folder, 'documents'))
    writeFileSync(join(folder, 'documents', 'note.yaml'), template)
    const facts = join(folder, 'facts.json')
    writeFileSync(facts, JSON.stringify({ case: { id: '999/1/26' } }))
    return ['--policy', join(folder, 'small.zasady'), '--as-of', '2026-08-04', '--facts', facts]
  }
  const HEAD = "policy: small\ntitle: { uk: Довідка, en: Note }\nbasis: ['1.1']\n"

  test('and are used as they are', async () => {
    const words = court(
      `${HEAD}body:\n  - text: 'Справа {справа.єдиний_унікальний_номер}, {@court}'\n`,
    )
    const { code, out } = await here(['document', 'note', ...words])
    expect(code).toBe(0)
    expect(htmlText(out)).toMatch(/^Справа 999\/1\/26, Вигаданий суд /)
  })

  test.each([
    [`${HEAD}body:\n  - text: '{справа.номерр}'\n`, '/body/0/text: невідома назва `номерр`'],
    [`${HEAD}body:\n  - texte: 'а'\n`, '/body/0: очікується обʼєкт з одним із полів'],
    [`${HEAD}body: []\nbody: []\n`, 'рядок 5'],
    [
      `${HEAD}`.replace("'1.1'", "'1.9'") + "body:\n  - text: 'а'\n",
      'у засадах немає пункту `1.9`',
    ],
  ])('a mistake in one is told with its place', async (template, told) => {
    const { code, out, err } = await here(['document', 'note', ...court(template)])
    expect([code === 3 || code === 5, out]).toEqual([true, ''])
    expect(err).toContain(told)
  })

  test('a symbolic link is not followed', async () => {
    const words = court(`${HEAD}body:\n  - text: 'а'\n`)
    const folder = join(words[1] ?? '', '..', 'documents')
    symlinkSync(join(folder, 'note.yaml'), join(folder, 'other.yaml'))
    expect(existsSync(join(folder, 'other.yaml'))).toBe(true)
    expect((await here(['document', 'other', ...words])).code).toBe(2)
  })
})
