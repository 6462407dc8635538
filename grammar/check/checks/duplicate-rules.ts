/** Rules of one edition have different names, in either language; a name keeps traces stable. */
import { rulesOf, type EditionView } from './view.ts'

export function duplicateRules(view: EditionView): void {
  const uk = new Set<string>()
  const en = new Set<string>()
  for (const { statement, report } of rulesOf(view)) {
    const { name, span } = statement
    if (uk.has(name.uk) || en.has(name.en))
      report.add('check/duplicate-rule', span, { word: name }, { at: name.uk })
    uk.add(name.uk)
    en.add(name.en)
  }
}
