/** A name is renamed in YAML as it is in the text: the two files stay one policy. */
import { describe, expect, test } from 'vitest'
import { formatYaml, parseText } from '../../../grammar/index.ts'
import {
  diagnostics,
  edited,
  openWorkspace,
  rename,
  withFile,
  type Renamed,
  type Workspace,
} from '../../../grammar/services/index.ts'
import { occurrencesIn } from '../../../grammar/services/names/occurrences.ts'
import { documentOf, EXAMPLE, sha256, shipped, within } from './support.ts'

const PATH = EXAMPLE.replace('.zasady', '.yaml')
const { unit } = parseText(documentOf(shipped(), EXAMPLE))
const text = unit === undefined ? '' : (formatYaml(unit) ?? '')
const others = [...shipped().documents.values()].filter(({ path }) => path !== EXAMPLE)
const workspace = openWorkspace([...others, { path: PATH, text }], sha256)

const applied = (before: Workspace, renamed: Renamed): Workspace => {
  if (!renamed.ok) throw new Error(renamed.reason.uk)
  return renamed.files.reduce(
    (now, { path, edits }) =>
      withFile(now, { path, text: edited(documentOf(now, path).text, edits) }),
    before,
  )
}
const codes = (one: Workspace) => diagnostics(one, PATH).map(({ code }) => code)

test.each([
  ['a definition, in its uses and in another file', 'немає_на_місці(суддя)', 'відсутній_суддя'],
  ['one half of a name, where it stands', 'is_not_there', 'is_away'],
  ['a rule', 'незабаром_відпустка', 'перед_відпусткою'],
  ['a weight, where a draw refers to it', 'частка_за_посадою', 'частка_посади'],
  ['a sample, where others are based on it', 'двоє_суддів', 'двоє'],
  ['a variable that YAML declares alone: it gets its second half', 'відсутність.вид', 'запис'],
  ['a variable inside an expression', 'відсутність.перший_день, відсут', 'запис'],
])('%s', (_, needle, word) => {
  const after = applied(
    workspace,
    rename(workspace, PATH, within(workspace, PATH, needle, 2), word),
  )
  expect(codes(after)).toEqual([])
  expect(documentOf(after, PATH).text).toContain(word)
})

test('a name in the braces of an explanation is renamed with the rest', () => {
  const at = within(workspace, PATH, 'відсутність.вид = відпустка', 2)
  const after = documentOf(applied(workspace, rename(workspace, PATH, at, 'запис')), PATH).text
  expect(after).toContain('variable: {uk: запис, en: absence}')
  expect(after).toContain('uk: відпустка з {запис.перший_день}, не довша')
  expect(after).toContain('en: leave from {absence.starts_on} of ten days')
})

describe('every name that the file declares', () => {
  const inYaml = declaredIn(workspace, PATH)
  const inText = declaredIn(shipped(), EXAMPLE)

  test('is found', () => {
    const named = (all: typeof inYaml) => all.map(({ thing, word }) => `${thing.kind} ${word}`)
    expect(named(inYaml)).toEqual(named(inText))
    expect(new Set(inYaml.map(({ thing }) => thing.kind))).toEqual(
      new Set(['definition', 'weight', 'rule', 'condition', 'sample', 'variable']),
    )
  })

  test.each(inYaml.map(({ thing, word }, index) => [`${thing.kind} ${word}`, index] as const))(
    '%s: renamed, or refused, as in the text; the file stays the same policy',
    (_, index) => {
      const inOne = renamedAt(workspace, PATH, inYaml[index]?.span.start ?? 0)
      const inOther = renamedAt(shipped(), EXAMPLE, inText[index]?.span.start ?? 0)
      expect(inOne.ok ? '' : inOne.reason.uk).toBe(inOther.ok ? '' : inOther.reason.uk)
      if (!inOne.ok || !inOther.ok) return
      const after = applied(workspace, inOne)
      const text_ = applied(shipped(), inOther)
      expect(codes(after)).toEqual([])
      const read = documentOf(text_, EXAMPLE).unit
      expect(formatYaml(documentOf(after, PATH).unit ?? NEVER)).toBe(formatYaml(read ?? NEVER))
    },
  )
})

function declaredIn(of: Workspace, path: string) {
  const [checking] = of.checkingsOf(path)
  if (checking === undefined) throw new Error('the example is a policy')
  return occurrencesIn(documentOf(of, path), checking).filter(
    ({ role, thing, lang }) =>
      role === 'declaration' &&
      lang === 'uk' &&
      !['clause', 'reading', 'document'].includes(thing.kind),
  )
}

const renamedAt = (of: Workspace, path: string, offset: number): Renamed =>
  rename(of, path, documentOf(of, path).lines.positionOf(offset), 'зовсім_інша_назва')

const NEVER = unit ?? ({} as never)
