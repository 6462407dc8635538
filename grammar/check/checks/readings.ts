/**
 * Every reading referred to was adopted, once; every reading that chooses between two (`instead
 * of`) decides something. One that names no alternative may be a mere note on the text.
 */
import type { Effective, Statement } from '../../syntax/ast.ts'
import type { Span } from '../../source/text.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { didYouMean } from '../report.ts'
import type { FileView, PolicyView } from './view.ts'

export function readings({ files, brokenText }: PolicyView): void {
  const adopted = new Set(files.flatMap(({ statements }) => statements.flatMap(codeOf)))
  const used = new Set<string>()
  for (const file of files) {
    for (const { code, span } of usesIn(file)) {
      used.add(code)
      if (adopted.has(code) || brokenText.includes(code)) continue
      file.report.add(
        'check/unknown-reading',
        span,
        { word: code },
        { ...didYouMean(nearest(code, adopted)), at: code },
      )
    }
  }
  const isUsed = (code: string) => used.has(code) || brokenText.includes(code)
  for (const file of files) checkAdopted(file, isUsed)
}

/** A library may adopt what only some courts use. */
function checkAdopted(
  { kind, statements, report }: FileView,
  isUsed: (code: string) => boolean,
): void {
  const seen = new Set<string>()
  for (const statement of statements) {
    if (statement.kind !== 'reading') continue
    const { code, span, insteadOf } = statement
    const idle = insteadOf !== undefined && !isUsed(code)
    if (seen.has(code)) report.add('check/duplicate-reading', span, { word: code }, { at: code })
    else if (idle && kind !== 'library')
      report.add('check/unused-reading', span, { word: code }, { at: code })
    seen.add(code)
  }
}

const codeOf = (statement: Statement): string[] =>
  statement.kind === 'reading' ? [statement.code] : []

function usesIn({ unit, statements }: FileView) {
  const effective = 'effective' in unit ? (unit.effective as Effective | undefined) : undefined
  return [...(effective ? usesOf(effective) : []), ...statements.flatMap(usesInStatement)]
}

function usesInStatement(statement: Statement) {
  if (!('readings' in statement)) return []
  const parts =
    statement.kind === 'exclude'
      ? (statement.table?.rows ?? [])
      : statement.kind === 'draw' || statement.kind === 'manual'
        ? statement.conditions
        : []
  return [...usesOf(statement), ...parts.flatMap(usesOf)]
}

const usesOf = ({
  readings: codes,
  span,
}: {
  readonly readings: readonly string[]
  readonly span: Span
}) => codes.map((code) => ({ code, span }))
