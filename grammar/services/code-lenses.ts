/** What can be run from a line of a file: its tests, and who a rule excludes. As data; the editor runs it. */
import { firstLineOf } from './first-line.ts'
import type { CodeLens } from './types.ts'
import { statementsOf } from './workspace/statements.ts'
import type { Workspace } from './workspace/workspace.ts'

export function codeLenses(workspace: Workspace, path: string): readonly CodeLens[] {
  const document = workspace.documents.get(path)
  const unit = document?.unit
  if (document === undefined || unit === undefined) return []
  const statements = statementsOf(unit)
  const rangeOf = (span: { readonly start: number; readonly end: number }) =>
    document.lines.rangeOf(firstLineOf(document.text, span))
  const tests = statements.filter(({ kind }) => kind === 'test')
  const all: CodeLens[] =
    tests.length === 0
      ? []
      : [
          {
            range: rangeOf({ start: 0, end: document.text.length }),
            title: { uk: `запустити тести (${tests.length})`, en: `run tests (${tests.length})` },
            command: 'zasady.runTests',
            arguments: [path],
          },
        ]
  return [
    ...all,
    ...statements.flatMap((one): readonly CodeLens[] => {
      if (one.kind === 'test')
        return [
          {
            range: rangeOf(one.span),
            title: { uk: 'запустити тест', en: 'run test' },
            command: 'zasady.runTest',
            arguments: [path, one.title],
          },
        ]
      if (one.kind !== 'exclude') return []
      return [
        {
          range: rangeOf(one.span),
          title: {
            uk: 'кого виключено за цим правилом сьогодні',
            en: 'who is excluded by this rule today',
          },
          command: 'zasady.whoIsExcluded',
          arguments: [unit.document, one.name.en],
        },
      ]
    }),
  ]
}
