/** Where in the files something stands, by its name. */
import type { OutlineSymbol, Position } from '../../../../../grammar/services/index.ts'
import type { PolicySession } from '../../../monaco/index.ts'

export interface Place {
  readonly path: string
  readonly position: Position
}

/** The rule; where no lens knows it, the latest file that says something of the clause. */
export async function placeOfRule(
  session: PolicySession,
  rule: string | null,
  clause: string,
): Promise<Place | undefined> {
  let found: Place | undefined
  for (const path of session.state().paths) {
    const lenses = (await session.ask('codeLenses', [path])) ?? []
    const lens = lenses.find(
      (one) => one.command === 'zasady.whoIsExcluded' && one.arguments[1] === rule,
    )
    if (lens !== undefined) found = { path, position: lens.range.start }
  }
  return found ?? placeOfClause(session, clause)
}

/** Amendments come after the text that they change. */
async function placeOfClause(session: PolicySession, clause: string): Promise<Place | undefined> {
  let found: Place | undefined
  for (const path of session.state().paths) {
    const symbols = (await session.ask('documentSymbols', [path, { lang: 'uk' }])) ?? []
    const symbol = flat(symbols).find((one) => one.kind === 'clause' && one.name === clause)
    if (symbol !== undefined) found = { path, position: symbol.selection.start }
  }
  return found
}

const flat = (symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] =>
  symbols.flatMap((one) => [one, ...flat(one.children)])
