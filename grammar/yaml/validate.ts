/** The shape of a file against the schema: what ajv finds, in words for people and at its place. */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import type { Diagnostic, Message } from '../source/diagnostic.ts'
import type { Lang, Span } from '../source/text.ts'
import { nearest } from '../lexicon/nearest.ts'
import type { Schema } from './codec.ts'
import { yamlMessages } from './messages.ts'
import { type } from './parts.ts'
import { share } from './policy-tests.ts'
import { couldChange } from './statements.ts'
import { atPointer, plain, type Tree } from './tree.ts'
import { validatorOf } from './validators.ts'
import type { FileKind } from './yaml-schemas.ts'
import { code, day, moment, range } from './words.ts'

/** A remark, and the part of the file that it makes unreadable. */
export interface Fault {
  readonly diagnostic: Diagnostic
  readonly at: Tree
}

/** Everything in the tree that the schema does not allow, in the order of the file. */
export function validate(tree: Tree, kind: FileKind): readonly Fault[] {
  const check = validatorOf(kind)
  if (check(plain(tree))) return []
  const faults = (check.errors ?? []).flatMap((error) => faultOf(error, tree))
  return withoutRepeats(faults).toSorted((a, b) => startOfFault(a) - startOfFault(b))
}

/** Two keywords of the schema may say the same of one place. */
function withoutRepeats(faults: readonly Fault[]): readonly Fault[] {
  const known = new Map(faults.map((fault) => [keyOf(fault), fault]))
  return [...known.values()]
}

const keyOf = ({ diagnostic: { code, span, message } }: Fault): string =>
  `${code} ${span.start} ${span.end} ${message.uk}`

const startOfFault = ({ diagnostic }: Fault): number => diagnostic.span.start

// ---------------------------------------------------------------- ajv's words into ours

/** Where in its schema a condition was wrong; ajv begins such a path anew at each definition. */
const CONDITION_PATH = /^#\/(?:dependent|properties\/(?:all|any|operator)\/)/

function faultOf(error: ErrorObject, tree: Tree): readonly Fault[] {
  const at = atPointer(tree, error.instancePath)
  const diagnostic = describe(error, at)
  return diagnostic === undefined ? [] : [{ diagnostic, at }]
}

function describe(error: ErrorObject, at: Tree): Diagnostic | undefined {
  const { keyword, params, parentSchema = {} } = error
  const { span } = at
  const inCondition =
    CONDITION_PATH.test(error.schemaPath) || keysOf(parentSchema).includes('operator')
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(String(params['additionalProperty']), keysOf(parentSchema), at)
    case 'required':
      return yamlMessages.report('yaml/missing-key', startOf(at), {
        word: String(params['missingProperty']),
      })
    case 'dependentRequired':
      return yamlMessages.report('yaml/condition-keys', span)
    case 'minProperties':
    case 'maxProperties':
      return inCondition
        ? yamlMessages.report('yaml/condition-keys', span)
        : yamlMessages.report('yaml/one-key', startOf(at), {
            known: keysOf(parentSchema).join(', '),
          })
    case 'minItems':
      return yamlMessages.report(inCondition ? 'yaml/condition-empty' : 'yaml/empty-list', span)
    case 'enum':
      return yamlMessages.report(
        inCondition ? 'yaml/condition-operator' : 'yaml/unknown-value',
        span,
        {
          word: wordOf(at),
          known: (params['allowedValues'] as readonly string[]).join(', '),
        },
      )
    case 'type':
      return yamlMessages.report('yaml/type', span, { wanted: typesInWords(params['type']) })
    case 'pattern':
    case 'minLength':
      return yamlMessages.report('yaml/form', span, {
        word: wordOf(at),
        wanted: wantedForm(parentSchema),
      })
    default:
      // `if`, `oneOf` and the like only repeat what one of the keywords above has said.
      return undefined
  }
}

function unknownKey(word: string, known: readonly string[], at: Tree): Diagnostic {
  const near = nearest(word, known)
  const help = near === undefined ? undefined : maybe(near)
  const values = { word, known: known.join(', ') }
  return yamlMessages.report('yaml/unknown-key', keySpan(at, word), values, { help })
}

function maybe(word: string): Message {
  return { uk: `можливо, малося на увазі \`${word}\``, en: `perhaps \`${word}\` was meant` }
}

function keysOf(schema: AnySchemaObject): readonly string[] {
  return Object.keys((schema['properties'] as object | undefined) ?? {})
}

/** The key where the tree has it, or the first line of the tree. */
function keySpan(tree: Tree, key: string): Span {
  const entry = tree.kind === 'map' ? tree.entries.get(key) : undefined
  return entry?.keySpan ?? startOf(tree)
}

/** The first key of a map: a remark on all of it would underline half the file. */
function startOf(tree: Tree): Span {
  const [first] = tree.kind === 'map' ? tree.entries.values() : []
  return first?.keySpan ?? tree.span
}

function wordOf(tree: Tree): string {
  return tree.kind === 'scalar' ? tree.source : ''
}

const TYPES: Readonly<Record<string, Message>> = {
  string: { uk: 'рядок', en: 'a string' },
  number: { uk: 'число', en: 'a number' },
  integer: { uk: 'ціле число', en: 'a whole number' },
  boolean: { uk: '`true` або `false`', en: '`true` or `false`' },
  null: { uk: '`null`', en: '`null`' },
  array: { uk: 'список', en: 'a list' },
  object: { uk: 'ключі зі значеннями', en: 'keys with values' },
}

function typesInWords(types: unknown): Message {
  const names = (Array.isArray(types) ? types : [types]).map((type) => TYPES[String(type)])
  const inLang = (lang: Lang, or: string): string => names.map((one) => one?.[lang] ?? '').join(or)
  return { uk: inLang('uk', ' або '), en: inLang('en', ' or ') }
}

const NAME_FORM: Message = {
  uk: 'слово з літер, цифр і `_`, що починається з літери',
  en: 'a word of letters, digits and `_` that begins with a letter',
}

const FORMS: readonly (readonly [schema: Schema, form: Message])[] = [
  [code.schema, NAME_FORM],
  [day.schema, { uk: 'день у вигляді `2026-03-11`', en: 'a day like `2026-03-11`' }],
  [
    moment.schema,
    {
      uk: 'день або момент у вигляді `2026-03-11 10:00`',
      en: 'a day, or a moment like `2026-03-11 10:00`',
    },
  ],
  [
    range.schema,
    {
      uk: 'проміжок у вигляді `< 5`, `5..13`, `>= 14` або `7`',
      en: 'a range like `< 5`, `5..13`, `>= 14` or `7`',
    },
  ],
  [share.schema, { uk: 'частку у вигляді `7/11`', en: 'a share like `7/11`' }],
  [couldChange.schema, { uk: '`draw` або список пунктів', en: '`draw` or a list of clauses' }],
  [
    type.schema,
    {
      uk: 'тип: `date`, `boolean`, `{enum: …}`, `{list: …}`',
      en: 'a type: `date`, `boolean`, `{enum: …}`, `{list: …}`',
    },
  ],
]

function wantedForm({ pattern }: AnySchemaObject): Message {
  const known = FORMS.find(([schema]) => schema['pattern'] === pattern)
  return known?.[1] ?? { uk: 'непорожній рядок', en: 'a string that is not empty' }
}
