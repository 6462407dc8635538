/** Names in a description of registers that mean nothing: every one with its place, and the nearest that does. */
import {
  nearest,
  type Type,
  type Vocabulary,
  type VocabularyEntity,
} from '../../../grammar/index.ts'
import type { ShapeProblem } from '../../time/shape.ts'
import type { RegisterData, RegistersData } from './described.ts'
import { entityOf } from './subject-entity.ts'

/** Every name that the vocabulary, or the description itself, does not know. */
export function misnamed(data: RegistersData, vocabulary: Vocabulary): readonly ShapeProblem[] {
  const { registers, views } = data
  const ids = registers.map(({ id }) => id)
  return [
    ...repeated([...ids, ...views.map(({ id }) => id)], ''),
    ...registers.flatMap((one, at) => {
      const path = `/registers/${at}`
      const entity = entityOf(vocabulary, one.subject)
      if (entity === undefined) return [{ path: `${path}/subject`, message: noPlace(one.subject) }]
      return [
        ...namesIn(one, entity, path),
        ...valuesIn(one, entity, vocabulary, path),
        ...parentless(one, registers, path),
        ...one.columns.flatMap(({ refers }, column) =>
          known(refers, ids, `${path}/columns/${column}/refers`),
        ),
      ]
    }),
    ...views.flatMap((view, at) => {
      const path = `/views/${at}`
      const shown = registers.find(({ id }) => id === view.of)
      if (shown === undefined) return known(view.of, ids, `${path}/of`)
      const own = shown.columns.map(({ field }) => field)
      return view.fields.flatMap((field, index) => known(field, own, `${path}/fields/${index}`))
    }),
  ]
}

/** Facts that are named, column by column and wherever else. */
function namesIn(one: RegisterData, entity: VocabularyEntity, path: string) {
  const { key, reference, order, since, period } = one
  const facts = [...entity.fields.keys()]
  const named: readonly (readonly [string, string | undefined])[] = [
    ...one.columns.map(({ field }, at) => [`columns/${at}/field`, field] as const),
    ...(key?.from ?? []).map((field, at) => [`key/from/${at}`, field] as const),
    ...(key?.same ?? []).map((field, at) => [`key/same/${at}`, field] as const),
    ['reference/by', reference?.by],
    ['order/no', order?.no],
    ['order/date', order?.date],
    ...(since ?? []).filter(isFact).map((field, at) => [`since/${at}`, field] as const),
    ...(period?.from ?? []).map((field, at) => [`period/from/${at}`, field] as const),
    ...(period?.until ?? []).map((field, at) => [`period/until/${at}`, field] as const),
    ['period/unless', period?.unless],
  ]
  return [
    ...named.flatMap(([place, field]) => known(field, facts, `${path}/${place}`)),
    ...repeated(
      one.columns.map(({ field }) => field),
      `${path}/columns`,
    ),
  ]
}

/** The word that stands for the act and not for a fact. */
export const BY_ORDER = 'order'
const isFact = (name: string): boolean => name !== BY_ORDER

/** Types that a cell cannot hold, and words for values that the enum does not have. */
function valuesIn(
  one: RegisterData,
  entity: VocabularyEntity,
  vocabulary: Vocabulary,
  path: string,
): readonly ShapeProblem[] {
  return one.columns.flatMap(({ field, words }, at) => {
    const type = entity.fields.get(field)?.type
    if (type === undefined) return []
    const place = `${path}/columns/${at}`
    if (!fitsCell(type)) {
      return [
        { path: `${place}/field`, message: `факт \`${field}\` не вміщується в одну клітинку` },
      ]
    }
    const item = type.kind === 'list' ? type.of : type
    const entry = item.kind === 'enum' ? vocabulary.enums.get(item.name) : undefined
    const values = [...(entry?.values.keys() ?? [])]
    return Object.keys(words ?? {}).flatMap((value) =>
      known(value, values, `${place}/words/${value}`),
    )
  })
}

function fitsCell(type: Type): boolean {
  switch (type.kind) {
    case 'list':
      return type.of.kind !== 'list' && fitsCell(type.of)
    case 'map':
    case 'record':
    case 'interval':
    case 'none':
    case 'unknown':
      return false
    case 'boolean':
    case 'text':
    case 'date':
    case 'datetime':
    case 'time':
    case 'decimal':
    case 'integer':
    case 'money':
    case 'duration':
    case 'enum':
    case 'calendar':
      return true
  }
}

/** A list inside another needs a register that names the outer one. */
function parentless({ subject, key }: RegisterData, all: readonly RegisterData[], path: string) {
  const parts = subject.split('/')
  const outer = parts.slice(0, -2).join('/')
  const found = all.find((one) => one.subject === outer)
  return [
    ...when(parts.at(-1) === '*' && key === undefined, `${path}/key`, 'поля немає'),
    ...when(
      parts.length > 2 && found?.reference === undefined,
      `${path}/subject`,
      `реєстру \`${outer}\` з полем \`reference\` немає`,
    ),
  ]
}

const when = (wrong: boolean, path: string, message: string): readonly ShapeProblem[] =>
  wrong ? [{ path, message }] : []

function known(
  name: string | undefined,
  names: readonly string[],
  path: string,
): readonly ShapeProblem[] {
  if (name === undefined || names.includes(name)) return []
  const near = nearest(name, names)
  const help = near === undefined ? '' : `; можливо, малося на увазі \`${near}\``
  return [{ path, message: `невідома назва \`${name}\`${help}` }]
}

const repeated = (names: readonly string[], path: string): readonly ShapeProblem[] =>
  names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => ({ path, message: `\`${name}\` названо двічі` }))

const noPlace = (subject: string): string =>
  `у документі фактів немає місця \`${subject}\`; перелік пишуть як \`назва/*\``
