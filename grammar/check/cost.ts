/**
 * How much work a rule can be: the lists that it goes through, one inside another.
 *
 * The language has no loops but over lists of facts, so the bound of a rule is a product of
 * their lengths: «судді × відсутності» grows with the number of judges times their absences.
 * Definitions count where they are used; what holds for a judge is computed once, so asking
 * for a `ground` costs nothing more.
 */
import type { Definition, Expr, Statement } from '../syntax/ast.ts'
import type { Name } from '../source/text.ts'
import type { CheckedPolicy, Edition, Vocabulary } from './checked-policy.ts'
import { isRule, type Rule } from './clauses-of.ts'

/** The lists a rule goes through, the outermost first; none is one pass over the facts. */
export interface CostBound {
  readonly rule: Rule
  readonly lists: readonly Name[]
}

/** The bound of each rule of an edition, the greatest first. */
export function costBounds(policy: CheckedPolicy, edition: Edition): readonly CostBound[] {
  const statements = [...policy.libraries.flatMap((each) => each.statements), ...edition.statements]
  const definitions = new Map(
    statements.filter((each) => each.kind === 'definition').map((each) => [each.name.en, each]),
  )
  const meter: Meter = { vocabulary: policy.vocabulary, definitions, known: new Map() }
  return statements
    .filter(isRule)
    .map((rule) => ({ rule, lists: listsOf(rule, meter) }))
    .toSorted((a, b) => b.lists.length - a.lists.length)
}

interface Meter {
  readonly vocabulary: Vocabulary
  readonly definitions: ReadonlyMap<string, Definition>
  readonly known: Map<string, readonly Name[]>
}

const JUDGES: Name = { uk: 'судді', en: 'judges' }
const POOL: Name = { uk: 'учасники розподілу', en: 'pool' }

/** Exclusions, draws and weights are computed for each judge. */
const passes = ({ kind }: Statement): readonly Name[] => (PER_JUDGE.has(kind) ? [JUDGES] : [])
const PER_JUDGE: ReadonlySet<Statement['kind']> = new Set(['exclude', 'draw', 'manual', 'weight'])

/** Who is replaced by a repeat draw is asked about each judge; the rest of the rule is asked once. */
function listsOf(rule: Rule, meter: Meter): readonly Name[] {
  if (rule.kind !== 'redraw' || rule.without.length === 0)
    return [...passes(rule), ...nested(rule, meter)]
  const { without, ...rest } = rule
  return deepest([nested(rest, meter), [JUDGES, ...nested(without, meter)]])
}

/** The deepest nesting of lists anywhere in a part of the tree. */
function nested(node: unknown, meter: Meter): readonly Name[] {
  if (Array.isArray(node)) return deepest(node.map((each: unknown) => nested(each, meter)))
  if (typeof node !== 'object' || node === null) return []
  if (isDefinitionUse(node)) return deepest([ofDefinition(node, meter), inside(node, meter)])
  if (!('source' in node && 'variable' in node)) return inside(node, meter)
  const { source, ...body } = node
  const list = [listName(source as Expr, meter), ...nested(body, meter)]
  return deepest([list, nested(source, meter)])
}

/** A rule's loop goes around everything else that the rule says. */
function inside(node: object, meter: Meter): readonly Name[] {
  const { loop, ...rest } = node as { readonly loop?: object }
  const parts = deepest(Object.values(rest).map((each: unknown) => nested(each, meter)))
  return loop === undefined ? parts : [...nested(loop, meter), ...parts]
}

const deepest = (all: readonly (readonly Name[])[]): readonly Name[] =>
  all.reduce((longest, each) => (each.length > longest.length ? each : longest), [])

type DefinitionUse = Extract<Expr, { readonly kind: 'name' | 'call' }>

const isDefinitionUse = (node: object): node is DefinitionUse =>
  'ref' in node && node.ref === 'definition'

function ofDefinition(use: DefinitionUse, meter: Meter): readonly Name[] {
  const name = use.kind === 'name' ? use.name : use.callee
  const known = meter.known.get(name)
  if (known !== undefined) return known
  const lists = nested(meter.definitions.get(name)?.value, meter)
  meter.known.set(name, lists)
  return lists
}

/** How people call the list: the fact that holds it. */
function listName(source: Expr, { vocabulary }: Meter): Name {
  if (source.kind === 'pool') return POOL
  if (source.kind !== 'member') return { uk: 'список', en: 'list' }
  const field = vocabulary.entities.get(source.of ?? '')?.fields.get(source.field)
  return field?.name ?? { uk: source.field, en: source.field }
}
