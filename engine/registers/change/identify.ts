/**
 * Which subject a row is about: a row in; a path that is there or is to be made, or problems, out.
 *
 * A row without a code is the subject whose facts of recognition are the same; so the same file entered twice adds
 * nothing. Two values that are sealed and cannot be opened are never taken for equal.
 */
import { canonicalJson } from '../../record/canonical-json.ts'
import { sameValue } from '../cells/same-value.ts'
import { namedBy } from '../description/headings.ts'
import { isList, type Register } from '../description/registers.ts'
import { placed, type RowProblem, said, type Said } from '../problem.ts'
import { pointerOf, type Subject } from '../state.ts'
import type { Row } from '../table/row.ts'
import type { Book } from './book.ts'
import { findAllNamed, isKey, keyOf, onlyOne } from './find-named.ts'
import {
  concealed,
  disagreement,
  keyless,
  notKey,
  otherAlphabet,
  placeOf,
  underOther,
  unnamed,
} from './identity-problems.ts'
import { type Setting, typeOf } from './planned.ts'

export interface Identified {
  readonly row: Row
  /** `judges/с02/absences/`: what the code is put after; the whole path where there is no code. */
  readonly stem: string
  /** Absent when the code is still to be made. */
  readonly path?: string
  /** Equal for rows about one subject. */
  readonly identity: string
}

type Found = { readonly identified: Identified } | { readonly problem: RowProblem }

export function identify(row: Row, setting: Setting, book: Book): Found {
  const { register, registers } = setting
  const named = namedBy(register, registers)
  if (named === undefined)
    return withKey(
      row,
      isList(register) ? stemOf(register.subject) : register.subject,
      setting,
      book,
    )
  const subject = agreed(row, named, book)
  if ('problem' in subject) return subject
  if (register.isView) return about(row, subject.path)
  const list = register.subject.split('/').at(-2) ?? ''
  return withKey(row, `${subject.path}/${list}/`, setting, book)
}

const stemOf = (pattern: string): string => pattern.replace(/\*$/, '')

const about = (row: Row, path: string, stem = path): Found => ({
  identified: { row, stem, path, identity: path },
})

/** Who is named by all columns that name somebody: a code and a name that two have are one person together. */
function agreed(
  row: Row,
  named: Register,
  book: Book,
): { readonly path: string } | { readonly problem: RowProblem } {
  let paths: readonly string[] | undefined
  for (const naming of row.named) {
    const place = placeOf(row, naming.column)
    const found = findAllNamed(naming, named, book)
    if (!found.ok) return { problem: placed(found, place) }
    const both = paths?.filter((path) => found.value.includes(path)) ?? found.value
    if (both.length === 0) {
      return { problem: placed(disagreement(naming.text, (paths ?? []).map(keyIn)), place) }
    }
    paths = both
  }
  const [last] = row.named.toReversed()
  if (paths === undefined || last === undefined) return { problem: unnamed(row, named) }
  const one = onlyOne(last.text, paths)
  return one.ok ? { path: one.value } : { problem: placed(one, placeOf(row, last.column)) }
}

const keyIn = (path: string): string => keyOf({ path })

function withKey(row: Row, stem: string, setting: Setting, book: Book): Found {
  const { key } = setting.register
  if (key === undefined) return about(row, stem)
  const given = row.key
  if (given !== undefined) {
    const place = placeOf(row, given.column)
    if (!isKey(given.text)) return { problem: placed(notKey(given.text), place) }
    const like = lookalike(stem + given.text, book)
    if (like !== undefined) return { problem: placed(otherAlphabet(like), place) }
  }
  const path = given && stem + given.text
  if (path !== undefined && (key.from.length === 0 || book.knows(path)))
    return about(row, path, stem)
  if (key.from.length === 0) return { problem: keyless(row, setting.register) }
  const alike = recognised(row, stem, setting, book)
  if (!alike.ok) return { problem: placed(alike, placeOf(row)) }
  if (alike.value === undefined) return unmade(row, stem, path, setting.register)
  if (path === undefined) return about(row, alike.value.path, stem)
  return { problem: placed(underOther(keyOf(alike.value)), placeOf(row, given?.column)) }
}

/** A row about a subject that is not there yet. */
function unmade(row: Row, stem: string, path: string | undefined, { key }: Register): Found {
  if (path !== undefined) return about(row, path, stem)
  const same = (key?.same ?? []).map((field) => row.fields.get(field) ?? null)
  return { identified: { row, stem, identity: stem + canonicalJson(same) } }
}

/** The subject beside it whose facts of recognition are those of the row. */
function recognised(
  { fields }: Row,
  stem: string,
  setting: Setting,
  book: Book,
): Said<Subject | undefined> {
  const { subjects, sealed } = book.latest
  for (const subject of subjects.values()) {
    if (!subject.path.startsWith(stem) || subject.path.slice(stem.length).includes('/')) continue
    const differing = (setting.register.key?.same ?? []).filter((field) => {
      const [own, other] = [fields.get(field) ?? null, subject.fields.get(field)?.value ?? null]
      return !sameValue(own, other, typeOf(field, setting))
    })
    if (differing.length === 0) return said(subject)
    const hidden = differing.every((field) => sealed.includes(pointerOf(subject.path, field)))
    if (hidden) return concealed(keyOf(subject))
  }
  return said(undefined)
}

/** Letters that look alike in both alphabets; codes that differ in nothing else are one code, mistyped. */
const LATIN = 'aceiopxykmhtb'
const CYRILLIC = 'асеіорхукмнтв'
const oneAlphabet = (text: string): string =>
  text.toLowerCase().replace(/[a-z]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter)

function lookalike(path: string, book: Book): string | undefined {
  if (book.knows(path)) return undefined
  const wanted = oneAlphabet(path)
  const found = [...book.latest.subjects.keys()].find((known) => oneAlphabet(known) === wanted)
  return found === undefined ? undefined : keyOf({ path: found })
}
