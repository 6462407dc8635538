/** Facts, values and subjects of registers as people call them, in both languages. */
import { type Register, registerOf, type RegisterState, writeCell } from '../../../engine/index.ts'
import type { Text } from '../../../editor/api/index.ts'
import { visible } from '../../../grammar/index.ts'
import type { RegisterSetting } from '../../registers/setting.ts'
import { factName, momentWords } from '../../render/register-words.ts'

type FactType = Parameters<typeof writeCell>[1]
type Subjects = RegisterState['subjects']

const TEXT: FactType = { kind: 'text' }

const bothOf = (make: (lang: 'uk' | 'en') => string): Text => ({
  uk: make('uk'),
  en: make('en'),
})

export const headingOf = (field: string, register: Register, setting: RegisterSetting): Text =>
  bothOf((lang) => factName(field, register, { ...setting, lang, ...NO_TERMINAL }))

const NO_TERMINAL = { columns: 0, colour: false } as const

export const typeOf = (field: string, { entity }: Register, { vocabulary }: RegisterSetting) =>
  vocabulary.entities.get(entity)?.fields.get(field)?.type ?? TEXT

/** A value in words; of a reference the name of whom it names. */
export function valueText(
  value: unknown,
  field: string,
  register: Register,
  setting: RegisterSetting,
  subjects: Subjects,
): Text {
  const refersTo = register.columns.find((one) => one.field === field)?.refersTo
  const to = setting.registers.all.find(({ id }) => id === refersTo)
  if (to !== undefined) {
    const named = (key: unknown): unknown =>
      typeof key === 'string' ? nameOf(to.subject.replace('*', key), to, subjects) : key
    const names = Array.isArray(value) ? value.map(named) : named(value)
    return bothOf((lang) => visible(writeCell(names, TEXT_OR_LIST, lang, setting.vocabulary)))
  }
  if (Array.isArray(value) && value.length === 0) return NOTHING
  const type = typeOf(field, register, setting)
  return bothOf((lang) => {
    const written = isOfDays(type) ? 'uk' : lang
    return visible(writeCell(value, type, written, setting.vocabulary))
  })
}

/** A list of which it is known that nothing stands in it. */
const NOTHING: Text = { uk: 'немає', en: 'none' }

/** Days and moments are written as courts write them, in both languages. */
function isOfDays(type: FactType): boolean {
  const { kind } = type.kind === 'list' ? type.of : type
  return kind === 'date' || kind === 'datetime' || kind === 'calendar'
}

const TEXT_OR_LIST: FactType = { kind: 'list', of: TEXT }

const keyOf = (path: string): string => path.split('/').at(-1) ?? ''

/** By the fact for which others name it; else its key. */
function nameOf(path: string, register: Register, subjects: Subjects): string {
  const by = register.reference?.by
  const name = by === undefined ? undefined : subjects.get(path)?.fields.get(by)?.value
  return typeof name === 'string' ? visible(name) : visible(keyOf(path))
}

/** How people call a subject. One that is alone in its register is called as the register. */
export function labelOf(path: string, setting: RegisterSetting, subjects: Subjects): Text {
  const register = registerOf(setting.registers, path)
  if (register === undefined) return bothOf(() => visible(path))
  if (!register.subject.includes('*')) return register.title
  const own = nameOf(path, register, subjects)
  const owner = ownerOf(path)
  const called = momentWords(own, 'uk')
  if (owner === undefined) return bothOf(() => called)
  const of = labelOf(owner, setting, subjects)
  return bothOf((lang) => `${of[lang]}, ${called}`)
}

/** The subject to whom another belongs: `judges/с02` of `judges/с02/absences/2026-08-18`. */
export function ownerOf(path: string): string | undefined {
  const parts = path.split('/')
  return parts.length > 2 ? parts.slice(0, -2).join('/') : undefined
}

/** A value as a field of a form gives it back: codes, ISO dates, a comma in numbers; a dash is «known to be none». */
export function rawText(value: unknown, type: FactType, setting: RegisterSetting): string {
  if (value === null) return '—'
  if (typeof value === 'boolean') return String(value)
  const of = type.kind === 'list' ? type.of : type
  if (of.kind === 'enum') return codes(Array.isArray(value) ? value : [value])
  const lang = of.kind === 'decimal' || of.kind === 'money' ? 'uk' : 'en'
  return writeCell(value, type, lang, setting.vocabulary)
}

const codes = (values: readonly unknown[]): string =>
  values.length === 0 ? 'empty' : values.map(String).join('; ')
