/**
 * What a check looks at: one document at one time, or the files of a whole policy.
 */
import type { Definition, Expr, Statement } from '../../syntax/ast.ts'
import type { Lang, Text } from '../../source/text.ts'
import type { ClauseState, Template, Vocabulary } from '../checked-policy.ts'
import type { Rule } from '../clauses-of.ts'
import { isRule } from '../clauses-of.ts'
import type { Placed } from '../editions/apply.ts'
import type { Report } from '../report.ts'

/** One edition of the document, or a library (which has one text for all time). */
export interface EditionView {
  /** The first day; shown where a clause is not in force. */
  readonly from: string
  readonly statements: readonly Placed[]
  readonly states: ReadonlyMap<string, ClauseState>
  /** Definitions of the edition and the libraries, by canonical name. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** What did not parse: what stands there is neither missing nor unused. */
  readonly brokenText: string
  /** The names and questions in a statement; each statement is walked once for all checks. */
  readonly expressionsIn: (statement: object) => readonly Expr[]
}

/** One file with everything it says, canonical. */
export interface FileView {
  readonly kind: 'library' | 'base' | 'amendment'
  readonly lang: Lang
  readonly statements: readonly Statement[]
  readonly report: Report
  /** The canonical unit, for its header and its texts. */
  readonly unit: object
}

export interface PolicyView {
  readonly files: readonly FileView[]
  readonly vocabulary: Vocabulary
  readonly templates: ReadonlyMap<Text, Template>
  /** Every clause of the document that any edition has. */
  readonly clauses: ReadonlySet<string>
  /** What did not parse: what stands there is neither missing nor unused. */
  readonly brokenText: string
  readonly expressionsIn: EditionView['expressionsIn']
}

export type EditionCheck = (view: EditionView) => void
export type PolicyCheck = (view: PolicyView) => void

/** The rules of an edition, each with its file. */
export const rulesOf = ({ statements }: EditionView): readonly Placed<Rule>[] =>
  statements.filter((each): each is Placed<Rule> => isRule(each.statement))

/** The statements of one kind, each with its file. */
export const ofKind = <K extends Statement['kind']>(
  { statements }: EditionView,
  kind: K,
): readonly Placed<Extract<Statement, { kind: K }>>[] =>
  statements.filter(
    (each): each is Placed<Extract<Statement, { kind: K }>> => each.statement.kind === kind,
  )

/** Does the text that did not parse speak of this clause? */
export const isBrokenClause = (
  { brokenText }: { readonly brokenText: string },
  clause: string,
): boolean => brokenText.includes(`"${clause}"`)
