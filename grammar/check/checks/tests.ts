/** Tests and samples have titles and names of their own; the clauses they expect exist. */
import { referredClauses } from '../clauses-of.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { didYouMean } from '../report.ts'
import { isBrokenClause, type PolicyView } from './view.ts'

export function tests(view: PolicyView): void {
  const { files, clauses } = view
  const titles = new Set<string>()
  const samples = new Set<string>()
  for (const { kind, lang, statements, report } of files) {
    for (const statement of statements) {
      if (statement.kind === 'test') {
        const { title, span } = statement
        if (titles.has(title))
          report.add('check/duplicate-test', span, { word: title }, { at: title })
        titles.add(title)
        if (kind === 'library') continue
        for (const { clause, span: at } of referredClauses(statement)) {
          if (clauses.has(clause) || isBrokenClause(view, clause)) continue
          report.add(
            'check/unknown-clause',
            at,
            { clause },
            { ...didYouMean(nearest(clause, clauses)), at: `"${clause}"` },
          )
        }
      }
      if (statement.kind === 'sample') {
        const { name, span } = statement
        if (samples.has(name.en))
          report.add('check/duplicate-name', span, { word: name }, { at: name[lang] })
        samples.add(name.en)
      }
    }
  }
}
