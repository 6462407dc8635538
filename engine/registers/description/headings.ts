/**
 * What the columns of a register's file are: its description in, headings with what each stands for out.
 *
 * A file is read by its headings, never by the order of its columns.
 */
import { foldedText } from '../../facts/folded-text.ts'
import {
  type Column,
  type CommonHeadings,
  type Heading,
  parentPattern,
  type Register,
  type Registers,
} from './registers.ts'

/** What a column says. */
export type Target =
  | { readonly kind: 'key' }
  /** Of whom a row speaks: by code, by code or name, by name. */
  | { readonly kind: 'named'; readonly as: 'code' | 'either' | 'name' }
  | { readonly kind: 'fact'; readonly column: Column }
  | { readonly kind: 'common'; readonly what: keyof CommonHeadings }

export interface Headed {
  readonly heading: Heading
  readonly target: Target
}

/** The register whose subjects the rows name: of a view its own, of a list inside another the outer one. */
export function namedBy(register: Register, { all }: Registers): Register | undefined {
  const pattern = register.isView ? register.subject : parentPattern(register)
  return all.find(({ subject, isView }) => !isView && subject === pattern)
}

/** Every column, in the order in which files are written. */
export function headedColumns(register: Register, registers: Registers): readonly Headed[] {
  const { key, isView, columns } = register
  const named = namedBy(register, registers)
  const own: readonly Headed[] =
    key === undefined || isView ? [] : [{ heading: key.heading, target: { kind: 'key' } }]
  return [
    ...(named === undefined ? [] : naming(named)),
    ...own,
    ...columns.map((column): Headed => ({
      heading: column.heading,
      target: { kind: 'fact', column },
    })),
    ...COMMON.map((what): Headed => ({
      heading: registers.common[what],
      target: { kind: 'common', what },
    })),
  ]
}

const COMMON = ['order_no', 'order_date', 'signed_by', 'from', 'reason'] as const

function naming({ key, reference, columns }: Register): readonly Headed[] {
  const name = columns.find(({ field }) => field === reference?.by)
  return [
    ...headed(key?.heading, { kind: 'named', as: 'code' }),
    ...headed(name?.heading, { kind: 'named', as: 'name' }),
    ...headed(reference?.heading, { kind: 'named', as: 'either' }),
  ]
}

const headed = (heading: Heading | undefined, target: Target): readonly Headed[] =>
  heading === undefined ? [] : [{ heading, target }]

/** Every spelling of a heading. */
export const spellings = ({ uk, en, also = [] }: Heading): readonly string[] => [uk, en, ...also]

/** The columns that a heading may mean: one, or none. Codes of facts are understood too. */
export function columnsHeaded(word: string, columns: readonly Headed[]): readonly Headed[] {
  const wanted = foldedText(word)
  const found = columns.filter(({ heading }) =>
    spellings(heading).some((spelling) => foldedText(spelling) === wanted),
  )
  return found.length > 0
    ? found
    : columns.filter(({ target }) => target.kind === 'fact' && target.column.field === word.trim())
}

/** Headings that two columns of a register share: a file could not be read by them. */
export function sharedHeadings(register: Register, registers: Registers): readonly string[] {
  const words = headedColumns(register, registers).flatMap(({ heading }) => [
    ...new Set(spellings(heading).map(foldedText)),
  ])
  return words.filter((word, at) => words.indexOf(word) !== at)
}
