/**
 * What the names inside expressions stand for: a resolved file in, places with their meaning out.
 *
 * The resolved tree says what a name means; where exactly it stands, the span of its node says: a
 * name and a call begin with it, a fact of a record ends with it.
 */
import type { Template } from '../../check/checked-policy.ts'
import type { Expr, FactEntry, FactValue, Given } from '../../syntax/ast.ts'
import type { Name, Span, Text } from '../../source/text.ts'
import type { Type } from '../../check/types.ts'
import type { NamedThing } from './symbol.ts'

/** A name that begins, or ends, at an offset. */
export interface Meaning {
  readonly thing: NamedThing
  readonly start?: number
  readonly end?: number
}

/** A variable where it is bound. */
export interface Binder {
  readonly thing: Extract<NamedThing, { readonly kind: 'variable' }>
  readonly from: number
}

/** What the walk needs to know of the policy around. */
export interface Surroundings {
  readonly path: string
  readonly templates: ReadonlyMap<Text, Template>
  /** The document in which a definition of this name is declared. */
  readonly homeOf: (definition: string) => string
  readonly fieldType: (entity: string, field: string) => Type | undefined
}

/** A sentence with holes where its rule's variables are visible; in the order of the text. */
export interface Sentence {
  readonly template: Template
  /** What was searched for the holes when they were given their places. */
  readonly rule: Span
  readonly meaningsOf: (hole: Expr) => readonly Meaning[]
}

export interface Meanings {
  readonly meanings: readonly Meaning[]
  readonly binders: readonly Binder[]
  readonly sentences: readonly Sentence[]
}

type Variables = ReadonlyMap<string, NamedThing>

/** Walks statements, declarations or whole units. */
export function meaningsIn(node: object, around: Surroundings): Meanings {
  const walk = new Walk(around)
  walk.visit(node, new Map())
  return walk
}

class Walk implements Meanings {
  readonly meanings: Meaning[] = []
  readonly binders: Binder[] = []
  readonly sentences: Sentence[] = []
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  visit(node: unknown, variables: Variables): void {
    if (Array.isArray(node)) {
      for (const item of node as unknown[]) this.visit(item, variables)
      return
    }
    if (typeof node !== 'object' || node === null) return
    if (isGiven(node)) return this.#entries(node.fields, { kind: 'record', entity: node.entity })
    if (isPlaced(node)) this.#note(node, variables)
    if (isOwnFact(node)) return
    const inner = this.#bound(node, variables)
    this.#children(node, variables, inner)
  }

  /** A list is read outside of the variable that goes through it; a sentence comes after all else. */
  #children(node: object, outer: Variables, inner: Variables): void {
    for (const [key, value] of Object.entries(node)) {
      if (SKIPPED.has(key)) continue
      if (key === 'source') this.visit(value, outer)
      else if (key !== 'loop' && key !== 'matter') this.visit(value, inner)
    }
    if ('because' in node && 'span' in node)
      this.#sentence(node.because as Text | undefined, node.span as Span, inner)
  }

  /** The variables inside a node that binds some. */
  #bound(node: object, variables: Variables): Variables {
    const inner = new Map(variables)
    const bind = (names: Name, from: number): void => {
      const { path } = this.#around
      const thing = { kind: 'variable', path, at: from, name: names.en, names } as const
      inner.set(names.en, thing)
      this.binders.push({ thing, from })
    }
    if (isBinder(node)) bind(node.variable, node.span.start)
    for (const key of ['loop', 'matter'] as const) {
      const loop = (node as Readonly<Record<string, unknown>>)[key]
      if (typeof loop !== 'object' || loop === null || !isBinder(loop)) continue
      bind(loop.variable, loop.span.start)
      this.visit(loop.source, variables)
      this.visit(loop.where, inner)
    }
    if ('parameters' in node && 'value' in node && Array.isArray(node.parameters)) {
      for (const { name, span } of node.parameters as readonly { name: Name; span: Span }[])
        bind(name, span.start)
    }
    return inner
  }

  #note(node: Expr, variables: Variables): void {
    const { start, end } = node.span
    const add = (thing: NamedThing): void => void this.meanings.push({ thing, start })
    if (node.kind === 'name') {
      if (node.ref === 'definition') add(this.#definition(node.name))
      else if (node.ref === 'entity') add({ kind: 'entity', name: node.name })
      else if (node.ref === 'variable') add(this.#variable(node.name, variables))
    } else if (node.kind === 'member' && node.of !== undefined) {
      const thing = { kind: 'fact', entity: node.of, name: node.field } as const
      this.meanings.push(isOwnFact(node) ? { thing, start } : { thing, end })
    } else if (node.kind === 'call') {
      if (node.ref === 'definition') add(this.#definition(node.callee))
      else if (node.ref === 'builtin') add({ kind: 'function', name: node.callee })
      else if (node.ref === 'lookup') add({ kind: 'entity', name: node.callee })
    } else if (node.kind === 'enum' && 'enum' in node) {
      add({ kind: 'value', enum: node.enum, name: node.value })
    }
  }

  #definition(name: string): NamedThing {
    return { kind: 'definition', document: this.#around.homeOf(name), name }
  }

  /** What nothing binds is the judge (or the record) that the rule is about. */
  #variable(name: string, variables: Variables): NamedThing {
    return variables.get(name) ?? { kind: 'entity', name }
  }

  #entries(entries: readonly FactEntry[], type: Type): void {
    for (const { field, value, span } of entries) {
      if (type.kind === 'record') {
        const thing = { kind: 'fact', entity: type.entity, name: field } as const
        const inner = this.#around.fieldType(type.entity, field)
        if (inner !== undefined) this.meanings.push({ thing, start: span.start })
        this.#value(value, inner ?? { kind: 'unknown' })
      } else this.#value(value, type.kind === 'map' ? type.of : { kind: 'unknown' })
    }
  }

  #value(value: FactValue, type: Type): void {
    const of = type.kind === 'list' ? type.of : type
    if (value.kind === 'object') this.#entries(value.fields, type)
    else if (value.kind === 'list') for (const item of value.items) this.#value(item, of)
    else this.visit(value.value, new Map())
  }

  #sentence(text: Text | undefined, rule: Span, variables: Variables): void {
    const template = text && this.#around.templates.get(text)
    if (template === undefined) return
    const meaningsOf = (hole: Expr): readonly Meaning[] => {
      const inside = new Walk(this.#around)
      inside.visit(hole, variables)
      return inside.meanings
    }
    this.sentences.push({ template, rule, meaningsOf })
  }
}

/** What is no part of the meaning, or is visited by itself. */
const SKIPPED: ReadonlySet<string> = new Set(['span', 'comments', 'because', 'name', 'variable'])

function isPlaced(node: object): node is Expr {
  return 'kind' in node && 'span' in node && typeof node.kind === 'string'
}

const isGiven = (node: object): node is Given => 'entity' in node && 'fields' in node

function isBinder(node: object): node is {
  readonly variable: Name
  readonly source: Expr
  readonly where?: Expr
  readonly span: Span
} {
  return 'variable' in node && 'source' in node && 'span' in node
}

/** In a computed field a fact of the same record has no dot: its object is not written. */
function isOwnFact(node: object): boolean {
  if (!isPlaced(node) || node.kind !== 'member') return false
  const { span } = node.object
  return span.start === node.span.start && span.end === node.span.end
}
