/** The YAML form of whole files: a policy, an amendment, declarations of facts. */
import type {
  Act,
  AmendmentUnit,
  Broken,
  Draft,
  Effective,
  FactsUnit,
  Former,
  Operation,
  PolicyUnit,
  Publication,
  UnlessSupplied,
} from '../syntax/ast.ts'
import {
  commentsOf,
  items,
  list,
  named,
  oneOf,
  optional,
  record,
  required,
  scalarOut,
  string,
  tagged,
  textOf,
  withComments,
  integer,
  type Codec,
  type Shape,
} from './codec.ts'
import { expression, value } from './expressions.ts'
import { entityDeclaration, enumDeclaration } from './facts.ts'
import { recovering } from './recovery.ts'
import { statements } from './statements.ts'
import { clauses, code, codes, day, text } from './words.ts'

// ---------------------------------------------------------------- lines of the header

const act: Codec<Act> = named('act', () =>
  record<Act>(
    { body: required(text, 'by'), date: required(day), number: optional(string()) },
    { line: true },
  ),
)

const effective: Codec<Effective> = named('effective', () =>
  record<Effective>(
    {
      from: required(day),
      readings: items(codes),
      event: optional(text, 'after_event'),
      recorded: optional(act),
    },
    { line: true },
  ),
)

/** `draft: true`; a text that is no draft does not say so. */
const draft: Codec<Draft> = {
  schema: { type: 'boolean', enum: [true] },
  defs: {},
  read: (tree, reader) => withComments({ span: tree.span }, tree, reader),
  write: (node) => ({ ...scalarOut(true), ...commentsOf(node) }),
}

type Court = NonNullable<PolicyUnit['court']>
const court = record<Court>({ title: required(text), code: optional(code) }, { line: true })

type Calendar = NonNullable<PolicyUnit['calendar']>
const calendar = record<Calendar>(
  { id: required(code), months: required(oneOf('clamp', 'reject')) },
  { line: true },
)

const unlessSupplied = record<UnlessSupplied>(
  { path: required(expression, 'fact'), value: required(value) },
  { line: true },
)

/** A line that holds one thing, and is written as that thing. */
function sole<T extends object, K extends keyof T>(property: K, codec: Codec<T[K]>): Codec<T> {
  return {
    ...codec,
    read: (tree, reader) =>
      withComments({ span: tree.span, [property]: codec.read(tree, reader) }, tree, reader) as T,
    write: (node, writer) => ({ ...codec.write(node[property], writer), ...commentsOf(node) }),
  }
}

const published = sole<Publication, 'date'>('date', day)
const under = list(sole<PolicyUnit['under'][number], 'text'>('text', text))
const includes = list(sole<PolicyUnit['includes'][number], 'document'>('document', code))

// ---------------------------------------------------------------- operations and declarations

/** `unknown`, or the digest of the former wording. */
const former: Codec<Former> = {
  ...string(),
  defs: {},
  read: (tree) => {
    const digest = textOf(tree)
    return digest === 'unknown' ? { kind: 'unknown' } : { kind: 'digest', digest }
  },
  write: (node) => scalarOut(node.kind === 'unknown' ? 'unknown' : node.digest),
}

type Kind<K extends Operation['kind']> = Extract<Operation, { readonly kind: K }>
type SoundOperation = Kind<'add'> | Kind<'replace'> | Kind<'repeal'>

const operation: Codec<SoundOperation> = named('operation', () =>
  tagged<SoundOperation>({
    add: record<Kind<'add'>>(
      { clauses: required(clauses), statements: items(statements) },
      { kind: 'add', line: true },
    ),
    replace: record<Kind<'replace'>>(
      {
        clauses: required(clauses),
        former: optional(former, 'former_wording'),
        statements: items(statements),
      },
      { kind: 'replace', line: true },
    ),
    repeal: record<Kind<'repeal'>>(
      { clauses: required(clauses), former: optional(former, 'former_wording') },
      { kind: 'repeal', line: true },
    ),
  }),
)

type Declaration = FactsUnit['declarations'][number]
type SoundDeclaration = Exclude<Declaration, Broken>

const declaration: Codec<SoundDeclaration> = named('declaration', () =>
  tagged<SoundDeclaration>({ enum: enumDeclaration, entity: entityDeclaration }),
)

// ---------------------------------------------------------------- files

type Head<U> = Pick<U, Extract<keyof U, 'form' | 'title' | 'document' | 'syntax' | 'lang'>>
type Body<U> = Omit<U, keyof Head<U> | 'endComments'>

const identity = {
  document: required(code),
  syntax: required(integer),
  lang: required(oneOf('uk', 'en')),
}

/** A file: its head below the key that says what it is, and everything else beside it. */
function file<U extends { readonly kind: string }>(
  kind: U['kind'],
  head: Shape<Head<U>>,
  body: Shape<Body<U>>,
): Codec<U> {
  const inner = record<Head<U>>(head, { placed: false })
  const outer = record<{ readonly head: Head<U> } & Body<U>>(
    { head: required(inner, kind), ...body } as unknown as Shape<
      { readonly head: Head<U> } & Body<U>
    >,
    { line: true },
  )
  return named(`${kind}_file`, () => ({
    ...outer,
    read(tree, reader) {
      const { head: read, ...rest } = outer.read(tree, reader)
      return { kind, ...read, ...rest } as unknown as U
    },
    write: (unit, writer) =>
      outer.write({ ...unit, head: { ...unit, lang: writer.scope.lang } }, writer),
  }))
}

const policyFile: Codec<PolicyUnit> = file<PolicyUnit>(
  'policy',
  {
    form: required(oneOf('principles', 'rules', 'procedure', 'library')),
    title: required(text),
    ...identity,
  },
  {
    court: optional(court),
    approved: optional(act),
    draft: optional(draft),
    published: optional(published),
    effective: optional(effective),
    under: items(under),
    calendar: optional(calendar),
    includes: items(includes),
    unlessSupplied: items(list(unlessSupplied)),
    statements: items(statements),
  },
)

const amendmentFile: Codec<AmendmentUnit> = file<AmendmentUnit>('amendment', identity, {
  approved: optional(act),
  draft: optional(draft),
  published: optional(published),
  effective: optional(effective),
  operations: items(list(recovering<SoundOperation, Broken>(operation))),
})

const factsFile: Codec<FactsUnit> = file<FactsUnit>('facts', identity, {
  declarations: items(list(recovering<SoundDeclaration, Broken>(declaration))),
})

export const FILES = { policy: policyFile, amendment: amendmentFile, facts: factsFile } as const
