/** Declarations of facts: entities, their fields and the values of enums. */
import type {
  EntityDeclaration,
  EnumDeclaration,
  EnumValue,
  FactDeclaration,
  Field,
  TypeRef,
} from '../syntax/ast.ts'
import type { Lang } from '../source/text.ts'
import { expression } from './expressions.ts'
import { group, indent, join, line, newline, words, type Doc } from './layout.ts'
import { nameOf, text, wordOrQuoted } from './literals.ts'
import { entityWord, enumerationWord, type Scope } from './names.ts'
import { commented, introduced } from './parts.ts'
import { unitForm } from '../lexicon/units.ts'
import { word } from '../lexicon/words.ts'

export function enumDeclaration(scope: Scope, node: EnumDeclaration): Doc {
  const last = node.values.length - 1
  return [
    words(word('enum', scope.lang), nameOf(scope.lang, node.name), '{'),
    indent(
      node.values.map((value, index) => [
        newline,
        commented(value, enumValue(scope, value)),
        index === last ? '' : ',',
      ]),
    ),
    newline,
    '}',
  ]
}

function enumValue({ lang }: Scope, { name, label }: EnumValue): Doc {
  const written = name.uk === name.en ? wordOrQuoted(name.uk) : nameOf(lang, name)
  return words(written, text(label))
}

export function entityDeclaration(scope: Scope, node: EntityDeclaration): Doc {
  const inside = { ...scope, record: node.name.en }
  return [
    words(word('entity', scope.lang), nameOf(scope.lang, node.name), text(node.label), '{'),
    indent(node.fields.map((one) => [newline, commented(one, field(inside, one))])),
    newline,
    '}',
  ]
}

export function factDeclaration(scope: Scope, node: FactDeclaration): Doc {
  const { lang } = scope
  return commented(node.field, [
    words(word('fact', lang), entityWord(scope, node.entity)),
    '.',
    field({ ...scope, record: node.entity }, node.field),
  ])
}

/** `name : type "uk" / "en" …` on one line, or what is said about the fact below its name. */
function field(scope: Scope, node: Field): Doc {
  const { lang } = scope
  const said = [
    words(text(node.label), ...marks(scope, node)),
    ...(node.derived === undefined ? [] : [['= ', expression(scope, node.derived)]]),
  ]
  return group(
    [nameOf(lang, node.name), ': ', typeRef(scope, node.type)],
    indent(line, group(join(line, said))),
  )
}

/** What the declaration says about the field besides its label. */
function marks(scope: Scope, node: Field): readonly (Doc | undefined)[] {
  const { lang } = scope
  const { references, unlessSupplied } = node
  return [
    node.atRoot ? word('at_root', lang) : undefined,
    node.changeable ? word('changeable', lang) : undefined,
    introduced(
      scope,
      'refers_to',
      references === undefined ? undefined : entityWord(scope, references),
    ),
    introduced(scope, 'unless_supplied', unlessSupplied && expression(scope, unlessSupplied)),
  ]
}

export function typeRef(scope: Scope, type: TypeRef): Doc {
  const { lang } = scope
  switch (type.kind) {
    case 'boolean':
    case 'text':
    case 'date':
    case 'datetime':
    case 'time':
    case 'decimal':
    case 'money':
      return word(`type.${type.kind}`, lang)
    case 'integer':
      return type.unit === undefined
        ? word('type.integer', lang)
        : [word('type.integer', lang), ` [${unitLabel(type.unit, lang)}]`]
    case 'enum':
      return words(word('type.enum', lang), enumerationWord(scope, type.name))
    case 'records':
      return words(word('type.records', lang), entityWord(scope, type.entity))
    case 'entity':
      return words(word('type.entity', lang), entityWord(scope, type.entity))
    case 'list':
      return words(word('type.list', lang), typeRef(scope, type.of))
    case 'map':
      return words(word('type.map', lang), typeRef(scope, type.of))
  }
}

/** A unit that counts is declined with its number in mind; a label stands as its author wrote it. */
function unitLabel(unit: string, lang: Lang): string {
  return unit === 'calendar_day' ? unitForm(unit, MANY, lang) : unit
}

/** A number that takes the form of a plain plural: «календарних днів». */
const MANY = 5
