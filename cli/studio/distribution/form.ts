/**
 * The form of an intake: a document with its edition in; the facts about a matter that its rules read, as fields in groups,
 * out. Judges and court are the registers' business.
 */
import type { LoadedPolicy, PreparedEdition } from '../../../engine/index.ts'
import type { FormField, FormGroup, FormType } from '../../../editor/api/index.ts'
import {
  counted,
  type Type,
  type Vocabulary,
  type VocabularyEntity,
  type VocabularyField,
} from '../../../grammar/index.ts'
import { factsRead } from './facts-read.ts'
import { both, labelled } from './texts.ts'

/** `needed`: fields (`case/kind`) without which nothing can be drawn, as far as is known yet. */
export function formOf(
  { policy: { vocabulary }, rules }: LoadedPolicy,
  { ir }: PreparedEdition,
  registered: ReadonlySet<string>,
  needed: ReadonlySet<string>,
): readonly FormGroup[] {
  const read = factsRead(ir, rules)
  return rootsOf(vocabulary).flatMap(({ root, entity, isList }) => {
    if (registered.has(root) || root === BY_THE_REQUEST) return []
    const fields = [...entity.fields.values()].flatMap((field): readonly FormField[] => {
      const asked = formField(field, vocabulary)
      const place = `${root}/${field.name.en}`
      const isNeeded = needed.has(place) || place === CASE_ID
      const isRead = isNeeded || read.has(`${entity.name.en}/${field.name.en}`)
      // Of the case itself the protocol tells more than the rules ask.
      return asked === undefined || !(isRead || root === CASE)
        ? []
        : [{ ...asked, isNeeded, isRead }]
    })
    return fields.length === 0 ? [] : [{ root, label: labelled(entity.label), isList, fields }]
  })
}

const CASE = 'case'
/** By it everything is found. */
const CASE_ID = 'case/id'

/** The moment of the request stands there whatever anybody enters. */
const BY_THE_REQUEST = 'policy'

interface Root {
  readonly root: string
  readonly entity: VocabularyEntity
  readonly isList: boolean
}

/** Objects at the root of the facts, then the lists there; the case first. */
function rootsOf({ entities }: Vocabulary): readonly Root[] {
  const objects = [...entities]
    .filter(([, { listed }]) => !listed)
    .map(([root, entity]) => ({ root, entity, isList: false }))
  const lists = [...entities.values()]
    .flatMap(({ fields }) => [...fields.values()])
    .filter(({ field }) => field.atRoot)
    .flatMap(({ name, type }) => {
      const listed = type.kind === 'list' && type.of.kind === 'record' ? type.of.entity : undefined
      const entity = listed === undefined ? undefined : entities.get(listed)
      return entity === undefined ? [] : [{ root: name.en, entity, isList: true }]
    })
  const isCase = ({ root }: Root): number => Number(root !== CASE)
  return [...objects, ...lists].toSorted((a, b) => isCase(a) - isCase(b))
}

/** `undefined` for what is computed, and for what only a file can bring. */
function formField(
  { name, type, field }: VocabularyField,
  { enums }: Vocabulary,
): Omit<FormField, 'isNeeded' | 'isRead'> | undefined {
  const isList = type.kind === 'list'
  const one = isList ? type.of : type
  const asked = formType(one, field.references)
  if (asked === undefined || field.atRoot || field.derived !== undefined) return undefined
  const unit = unitOf(one)
  const values = one.kind === 'enum' ? [...(enums.get(one.name)?.values ?? [])] : undefined
  return {
    field: name.en,
    label: labelled(field.label),
    type: asked,
    isList,
    ...(unit !== undefined && { unit }),
    ...(values !== undefined && {
      values: values.map(([value, { label }]) => ({ value, label: labelled(label) })),
    }),
  }
}

/** How a value is entered; `undefined` for what only a file can bring: records inside of records. */
function formType(type: Type, references: string | undefined): FormType | undefined {
  switch (type.kind) {
    case 'boolean':
      return 'yes_no'
    case 'text':
      return references === 'judge' ? 'judge' : 'text'
    case 'date':
      return 'date'
    case 'datetime':
      return 'moment'
    case 'time':
      return 'time'
    case 'integer':
    case 'duration':
      return 'whole'
    case 'decimal':
    case 'money':
      return 'decimal'
    case 'enum':
      return 'choice'
    case 'none':
    case 'calendar':
    case 'unknown':
    case 'list':
    case 'map':
    case 'interval':
    case 'record':
      return undefined
  }
}

/** A number of days or hours says of what. */
const unitOf = (type: Type) =>
  type.kind === 'duration' ? both((lang) => counted(5, type.unit, lang).slice(2)) : undefined
