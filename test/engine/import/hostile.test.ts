/** Files that were made to harm: nothing in them is run, and the program answers in a bounded time. */
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../engine/index.ts'
import { codesOf, fileOf, importChanged, importText, sampleText } from '../../support/samples.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Windows-1251 of the letters that the tests use. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) return code
    return { і: 0xb3, ї: 0xbf, є: 0xba, ґ: 0xb4 }[letter] ?? code - 0x410 + 0xc0
  })

const SUMMONS = '<p>Судова повістка</p><p>Справа № 1/2/26</p>'

describe('encodings', () => {
  test('Windows-1251 is read as declared', () => {
    const file = cyrillic(
      '<meta charset=windows-1251><p>Судова повістка</p><p>Кому : Їжак</p>'.replace('Ї', 'ї'),
    )
    expect(fileOf(importFile(file, 'ф')).facts['participants']).toEqual([
      { id: 'їжак', name: 'їжак' },
    ])
  })

  test('a file that declares nothing is UTF-8 if its bytes are, otherwise Windows-1251 with a note', () => {
    expect(fileOf(importFile(bytesOf(`${SUMMONS}</html>`), 'ф')).notes).toEqual([])
    const guessed = fileOf(importFile(cyrillic('<p>Судова повістка</p>'), 'ф'))
    expect(guessed.notes.map(({ en }) => en).join()).toContain('read as Windows-1251')
  })

  test('UTF-8 that declares Windows-1251 is read as what it is, with a note', () => {
    const file = fileOf(importFile(bytesOf(`<meta charset="windows-1251">${SUMMONS}`), 'ф'))
    expect(file.facts['case']).toEqual({ id: '1/2/26' })
    expect(file.notes.map(({ en }) => en).join()).toContain('is in fact UTF-8')
  })

  test('bytes that are not the UTF-8 they declare, and foreign encodings, are refused', () => {
    const broken = Uint8Array.from([...bytesOf('<meta charset=utf-8><p>'), 0xff, 0xfe])
    expect(codesOf(importFile(broken, 'ф'))).toEqual(['import/encoding'])
    const koi = bytesOf('<meta charset="koi8-u"><p>x</p>')
    expect(codesOf(importFile(koi, 'ф'))).toEqual(['import/encoding'])
  })
})

describe('what is no file of a court system', () => {
  test.each([
    ['nothing', '', 'import/not-html'],
    ['plain text', 'Звіт про розподіл', 'import/not-html'],
    ['another page', '<html><body><p>Новини</p></body></html>', 'import/unknown-layout'],
  ])('%s is refused', (_, text, code) => {
    expect(codesOf(importText(text))).toEqual([code])
  })
})

describe('hostile HTML', () => {
  test('scripts, styles and templates say nothing', () => {
    const tag = (name: string): string => `<${name}>Кому : Злодій</${name}>`
    const hidden = ['script', 'style', 'template', 'textarea', 'iframe', 'noscript']
      .map(tag)
      .join('')
    const file = fileOf(importText(`${SUMMONS}<p>Кому : ${hidden}Особа</p>`))
    expect(file.facts['participants']).toEqual([{ id: 'Особа', name: 'Особа' }])
  })

  test('attributes with handlers do nothing and appear nowhere', () => {
    const file = fileOf(importText(`${SUMMONS}<p onclick="alert(1)" style="x">Кому : Особа</p>`))
    expect(JSON.stringify(file)).not.toContain('alert')
  })

  test('entities are decoded once', () => {
    const file = fileOf(importText(`${SUMMONS}<p>Кому : О&#x441;оба &amp;lt;b&amp;gt;</p>`))
    expect(file.facts['participants']).toEqual([{ id: 'Особа &lt;b&gt;', name: 'Особа &lt;b&gt;' }])
  })

  test('unclosed tags are survived', () => {
    const cut = sampleText('vkz-protocol').replaceAll('</span>', '').replaceAll('</p>', '')
    expect(fileOf(importText(cut)).actions).toHaveLength(121)
  })

  test('a file cut off in the middle gives the actions before the cut, and says so', () => {
    const cut = sampleText('vkz-protocol').slice(0, 100_000)
    const { actions, notes } = fileOf(importText(cut))
    expect(actions.length).toBeGreaterThan(20)
    expect(actions.length).toBeLessThan(121)
    expect(notes.map(({ en }) => en).join()).toContain('the file breaks off')
  })

  test('a direction override in a number is refused', () => {
    expect(codesOf(importChanged('vkz-protocol', '999/1001/25', '999/1001/&#x202E;52'))).toEqual([
      'import/hidden-characters',
    ])
  })

  test.each([
    ['too deep', '<div>'.repeat(100_000)],
    ['too many elements', '<b></b>'.repeat(200_000)],
  ])('%s is refused before it is held in memory', (_, text) => {
    expect(codesOf(importText(text))).toEqual(['import/too-complex'])
  })

  test('a file of more than four megabytes is refused unread', () => {
    expect(codesOf(importFile(new Uint8Array(4 * 1024 * 1024 + 1), 'ф'))).toEqual([
      'import/too-large',
    ])
  })

  test('names that JavaScript knows are only names', () => {
    const file = fileOf(
      importText(
        `<META NAME="__proto__" CONTENT="x"><META NAME="CAUSETYPE" CONTENT="constructor">${SUMMONS}`,
      ),
    )
    expect(file.facts['case']).toEqual({ id: '1/2/26' })
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  const TABLES = '<table class=table-consisting></table><table class=table-actions></table>'
  const row = (n: number): string =>
    `<tr class=tr_other data-user="${n}-Особа"><td class=role_name>Свідок</td><td class=user_name>О</td></tr>`
  const action = "<tr data-date='2026-01-13' data-time='11:22:19'></tr>"
  const many = (count: number, text: string): string => text.repeat(count)

  test.each([
    [
      'paragraphs inside one another around a long text',
      `${many(30, '<p><b>')}${many(300_000, 'слово ')}`,
    ],
    [
      'one META tag ten thousand times',
      `${SUMMONS}${many(30_000, '<meta name=CAUSENUM content=1>')}`,
    ],
    [
      'a judge with endless initials',
      `${SUMMONS}<meta name=JUDGENAME1 content="А${many(300_000, ' А.')} х">`,
    ],
    [
      'endless brackets',
      `<p>Протокол автоматизованого розподілу</p><p>Судді виключені з розподілу: ${many(500_000, '(')}</p>`,
    ],
    [
      'endless commas',
      `<p>Протокол автоматизованого розподілу</p><p>Судді виключені з розподілу:</p><p>${many(60_000, 'А - Б, ')}</p>`,
    ],
    [
      'thousands of participants and of actions',
      TABLES.replace(
        '></table>',
        `>${Array.from({ length: 3000 }, (_, n) => row(n + 1)).join('')}</table>`,
      ).replace('table-actions>', `table-actions>${many(10_000, action)}`),
    ],
    ['entities without end', `${SUMMONS}<p>${many(300_000, '&#x41')}</p>`],
    ['an attribute without end', `${SUMMONS}<p class="${many(500_000, 'a ')}">`],
  ])('%s: an answer all the same', (_, text) => {
    const result = importText(text)
    expect('problems' in result ? result.problems.length : result.facts).toBeTruthy()
  })
})
