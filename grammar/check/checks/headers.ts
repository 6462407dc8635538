/** A header says which court, by what act, and since when; a library is in force with what includes it. */
import type { AmendmentUnit, PolicyUnit } from '../../syntax/ast.ts'
import type { Report } from '../report.ts'

export function baseHeader(unit: PolicyUnit, report: Report): void {
  if (unit.form === 'library') return
  const at = headSpan(unit)
  if (unit.form === 'principles' && unit.court === undefined) report.add('check/missing-court', at)
  if (unit.form === 'principles' && unit.approved === undefined)
    report.add('check/missing-approval', at)
  if (unit.effective === undefined) report.add('check/missing-effective', at)
}

export function amendmentHeader(unit: AmendmentUnit, document: string, report: Report): void {
  const at = headSpan(unit)
  if (unit.document !== document) {
    const { document: word, span } = unit
    report.add('check/amends-other-document', span, { word, document }, { at: word })
  }
  if (unit.approved === undefined) report.add('check/missing-approval', at)
  if (unit.effective === undefined) report.add('check/missing-effective', at)
}

/** The span of a unit is the whole file; what is missing from its header is missing at its start. */
const headSpan = ({ span }: PolicyUnit | AmendmentUnit) => ({ start: span.start, end: span.start })
