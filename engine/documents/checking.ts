/** What a template is checked against, and where its problems go. */
import { nearest } from '../../grammar/index.ts'
import type { Vocabulary } from '../../grammar/index.ts'
import { didYouMean, type Words } from '../facts/problem.ts'
import { placeOf, type Place, type Variable, type Variables } from './names.ts'

export interface TemplateProblem {
  /** A JSON pointer into the file: `/body/3/text`. */
  readonly path: string
  readonly message: Words
  readonly help?: Words
}

export interface Checking {
  readonly vocabulary: Vocabulary
  /** Every clause of every edition of the policy. */
  readonly clauses: ReadonlySet<string>
  readonly variables: Variables
  readonly problems: TemplateProblem[]
}

export function tell({ problems }: Checking, path: string, message: Words, help?: Words): void {
  problems.push({ path, message, ...(help !== undefined && { help }) })
}

/** The fact of this name; where there is none, that is told. */
export function checkName(name: string, path: string, checking: Checking): Place | undefined {
  const named = placeOf(name, checking.vocabulary, checking.variables)
  if ('place' in named) return named.place
  tell(checking, path, named.problem.message, named.problem.help)
  return undefined
}

export function checkClause(clause: string, path: string, checking: Checking): void {
  if (checking.clauses.has(clause)) return
  tell(
    checking,
    path,
    { uk: `у засадах немає пункту \`${clause}\``, en: `the policy has no clause \`${clause}\`` },
    didYouMean(nearest(clause, [...checking.clauses])),
  )
}

/** One of the words that may stand here. */
export function checkWord(
  word: string,
  known: readonly string[],
  path: string,
  checking: Checking,
): void {
  if (known.includes(word)) return
  tell(
    checking,
    path,
    { uk: `невідоме слово \`${word}\``, en: `unknown word \`${word}\`` },
    { uk: `може бути: ${known.join(', ')}`, en: `it may be: ${known.join(', ')}` },
  )
}

/** A name that the template gives may not hide a fact. */
export function withName(
  name: string,
  variable: Variable,
  path: string,
  checking: Checking,
): Checking {
  const taken = 'place' in placeOf(name, checking.vocabulary, checking.variables)
  if (taken || name.includes('.')) {
    tell(checking, path, {
      uk: `назву \`${name}\` тут дати не можна: її вже має інше`,
      en: `the name \`${name}\` cannot be given here: something else has it`,
    })
  }
  return { ...checking, variables: new Map([...checking.variables, [name, variable]]) }
}
