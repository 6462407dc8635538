/**
 * Who takes part in a distribution and why the others do not: a decision in; judges with reasons, the waterfall, chances and
 * what is missing out, in both languages.
 */
import { type Decision, drawSheet, type DrawSheet } from '../../../engine/index.ts'
import type { Chances, ExclusionStep, ListedJudge, MissingFact } from '../../../editor/api/index.ts'
import { type Both, both } from './texts.ts'

export interface Lists {
  readonly judges: ListedJudge[]
  readonly total: number
  readonly steps: ExclusionStep[]
}

export interface Sheets {
  readonly uk: DrawSheet
  readonly en: DrawSheet
}

export const sheetsOf = (decision: Decision): Sheets => ({
  uk: drawSheet({ decision, lang: 'uk' }),
  en: drawSheet({ decision, lang: 'en' }),
})

export function listsOf(sheets: Sheets): Lists {
  const { judges, steps } = sheets.uk
  const names = new Map(judges.map(({ id, name }) => [id, name]))
  let left = judges.length
  return {
    total: judges.length,
    judges: judges.map(({ id, name, status, reasons }, at) => ({
      id,
      name,
      status,
      reasons: reasons.map(({ clause }, place) => ({
        clause,
        ...pair(sheets, ({ judges: all }) => all[at]?.reasons[place], ['cite', 'says', 'why']),
      })),
    })),
    steps: steps.map(({ clause, judges: out }, at) => ({
      clause,
      ...pair(sheets, ({ steps: all }) => all[at], ['cite', 'says']),
      judges: out.map((id) => ({ id, name: names.get(id) ?? id })),
      left: (left -= out.length),
    })),
  }
}

/** The same words of both sheets: they list the same things in the same order. */
function pair<K extends string>(
  sheets: Sheets,
  part: (sheet: DrawSheet) => Partial<Record<K, string>> | undefined,
  keys: readonly K[],
): Record<K, Both> {
  const words = keys.map((key): [K, Both] => [key, both((lang) => part(sheets[lang])?.[key] ?? '')])
  return Object.fromEntries(words) as Record<K, Both>
}

export function chancesOf({ uk }: Sheets): Chances | null {
  const { chances } = uk
  return chances === undefined
    ? null
    : { total: chances.total, lines: chances.lines.map((one) => ({ ...one })) }
}

export function missingIn(sheets: Sheets): MissingFact[] {
  return sheets.uk.missing.map(({ pointer, entity, field }, at) => ({
    pointer,
    ...pair(sheets, ({ missing }) => missing[at], ['words']),
    ...fieldOf(pointer, entity, field),
  }))
}

/** A fact of an object at the root, or of the first level of a list there, stands in the form. */
function fieldOf(pointer: string, entity?: string, field?: string): { readonly field?: string } {
  if (entity === undefined || field === undefined) return {}
  const parts = pointer.split('/').slice(1)
  const root = parts.length === 1 ? field : parts[0]
  return root === undefined ? {} : { field: parts.length === 1 ? root : `${root}/${field}` }
}

export const warningsIn = (sheets: Sheets): Both[] =>
  sheets.uk.warnings.map((_, at) => both((lang) => sheets[lang].warnings[at] ?? ''))
