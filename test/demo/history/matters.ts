/** What comes to an invented court: kinds of matters with their shares, and the facts of a matter of each. */
import { parties } from '../sample-year.ts'

interface CaseKind {
  readonly kind: string
  readonly specialisation_required: string
  readonly category: string
  readonly complexity_coefficient: string
}

/** A case that has its judge. */
export interface DrawnCase {
  readonly id: string
  readonly number: number
  readonly judge: string
  readonly kind: CaseKind
}

/** One matter: its number, its kind, its own facts beside those of the court. */
export interface Matter {
  readonly number: number
  readonly kind: CaseKind
  readonly facts: Readonly<Record<string, unknown>> & {
    readonly case: Readonly<Record<string, unknown>> & { readonly id: string }
  }
}

/** Kinds with their share of what comes; the categories are invented. */
const KINDS: readonly { readonly share: number; readonly of: CaseKind }[] = [
  kind(0.22, 'civil', 'договори', '1.00'),
  kind(0.15, 'civil', 'сімейні відносини', '0.80'),
  kind(0.08, 'civil', 'спадщина', '1.20'),
  kind(0.06, 'administrative', 'рішення органу влади', '0.70'),
  kind(0.1, 'criminal', 'проти власності', '1.50'),
  kind(0.04, 'criminal', 'проти життя та здоров’я', '2.50'),
  kind(0.2, 'admin_offence', 'безпека руху', '0.40'),
  kind(0.15, 'investigating_motion', 'тимчасовий доступ', '0.50', 'investigating'),
]

function kind(
  share: number,
  name: string,
  category: string,
  complexity_coefficient: string,
  specialisation_required = name,
) {
  return { share, of: { kind: name, category, complexity_coefficient, specialisation_required } }
}

/** The kinds of cases, each once. */
export const caseKinds: readonly string[] = [...new Set(KINDS.map(({ of }) => of.kind))]

/** The kind of the next case, by a chance between 0 and 1. */
export function kindBy(chance: number): CaseKind {
  let upTo = 0
  const found = KINDS.find(({ share }) => chance < (upTo += share)) ?? KINDS.at(-1)
  if (found === undefined) throw new Error('no kinds of cases')
  return found.of
}

const NEW = { item_type: 'new', state: 'new', previous_judge_id: null }

function matterOf(
  number: number,
  of: CaseKind,
  own: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>> = {},
): Matter {
  const facts = { id: `999/${number}/26`, ...NEW, ...of, ...own }
  return { number, kind: of, facts: { case: facts, participants: parties(number), ...others } }
}

export const newMatter = (number: number, of: CaseKind): Matter => matterOf(number, of, {})

/** An application after a judgment: it goes to the judge of the case without a draw. */
export const transferMatter = (number: number, of: CaseKind, judge: string): Matter =>
  matterOf(number, of, {
    item_type: 'correction',
    state: 'decided',
    previous_judge_id: judge,
    previous_decided_on: '2025-11-13',
  })

/** A recusal on which the challenged judge has written a note: another judge is drawn for it. */
export function recusalMatter({ id, number, judge, kind: of }: DrawnCase, now: string): Matter {
  const recusal = {
    target: of.specialisation_required === 'investigating' ? 'investigating_judge' : 'judge',
    challenged_judge_id: judge,
    filed_at: now,
    is_repeat: false,
    new_grounds: false,
    case_is_urgent: false,
  }
  const orders = [{ kind: 'reporting_note', signed_on: dayOf(now) }]
  const own = { id: `${id}-в`, item_type: 'recusal', previous_judge_id: judge }
  return matterOf(number, of, own, { recusal, orders })
}

/** The judge drawn cannot go on; the directive is in the file. */
export function repeatMatter({ id, number, judge, kind: of }: DrawnCase, now: string): Matter {
  const directive = {
    kind: 'chief_of_staff_directive',
    signed_on: dayOf(now),
    signed_by: 'керівник-апарату',
    is_reasoned: true,
    attached_to_case: true,
    subject: 'repeat_draw',
    entered_in_system_on: dayOf(now),
  }
  const own = { id, state: 'hearing', is_first_instance: true, previous_judge_id: judge }
  const distribution = { mode: 'repeat', repeat_ground: 'law' }
  return matterOf(number, of, own, { distribution, orders: [directive] })
}

const dayOf = (moment: string): string => moment.slice(0, 'yyyy-mm-dd'.length)
