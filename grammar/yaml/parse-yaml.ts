/**
 * YAML in; the same tree as from text, and remarks, out.
 *
 * Bytes are first looked at without trust, then composed, then held against the schema, and only
 * then read. Nothing in a file makes it throw.
 */
import { inFile, inOrder, type Diagnostic } from '../source/diagnostic.ts'
import type { Unit } from '../syntax/ast.ts'
import type { Reader } from './codec.ts'
import { commentStore, type CommentStore } from './comments.ts'
import { compose } from './compose.ts'
import { yamlMessages } from './messages.ts'
import { at, type Tree } from './tree.ts'
import { FILES } from './units.ts'
import { validate, type Fault } from './validate.ts'
import type { FileKind } from './yaml-schemas.ts'

export interface ParsedYaml {
  /** Absent when there is nothing to make one of; statements with mistakes in them are `broken`. */
  readonly unit?: Unit
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a policy, an amendment or declarations of facts in the YAML form. Never throws. */
export function parseYaml(source: string, path = ''): ParsedYaml {
  const { unit, diagnostics } = parse(source)
  return { ...(unit && { unit }), diagnostics: inFile(path, inOrder(diagnostics)) }
}

function parse(source: string): ParsedYaml {
  const { tree, comments, diagnostics } = compose(source)
  if (tree === undefined) return { diagnostics }
  const kind = kindOf(tree)
  if (kind === undefined) return { diagnostics: [unknownKind(tree)] }
  const faults = validate(tree, kind)
  const found = faults.map(({ diagnostic }) => diagnostic)
  if (!faults.every((fault) => isInItem(fault, tree))) return { diagnostics: found }
  const store = commentStore(comments, tree, source)
  const reader = readerOf(tree, source, store, faults)
  const unit = FILES[kind].read(tree, reader)
  const endComments = store.rest()
  return {
    unit: { ...unit, ...(endComments.length > 0 && { endComments }) },
    diagnostics: [...found, ...reader.diagnostics],
  }
}

function kindOf(tree: Tree): FileKind | undefined {
  const kinds = Object.keys(FILES) as FileKind[]
  const found = kinds.filter((kind) => at(tree, kind) !== undefined)
  return found.length === 1 ? found[0] : undefined
}

function unknownKind(tree: Tree): Diagnostic {
  const { start } = tree.span
  return yamlMessages.report('yaml/kind-of-file', { start, end: start + 1 })
}

function readerOf(
  tree: Tree,
  source: string,
  store: CommentStore,
  faults: readonly Fault[],
): Reader & { readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const lang = ['policy', 'amendment', 'facts'].map((kind) => at(at(tree, kind), 'lang'))
  return {
    lang: lang.some((one) => one?.kind === 'scalar' && one.value === 'en') ? 'en' : 'uk',
    diagnostics,
    report: (...found) => void diagnostics.push(...found),
    errors: () => diagnostics.filter(({ severity }) => severity === 'error').length,
    takeComments: store.take,
    isFaulty: (part) => faults.some(({ at: fault }) => holds(part, fault)),
    sourceOf: ({ span }) => source.slice(span.start, span.end),
  }
}

function holds(part: Tree, fault: Tree): boolean {
  return part.span.start <= fault.span.start && fault.span.end <= part.span.end
}

const LISTS = ['statements', 'operations', 'declarations']

/** Only one statement, operation or declaration suffers from the fault. */
function isInItem({ at: fault }: Fault, tree: Tree): boolean {
  return LISTS.some((key) => {
    const list = at(tree, key)
    return list?.kind === 'list' && list.items.some((item) => holds(item, fault))
  })
}
