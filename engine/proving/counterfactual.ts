/**
 * «Would he take part if …»: a facts document and changed facts in, the changed document out.
 *
 * `суддя.…` is the judge whom the expectation is about; a record of one of his lists is meant
 * where he has exactly one. A path that leads to no single place comes back as a problem.
 */
import type { Expr, ProvidedFact, Type, Vocabulary } from '../../grammar/index.ts'
import { literalJson } from './fact-json.ts'
import { placeOf } from './facts-of-test.ts'
import { isList, isObject, type Json, type JsonObject } from './json.ts'

type Key = string | number
export type Changed =
  | { readonly kind: 'changed'; readonly document: JsonObject }
  | { readonly kind: 'nowhere'; readonly path: string }

/** The document with every change made, or the first path that names no place in it. */
export function withProvided(
  document: JsonObject,
  provided: readonly ProvidedFact[],
  judge: string,
  vocabulary: Vocabulary,
): Changed {
  let changed = document
  for (const { path, value } of provided) {
    const found = placeOfPath(path, { document: changed, judge, vocabulary })
    if (found === undefined) return { kind: 'nowhere', path: pathText(path) }
    changed = withValue(changed, found.keys, literalJson(value, found.type)) as JsonObject
  }
  return { kind: 'changed', document: changed }
}

interface Within {
  readonly document: JsonObject
  readonly judge: string
  readonly vocabulary: Vocabulary
}
interface Found {
  readonly keys: readonly Key[]
  readonly type: Type | undefined
}

function placeOfPath(path: Expr, within: Within): Found | undefined {
  if (path.kind === 'name') return placeOfEntity(path.name, within)
  if (path.kind === 'call') return placeOfRecord(path.callee, path.args[0], within)
  if (path.kind !== 'member') return undefined
  const owner = placeOfPath(path.object, within)
  if (owner?.type?.kind !== 'record') return undefined
  const declared = within.vocabulary.entities.get(owner.type.entity)?.fields.get(path.field)
  if (declared === undefined) return undefined
  const keys = declared.field.atRoot ? [path.field] : [...owner.keys, path.field]
  return { keys, type: declared.type }
}

/** The single record of the entity: the root object, the judge asked about, or his only record of a list. */
function placeOfEntity(entity: string, within: Within): Found | undefined {
  const { document, judge, vocabulary } = within
  const type: Type = { kind: 'record', entity }
  const place = placeOf(entity, vocabulary)
  if (place === undefined) return { keys: [entity], type }

  const prefix = place.owner === undefined ? [] : placeOfEntity(place.owner, within)?.keys
  if (prefix === undefined) return undefined
  const keys = [...prefix, place.key]
  const list = valueAt(document, keys)
  if (!isList(list)) return undefined
  const id = place.id ?? ''
  const at = list.findIndex((record) => isObject(record) && record[id] === judge)
  const only = list.length === 1 ? 0 : -1
  const index = at === -1 ? only : at
  return index === -1 ? undefined : { keys: [...keys, index], type }
}

function placeOfRecord(entity: string, id: Expr | undefined, within: Within): Found | undefined {
  return id?.kind === 'text' ? placeOfEntity(entity, { ...within, judge: id.value }) : undefined
}

function valueAt(value: Json | undefined, keys: readonly Key[]): Json | undefined {
  return keys.reduce<Json | undefined>((inner, key) => {
    if (typeof key === 'number') return isList(inner) ? inner[key] : undefined
    return isObject(inner) ? inner[key] : undefined
  }, value)
}

function withValue(inside: Json | undefined, keys: readonly Key[], value: Json): Json {
  const [key, ...rest] = keys
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list = isList(inside) ? inside : []
    return list.map((old, index) => (index === key ? withValue(old, rest, value) : old))
  }
  const object = isObject(inside) ? inside : {}
  return { ...object, [key]: withValue(object[key], rest, value) }
}

function pathText(path: Expr): string {
  if (path.kind === 'name') return path.name
  if (path.kind === 'call') return path.callee
  return path.kind === 'member' ? `${pathText(path.object)}.${path.field}` : path.kind
}
