/** What is found out about a draft by itself, in the thread: its texts in; remarks, and what the amendment does in words, out. */
import type { DraftCheck, DraftOperation } from '../../../editor/api/index.ts'
import { type Answer, answered } from '../../../editor/server/index.ts'
import { comparisonTable } from '../../../engine/index.ts'
import type { Operation } from '../../../grammar/index.ts'
import { citeOf } from './cites.ts'
import type { DraftSource } from './draft-source.ts'
import { drafted } from './drafted.ts'
import { headOf } from './header.ts'
import type { Drafted, World } from './world.ts'

export type Found = Omit<DraftCheck, 'stale'> & {
  /** How the text names its policy. */
  readonly document: string
}

export function foundIn(source: DraftSource): Answer<Found> {
  const { policy: document } = headOf({ ...source.material, policy_title: NAMELESS })
  return answered({ document, ...found(drafted(source)) })
}

const NAMELESS = { uk: '', en: '' }

function found(drafted: Drafted): Omit<DraftCheck, 'stale'> {
  const nothing = { remarks: [], operations: [], amendment: null }
  switch (drafted.kind) {
    case 'unchanged':
      return { kind: 'unchanged', ...nothing }
    case 'mistaken':
      return { kind: 'mistaken', ...nothing, remarks: [...drafted.remarks] }
    case 'unfit':
      return {
        kind: 'unfit',
        ...nothing,
        remarks: [...drafted.remarks],
        amendment: drafted.amendment,
      }
    case 'sound': {
      const { world, operations, remarks } = drafted
      const changed = new Set(changedClauses(world))
      return {
        kind: 'sound',
        remarks: [...remarks],
        operations: operations.flatMap((one) => operationOf(one, world, changed)),
        amendment: world.draft.text,
      }
    }
  }
}

function operationOf(
  operation: Operation,
  world: World,
  changed: ReadonlySet<string>,
): readonly DraftOperation[] {
  if (operation.kind === 'broken') return []
  const { kind, clauses } = operation
  const own = clauses.filter((clause) => changed.has(clause))
  const beside = own.length === 0 ? [] : clauses.filter((clause) => !changed.has(clause))
  const said = (lang: 'uk' | 'en'): string =>
    `${SAID[kind][lang]}: ${cited(own.length === 0 ? clauses : own, world, lang)}${
      beside.length === 0 ? '' : ` (${BESIDE[lang]}: ${cited(beside, world, lang)})`
    }`
  return [{ kind, clauses: [...clauses], words: { uk: said('uk'), en: said('en') } }]
}

const cited = (clauses: readonly string[], world: World, lang: 'uk' | 'en'): string =>
  clauses.map((clause) => citeOf(clause, world)[lang]).join('; ')

/** Clauses that share a rule are restated together. */
const BESIDE = {
  uk: 'разом із ним без змін, бо правило в них спільне',
  en: 'with it, unchanged, since they share a rule',
} as const

const changedClauses = ({ policy, before, after }: World): readonly string[] =>
  before === undefined
    ? []
    : comparisonTable(policy, before, after, false).rows.map(({ clause }) => clause)

const SAID = {
  add: { uk: 'Доповнити', en: 'Add' },
  replace: { uk: 'Викласти в новій редакції', en: 'Restate' },
  repeal: { uk: 'Виключити', en: 'Repeal' },
} as const
