/**
 * Names in a YAML file: those of its expressions where they stand letter by letter, the names that
 * its statements declare, and the numbers of clauses in quotes.
 */
import { citedClauses, referredClauses } from '../../check/clauses-of.ts'
import type { Statement } from '../../syntax/ast.ts'
import type { Document } from '../workspace/document.ts'
import { statementsOf } from '../workspace/statements.ts'
import type { Meanings } from './meanings.ts'
import type { Occurrence } from './occurrence.ts'
import { writtenNames, type YamlNames } from './yaml-names.ts'

const WORD = /[\p{L}_][\p{L}\p{N}_’']*/uy

/** A folded or escaped scalar is no text of its expression, so what does not begin a word is left out. */
export function yamlOccurrences(
  document: Document,
  meanings: Meanings,
  names: YamlNames,
): readonly Occurrence[] {
  const { text, unit, lang } = document
  const inExpressions = meanings.meanings.flatMap(({ thing, start, end }): Occurrence[] => {
    const word = start === undefined ? wordBefore(text, end ?? 0) : wordAt(text, start)
    if (word === undefined) return []
    const from = start ?? (end ?? 0) - word.length
    return [
      { span: { start: from, end: from + word.length }, word, lang, thing, role: 'reference' },
    ]
  })
  const clauses = statementsOf(unit).flatMap((one) => clausesOf(one, document))
  return distinct([...inExpressions, ...clauses, ...writtenNames(document, meanings, names)])
}

function distinct(found: readonly Occurrence[]): readonly Occurrence[] {
  const byPlace = new Map(found.map((one) => [one.span.start, one]))
  return [...byPlace.values()].toSorted((a, b) => a.span.start - b.span.start)
}

function wordAt(text: string, start: number): string | undefined {
  WORD.lastIndex = start
  return WORD.exec(text)?.[0]
}

function wordBefore(text: string, end: number): string | undefined {
  return /\.([\p{L}_][\p{L}\p{N}_’']*)$/u.exec(text.slice(Math.max(0, end - 100), end))?.[1]
}

/** Numbers of clauses stand in quotes, so that YAML does not take them for numbers. */
function clausesOf(one: Statement, { text, unit, lang }: Document): readonly Occurrence[] {
  const ids = new Set([...citedClauses(one), ...referredClauses(one)].map(({ clause }) => clause))
  const written = text.slice(one.span.start, one.span.end)
  return [...written.matchAll(/(["'])([^"'\n]*)\1/g)].flatMap(({ index, 2: word = '' }) => {
    if (!ids.has(word)) return []
    const start = one.span.start + index + 1
    const thing = { kind: 'clause', document: unit?.document ?? '', name: word } as const
    const role = one.kind === 'clause' ? 'declaration' : 'reference'
    return [{ span: { start, end: start + word.length }, word, lang, thing, role } as const]
  })
}
