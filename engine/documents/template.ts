/**
 * The template of a document: data of a policy (`documents/*.yaml`), as it stands in the file.
 *
 * Texts hold facts in braces, by the names that policies use, Ukrainian or English. The law is in these files alone:
 * which clauses a document rests on, what the policy must answer before it is signed, who signs.
 */
import type { Words } from '../facts/problem.ts'
import type { OneOrMany } from './one-or-many.ts'
import type { TextStyle } from './model.ts'

export interface DocumentTemplate {
  /** The policy that speaks of the document. */
  readonly policy: string
  readonly title: Words
  /** The clauses it rests on. */
  readonly basis: readonly string[]
  /** A document for each record of a list. */
  readonly per?: Loop
  readonly finds?: readonly Find[]
  readonly supposes?: readonly Supposition[]
  readonly checks?: readonly Check[]
  readonly body: readonly TemplateBlock[]
}

/** Every element of a list, under a name. */
export interface Loop {
  readonly each: string
  readonly as: string
  /** The elements are ids of the records of this list. */
  readonly of?: string
}

/** One record of a list, under a name: that with these values. A value that nobody supplied is no obstacle. */
export interface Find {
  readonly as: string
  readonly in: string
  readonly where: Readonly<Record<string, Wanted>>
}
export type Plain = string | number | boolean
/** A value, any of several, or whatever another fact says. */
export type Wanted = OneOrMany<Plain> | { readonly fact: string }

/**
 * What the policy is asked to suppose: that the document is signed. Facts that were supplied weigh more.
 *
 * `find` adds the record that was looked for and not found; `object` completes an object of the facts.
 */
export type Supposition = { readonly with: Readonly<Record<string, Plain>> } & (
  { readonly find: string } | { readonly object: string }
)

/**
 * A remark that is made where `when` holds; where a clause is asked, only if none of its answers is what it `must` be,
 * or one is what it may `never` be.
 */
export interface Check extends Partial<Loop>, When {
  readonly clause?: string
  readonly must?: OneOrMany<string>
  readonly never?: OneOrMany<string>
  readonly remark: Words
}

export interface When {
  readonly when?: Condition
}
/** A fact that is not supplied is `unknown` and nothing else; a condition is therefore always true or false. */
export type Condition =
  | { readonly fact: string; readonly is: OneOrMany<Plain> }
  | { readonly clause: string; readonly is: OneOrMany<string> }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export type TemplateBlock = When &
  (
    | { readonly text: string; readonly style?: TextStyle }
    | { readonly line: { readonly left: string; readonly right: string } }
    | { readonly rows: readonly (When & { readonly label: string; readonly value: string })[] }
    | { readonly table: TemplateTable }
    | { readonly list: readonly (When & { readonly text: string })[] }
    | { readonly choose: readonly Case[] }
    | { readonly sign: { readonly post: string; readonly name: string } }
  )

export interface TemplateTable extends Loop {
  readonly columns: readonly { readonly head: string; readonly cell: string }[]
  /** Printed in place of a table without rows. */
  readonly none: string
}

/** The first case whose condition holds, or that has none, is printed. */
export interface Case extends When {
  readonly body: readonly TemplateBlock[]
}

/** The loop of a check, where it has one. */
export function loopOf({ each, as, of }: Check): Loop | undefined {
  if (each === undefined || as === undefined) return undefined
  return { each, as, ...(of !== undefined && { of }) }
}
