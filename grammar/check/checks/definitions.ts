/** Definitions have names of their own, keep their form when amended, and are used. */
import type { Definition, Statement } from '../../syntax/ast.ts'
import type { Name } from '../../source/text.ts'
import { BUILT_INS } from '../functions.ts'
import { expressionsIn } from '../clauses-of.ts'
import type { FileView, PolicyView } from './view.ts'

/** One meaning for a name: no second definition in a file, none of a library, entity or function again. */
export function duplicateDefinitions({ files, vocabulary }: PolicyView): void {
  const taken = new Set(
    [...BUILT_INS, ...vocabulary.entities.values()].flatMap(({ name }) => [name.uk, name.en]),
  )
  for (const { kind, lang, statements, report } of files) {
    const own = new Set<string>()
    for (const { name, span } of statements.filter(isDefinition)) {
      const words = new Set([name.uk, name.en])
      if ([...words].some((word) => taken.has(word) || own.has(word))) {
        report.add('check/duplicate-name', span, { word: name }, { at: name[lang] })
      }
      for (const word of words) own.add(word)
    }
    if (kind === 'library') for (const word of own) taken.add(word)
  }
}

/** Definitions of the court that nothing refers to; a library offers more than one court needs. */
export function unusedDefinitions(view: PolicyView): void {
  const { files, templates, vocabulary, brokenText } = view
  const used = new Set<string>()
  const others = [...templates.values(), ...vocabulary.entities.values()]
  for (const expr of [
    ...files.flatMap(({ statements }) => statements.flatMap(view.expressionsIn)),
    ...others.flatMap(expressionsIn),
  ]) {
    if (expr.kind === 'name' && expr.ref === 'definition') used.add(expr.name)
    if (expr.kind === 'call' && expr.ref === 'definition') used.add(expr.callee)
  }
  for (const file of files)
    if (file.kind !== 'library')
      reportUnused(file, (name) => used.has(name.en) || mentions(brokenText, name))
}

const mentions = (text: string, { uk, en }: Name): boolean => text.includes(uk) || text.includes(en)

function reportUnused(
  { statements, report, lang }: FileView,
  isUsed: (name: Name) => boolean,
): void {
  for (const { name, span } of statements.filter(isDefinition)) {
    if (!isUsed(name))
      report.add('check/unused-definition', span, { word: name }, { at: name[lang] })
  }
}

const isDefinition = (statement: Statement): statement is Definition =>
  statement.kind === 'definition'
