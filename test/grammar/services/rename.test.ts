import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  diagnostics,
  edited,
  prepareRename,
  rename,
  withFile,
  type Renamed,
  type Workspace,
} from '../../../grammar/services/index.ts'
import { occurrencesIn } from '../../../grammar/services/names/occurrences.ts'
import { BASE, court, documentOf, EXAMPLE, shipped, within } from './support.ts'

const applied = (workspace: Workspace, renamed: Renamed): Workspace => {
  if (!renamed.ok) throw new Error(renamed.reason.uk)
  return renamed.files.reduce(
    (current, { path, edits }) =>
      withFile(current, { path, text: edited(documentOf(current, path).text, edits) }),
    workspace,
  )
}
const reasonOf = (renamed: Renamed): string => (renamed.ok ? '' : renamed.reason.uk)

const DEFINITION = `означення перша/first_one = справа.момент_розподілу
означення друга/second_one(суддя) = суддя.закінчення_строку_повноважень <= перша
не розподіляються щодо судді "1" правило_одне/rule_one
  якщо друга(суддя)
  пояснення "до {перша}" / "until {first_one}"
`

describe('a definition', () => {
  test('is renamed in one language everywhere that says it in that language', () => {
    const workspace = court(DEFINITION)
    const at = within(workspace, BASE, 'перша')
    const after = applied(workspace, rename(workspace, BASE, at, 'початок'))
    expect(documentOf(after, BASE).text).toContain(`означення початок/first_one =`)
    expect(documentOf(after, BASE).text).toContain(`<= початок`)
    expect(documentOf(after, BASE).text).toContain(`"до {початок}" / "until {first_one}"`)
  })

  test('is renamed in the other language where that half stands', () => {
    const workspace = court(DEFINITION)
    const at = within(workspace, BASE, 'first_one}')
    const after = applied(workspace, rename(workspace, BASE, at, 'beginning'))
    expect(documentOf(after, BASE).text).toContain(`перша/beginning =`)
    expect(documentOf(after, BASE).text).toContain(`"until {beginning}"`)
  })

  test('is renamed in both languages at once', () => {
    const workspace = court(DEFINITION)
    const at = within(workspace, BASE, 'друга(суддя)\n')
    const { text } = documentOf(
      applied(workspace, rename(workspace, BASE, at, 'третя/third_one')),
      BASE,
    )
    expect(text).toContain('означення третя/third_one(суддя)')
    expect(text).toContain('якщо третя(суддя)')
  })

  test('with one name for both languages is given two', () => {
    const workspace = court(`означення єдина = справа.момент_розподілу
не розподіляються щодо судді "1" правило_одне якщо суддя.закінчення_строку_повноважень <= єдина
  пояснення "до {єдина}" / "until {єдина}"
`)
    const at = within(workspace, BASE, 'єдина')
    const single = documentOf(applied(workspace, rename(workspace, BASE, at, 'одна')), BASE).text
    expect(single).toContain('"до {одна}" / "until {одна}"')
    const both = documentOf(
      applied(workspace, rename(workspace, BASE, at, 'одна/single')),
      BASE,
    ).text
    expect(both).toContain('означення одна/single =')
    expect(both).toContain('"до {одна}" / "until {single}"')
  })

  test('is renamed in every file of the document', () => {
    const workspace = shipped()
    const at = within(workspace, EXAMPLE, 'зразок двоє_суддів', 8)
    const renamed = rename(workspace, EXAMPLE, at, 'двоє')
    expect(renamed.ok && renamed.files.map(({ path }) => path)).toEqual([
      EXAMPLE,
      'courts/second/2026-07-01-no-4.zasady',
      'courts/second/2026-09-01-no-6.zasady',
    ])
  })
})

test('a rule is renamed with a word of warning: it is recorded by its name', () => {
  const workspace = court(DEFINITION)
  const renamed = rename(workspace, BASE, within(workspace, BASE, 'правило_одне'), 'інша_назва')
  expect(renamed.ok && renamed.note?.uk).toContain('журналі')
})

describe('a variable', () => {
  const LOOP = `не розподіляються щодо судді "1" нове
  для кожного відсутність із суддя.відсутності де відсутність.вид = відпустка
  якщо відсутність.перший_день відомий
  пояснення "з {відсутність.перший_день}"`

  test('is renamed in its rule alone', () => {
    const workspace = court(`${LOOP}\nне розподіляються щодо судді "1" друге
  якщо існує відсутність із суддя.відсутності де відсутність.вид = відпустка\n`)
    const at = within(workspace, BASE, 'кожного відсутність', 9)
    const { text } = documentOf(applied(workspace, rename(workspace, BASE, at, 'запис')), BASE)
    expect(text).toContain('для кожного запис із суддя.відсутності де запис.вид')
    expect(text).toContain('"з {запис.перший_день}"')
    expect(text).toContain('існує відсутність із')
  })

  test('called like an entity keeps the other name that the entity gave it', () => {
    const workspace = court(`${LOOP} / "since {absence.starts_on}"\n`)
    const at = within(workspace, BASE, 'кожного відсутність', 9)
    const after = applied(workspace, rename(workspace, BASE, at, 'запис'))
    expect(documentOf(after, BASE).text).toContain('для кожного запис/absence із')
    const remarks = (one: Workspace) => diagnostics(one, BASE).map(({ code }) => code)
    expect(remarks(after)).toEqual(remarks(workspace))
  })
})

describe('is refused', () => {
  test.each([
    ['a fact', 'закінчення_строку', 'систем'],
    ['an entity', '= справа', 'систем', 3],
    ['the number of a clause', 'судді "1"', 'номер пункту', 8],
    ['the id of the document', 'документ desn', 'кодом', 10],
    ['a keyword', 'означення', 'немає імені'],
  ] as const)('%s', (_, needle, reason, by: number = 1) => {
    const workspace = court(DEFINITION)
    expect(
      reasonOf(rename(workspace, BASE, within(workspace, BASE, needle, by), 'нове_ім’я')),
    ).toContain(reason)
  })

  test.each(['якщо', 'дві назви', 'зміШaна', '', 'а.б', '5днів', 'я'])('the name «%s»', (name) => {
    const workspace = court(DEFINITION)
    const at = within(workspace, BASE, 'перша')
    expect(reasonOf(rename(workspace, BASE, at, name))).toContain('не може бути назвою')
  })

  test('a name that is taken', () => {
    const workspace = court(DEFINITION)
    const at = within(workspace, BASE, 'перша')
    expect(reasonOf(rename(workspace, BASE, at, 'друга'))).not.toBe('')
  })

  test('a name that would mean something else at some place, though nothing complains', () => {
    const captured =
      court(`означення вид_нині = якщо справа.вид = цивільна то справа.вид інакше справа.вид
означення перша/first_one = справа.вид = вид_нині та вид_нині відомий
`)
    const at = within(captured, BASE, 'вид_нині')
    expect(reasonOf(rename(captured, BASE, at, 'кримінальна'))).toContain('означало б інше')
  })

  test('a name that a variable would hide', () => {
    const workspace = court(
      DEFINITION.replace(
        'якщо друга(суддя)',
        'якщо існує запис із суддя.відсутності де друга(суддя)',
      ),
    )
    const at = within(workspace, BASE, 'друга')
    expect(reasonOf(rename(workspace, BASE, at, 'запис'))).toContain('зауваження')
  })

  test('a name that also stands where nothing can be read', () => {
    const workspace = court(`${DEFINITION}вага перша перша\n`)
    const at = within(workspace, BASE, 'перша')
    expect(reasonOf(rename(workspace, BASE, at, 'початок'))).toContain('з помилкою')
  })
})

test('what can be renamed is told beforehand, with the word', () => {
  const workspace = court(DEFINITION)
  expect(prepareRename(workspace, BASE, within(workspace, BASE, 'друга(суддя)\n'))).toMatchObject({
    ok: true,
    word: 'друга',
  })
  expect(prepareRename(workspace, BASE, within(workspace, BASE, '.закінчення', 2)).ok).toBe(false)
})

test('renaming there and back leaves every file as it was', () => {
  const workspace = shipped()
  const own = new Set(['definition', 'rule', 'weight', 'sample', 'condition'])
  const names = [...workspace.documents.values()].flatMap((document) => {
    const [checking] = workspace.checkingsOf(document.path)
    const found = checking === undefined ? [] : occurrencesIn(document, checking)
    return found
      .filter(({ thing, role }) => role === 'declaration' && own.has(thing.kind))
      .map(({ span, word }) => ({ document, span, word }))
  })
  fc.assert(
    fc.property(fc.constantFrom(...names), ({ document: { path, lines }, span, word }) => {
      const at = lines.positionOf(span.start)
      const other = /[a-z]/.test(word) ? 'quite_another_name' : 'зовсім_інша_назва'
      const there = applied(workspace, rename(workspace, path, at, other))
      expect(documentOf(there, path).text).not.toBe(documentOf(workspace, path).text)
      const back = applied(there, rename(there, path, at, word))
      for (const [each, { text }] of back.documents)
        expect(text).toBe(documentOf(workspace, each).text)
    }),
    { numRuns: 8 },
  )
})
