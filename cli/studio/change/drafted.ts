/**
 * A draft as the engine sees it: its material and the policy that it changes in; the amendment with both editions, or why
 * there is none, out.
 *
 * Everything is computed over the policy entry that the draft was begun with, so that a table or a preview says the same
 * after another edition was approved; whether one was is another question (check.ts). Runs in a thread (draft-worker.ts).
 */
import { posix } from 'node:path'
import type { DraftRemark } from '../../../editor/api/index.ts'
import { type Answer, answered, type DraftMaterial } from '../../../editor/server/index.ts'
import { amendmentSkeleton, parseFile, type PolicyFile } from '../../../engine/index.ts'
import { type CheckedPolicy, type Diagnostic, hasErrors } from '../../../grammar/index.ts'
import {
  ADOPTED_MARK,
  NO_DAY,
  NOT_AN_AMENDMENT,
  NOT_BEGUN,
  nothingChanged,
  notSound,
  otherDocument,
  remark,
} from './complaints.ts'
import type { DraftSource, KnownPolicy } from './draft-source.ts'
import { draftedPolicy } from './new-policy.ts'
import { remarksOf } from './remarks.ts'
import { oneSided } from './one-sided.ts'
import { checkedTexts } from './texts.ts'
import { AMENDMENT, type Drafted, TEXT, type World } from './world.ts'

/** What was found last, since one draft is looked at in several ways one after another. */
const lately = new Map<string, Drafted>()
const REMEMBERED = 8

export function drafted(source: DraftSource): Drafted {
  const key = JSON.stringify(source)
  const found = lately.get(key) ?? examined(source)
  lately.delete(key)
  lately.set(key, found)
  const [oldest] = lately.keys()
  if (lately.size > REMEMBERED && oldest !== undefined) lately.delete(oldest)
  return found
}

function examined(source: DraftSource): Drafted {
  const { material } = source
  if (material.form === 'policy') return draftedPolicy(source)
  const known = knownAgain(source)
  return material.form === 'amendment'
    ? withAmendment(known, material.text)
    : fromChangedText(known, material)
}

/** The policy of the entry, checked again from its texts; drafts over one entry come one after another. */
let last: { readonly key: string; readonly known: KnownPolicy } | undefined

function knownAgain({ material: { policy: document }, texts, calendar }: DraftSource): KnownPolicy {
  const key = JSON.stringify([document, texts])
  if (last?.key === key) return last.known
  const { policy } = checkedTexts(texts, document)
  if (policy === undefined) throw new Error('a policy of the ledger cannot be read again')
  last = { key, known: { policy, texts, calendar } }
  return last.known
}

/** What a draft comes to, where it comes to something. */
export function soundWorld(found: Drafted): Answer<World> {
  if (found.kind === 'unchanged') return nothingChanged()
  return found.kind === 'sound' ? answered(found.world) : notSound()
}

/** The amendment follows from what was changed in the edition. */
function fromChangedText(known: KnownPolicy, { text, base, effective }: DraftMaterial): Drafted {
  const source = { path: TEXT, text }
  const { unit, diagnostics } = parseFile(source)
  if (unit === undefined || hasErrors(diagnostics)) return mistaken(diagnostics, source)
  if (unit.kind !== 'policy') return { kind: 'mistaken', remarks: [NOT_WHOLE] }
  if (effective === null) return { kind: 'mistaken', remarks: [NO_DAY] }
  const { policy, texts } = known
  const { input } = checkedTexts(texts, policy.document)
  const edition = policy.editions.find(({ digest }) => digest === base?.digest)
  if (edition === undefined || input === undefined)
    throw new Error('the edition of a draft is not in its entry')
  const changed = { unit, path: TEXT, source: text }
  const made = amendmentSkeleton({ policy, input, edition, changed, from: effective })
  switch (made.kind) {
    case 'unchanged':
      return { kind: 'unchanged' }
    case 'refused':
      return mistaken(made.diagnostics, source)
    case 'unfit':
      return { kind: 'unfit', amendment: made.text, remarks: remarksOf(made.diagnostics, source) }
    case 'written': {
      const applied = withAmendment(known, made.text)
      if (applied.kind !== 'sound') return applied
      const found = remarksOf([...diagnostics, ...made.remarks], source)
      const { statements } = unit
      return { ...applied, remarks: [...oneSided(applied.world, statements, source), ...found] }
    }
  }
}

/** An amendment applied over what is adopted. */
export function withAmendment(known: KnownPolicy, text: string): Drafted {
  const draft = { path: AMENDMENT, text }
  const { unit, diagnostics } = parseFile(draft)
  if (unit === undefined || hasErrors(diagnostics)) return mistaken(diagnostics, draft)
  if (unit.kind !== 'amendment') return { kind: 'mistaken', remarks: [NOT_AN_AMENDMENT] }
  const { document } = known.policy
  if (unit.document !== document)
    return { kind: 'mistaken', remarks: [otherDocument(unit.document, document)] }
  if (unit.draft === undefined) return { kind: 'mistaken', remarks: [ADOPTED_MARK] }
  const checked = checkedTexts([...known.texts, draft], document, AMENDMENT)
  const own = checked.diagnostics.filter(({ path }) => path === AMENDMENT)
  if (checked.policy === undefined || checked.input === undefined)
    return { kind: 'unfit', amendment: text, remarks: remarksOf(checked.diagnostics, draft) }
  const after = checked.policy.editions.find((one) => one.draft === true)
  if (after === undefined) return { kind: 'mistaken', remarks: [NOT_BEGUN] }
  const before = known.policy.editions.findLast(({ from }) => from <= after.from)
  if (before === undefined) return { kind: 'mistaken', remarks: [tooEarly(known.policy)] }
  const folder = posix.dirname(checked.input.base.path)
  const world = { ...known, draft, folder, policy: checked.policy, before, after }
  const { operations } = unit
  const statements = operations.flatMap((one) => ('statements' in one ? one.statements : []))
  const remarks = [...oneSided(world, statements, draft), ...remarksOf(own, draft)]
  return { kind: 'sound', world, operations, remarks }
}

function mistaken(diagnostics: readonly Diagnostic[], text: PolicyFile): Drafted {
  return { kind: 'mistaken', remarks: remarksOf(diagnostics, text) }
}

const NOT_WHOLE = remark(
  'change/not-whole',
  {
    uk: 'це не весь текст засад, а зміни або факти',
    en: 'this is an amendment or facts, not the whole text of the policy',
  },
  {
    uk: 'поверніть заголовок засад; окремі зміни вносять як готовий текст змін',
    en: 'put the header of the policy back; an amendment by itself is entered as one',
  },
)

const tooEarly = ({ editions: [first] }: CheckedPolicy): DraftRemark =>
  remark(
    'change/too-early',
    {
      uk: 'запропонований день раніший за першу редакцію засад',
      en: 'the proposed day is before the first edition of the policy',
    },
    {
      uk: `оберіть день, не раніший за ${first?.from ?? ''}`,
      en: `choose a day that is not before ${first?.from ?? ''}`,
    },
  )
