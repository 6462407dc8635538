/** A header says which court, by what act, and since when; a library is in force with what includes it. */
import type { Adoption, AmendmentUnit, PolicyUnit } from '../../syntax/ast.ts'
import { dayWords, type Report } from '../report.ts'

export function baseHeader(unit: PolicyUnit, report: Report): void {
  if (unit.form === 'library') return
  const at = headSpan(unit)
  if (unit.form === 'principles' && unit.court === undefined) report.add('check/missing-court', at)
  if (unit.form === 'principles') adoption(unit, report)
  else draftAlone(unit, report)
  if (unit.effective === undefined) report.add('check/missing-effective', at)
}

export function amendmentHeader(unit: AmendmentUnit, document: string, report: Report): void {
  const at = headSpan(unit)
  if (unit.document !== document) {
    const { document: word, span } = unit
    report.add('check/amends-other-document', span, { word, document }, { at: word })
  }
  adoption(unit, report)
  if (unit.effective === undefined) report.add('check/missing-effective', at)
}

function adoption(unit: PolicyUnit | AmendmentUnit, report: Report): void {
  if (unit.approved === undefined && unit.draft === undefined)
    report.add('check/missing-approval', headSpan(unit))
  draftAlone(unit, report)
}

/** What nobody adopted has neither an approval nor a publication; what is published was adopted before. */
function draftAlone({ approved, draft, published }: Adoption, report: Report): void {
  if (draft !== undefined && (approved ?? published) !== undefined)
    report.add('check/draft-adopted', draft.span)
  if (approved !== undefined && published !== undefined && published.date < approved.date) {
    const values = { published: dayWords(published.date), adopted: dayWords(approved.date) }
    report.add('check/published-before-adoption', published.span, values)
  }
}

/** The span of a unit is the whole file; what is missing from its header is missing at its start. */
const headSpan = ({ span }: PolicyUnit | AmendmentUnit) => ({ start: span.start, end: span.start })
