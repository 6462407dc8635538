/** What is found out about the text of a draft: remarks, what the amendment does in words, whether its base is still the latest. */
import type { DraftCheck, DraftOperation } from '../../../editor/api/index.ts'
import { type Answer, answered, type DraftMaterial } from '../../../editor/server/index.ts'
import { comparisonTable, namedEdition } from '../../../engine/index.ts'
import type { Operation } from '../../../grammar/index.ts'
import { answerOf } from '../answers.ts'
import type { Court } from '../court.ts'
import { citeOf } from './cites.ts'
import { TAKEN_REMARK } from './complaints.ts'
import { draftedBy } from './drafted.ts'
import type { Drafted, World } from './world.ts'

export async function checkDraft(
  court: Court,
  material: DraftMaterial,
): Promise<Answer<DraftCheck>> {
  const drafted = await draftedBy(court, material)
  if (!drafted.ok) return answerOf(drafted, 'change/no-policy')
  const found = foundIn(drafted.value)
  const isTaken = material.base === null && (await court.policies.usable(material.policy)).ok
  const taken = isTaken
    ? { kind: 'mistaken' as const, remarks: [TAKEN_REMARK, ...found.remarks] }
    : {}
  return answered({ ...found, ...taken, stale: await newerThan(court, material) })
}

function foundIn(drafted: Drafted): Omit<DraftCheck, 'stale'> {
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

/** The edition that was approved since the draft was begun, as people name it. */
async function newerThan(
  { policies }: Court,
  { base, policy }: Pick<DraftMaterial, 'base' | 'policy'>,
): Promise<DraftCheck['stale']> {
  if (base === null) return null
  const usable = await policies.usable(policy)
  if (!usable.ok || usable.value.entry === base.entry) return null
  const last = usable.value.runtime.policies.get(policy)?.policy.editions.at(-1)
  if (last === undefined) return null
  const { entry } = usable.value
  return { entry, in_force_from: last.from, label: namedEdition(last).label }
}
