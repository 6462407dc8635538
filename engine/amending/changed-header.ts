/** The header of a changed text against that of the policy: which lines differ, and what is said of them. */
import { type Diagnostic, meaningOf, type PolicyUnit, type Span } from '../../grammar/index.ts'
import { amendRemark } from './remarks.ts'

/** The text of another policy or of another court; said even of a text with mistakes. */
export function strangeRemarks(base: PolicyUnit, changed: PolicyUnit, path: string): Diagnostic[] {
  const at = headOf(changed)
  if (changed.document !== base.document)
    return [amendRemark('amend/other-document', path, at, `\`${changed.document}\``)]
  if (meaningOf(changed.court?.title) !== meaningOf(base.court?.title)) {
    const { title, span = at } = changed.court ?? {}
    return [
      amendRemark('amend/other-court', path, span, title === undefined ? '–' : `«${title.uk}»`),
    ]
  }
  return []
}

/** Lines of the header that no amendment can change; both headers are canonical. */
export function headerRemarks(base: PolicyUnit, changed: PolicyUnit, path: string): Diagnostic[] {
  return PARTS.filter(({ part }) => meaningOf(base[part]) !== meaningOf(changed[part])).map(
    ({ part, word }) => amendRemark('amend/header-changed', path, placeOf(changed, part), word),
  )
}

const PARTS = [
  { part: 'form', word: { uk: 'вид документа', en: 'the kind of document' } },
  { part: 'title', word: { uk: 'назву', en: 'the title' } },
  { part: 'under', word: { uk: '`відповідно до`', en: '`under`' } },
  { part: 'calendar', word: { uk: '`календар`', en: '`calendar`' } },
  { part: 'includes', word: { uk: '`долучено`', en: '`includes`' } },
  { part: 'unlessSupplied', word: { uk: '`якщо не подано`', en: '`unless supplied`' } },
] as const

function placeOf(unit: PolicyUnit, part: (typeof PARTS)[number]['part']): Span {
  switch (part) {
    case 'form':
    case 'title':
      return headOf(unit)
    case 'calendar':
      return unit.calendar?.span ?? headOf(unit)
    case 'under':
    case 'includes':
    case 'unlessSupplied':
      return unit[part][0]?.span ?? headOf(unit)
  }
}

/** The span of a unit is the whole file; a remark on its header stands at its start. */
const headOf = ({ span }: PolicyUnit): Span => ({ start: span.start, end: span.start })
