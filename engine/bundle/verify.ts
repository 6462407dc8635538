/**
 * Verification of a bundle: its text in; every check of ../ledger/FORMAT.md, section 8, in that order, with what it found
 * out. The first failure ends it: what follows rests on what failed.
 *
 * A bundle may be made by anybody, so nothing in it is trusted and nothing in it makes this throw.
 */
import { parseStrictJson, type JsonProblem } from '../record/parse-strict-json.ts'
import { asked } from './checks/asked.ts'
import type { Check, Known } from './checks/check.ts'
import { consistency } from './checks/consistency.ts'
import { digests } from './checks/digests.ts'
import { draw } from './checks/draw.ts'
import { edition } from './checks/edition.ts'
import { inclusion } from './checks/inclusion.ts'
import { order } from './checks/order.ts'
import { randomness } from './checks/randomness.ts'
import { seals } from './checks/seals.ts'
import { signature } from './checks/signature.ts'
import { winners } from './checks/winners.ts'
import { peopleIn } from './people.ts'
import { readBundle, type ReadBundle } from './read-bundle.ts'
import { HOLDS, notChecked, type Step } from './steps.ts'

/** What a bundle says it is about. */
export interface About {
  readonly origin: string
  readonly court: string
  readonly case: string
  readonly attempt: number
  /** Entries in the ledger of its checkpoint. */
  readonly size: number
  /** With their surnames, where the facts give them. */
  readonly winners: readonly string[]
}

export type BundleVerification =
  | { readonly kind: 'unreadable'; readonly problem: JsonProblem }
  | { readonly kind: 'verified'; readonly about: About; readonly steps: readonly Step[] }
  | {
      readonly kind: 'refused'
      readonly about?: About
      readonly steps: readonly Step[]
      readonly failed: Step
    }

/** After the form, in this order. */
const CHECKS: readonly Check[] = [
  asked,
  signature,
  inclusion,
  consistency,
  order,
  digests,
  edition,
  randomness,
  draw,
  winners,
  seals,
]

const FORM = { check: 'form', title: { uk: 'форма пакета', en: 'form of the bundle' } } as const

/** Verifies a bundle, with what the reader knows by other means. */
export function verifyBundle(text: string, known: Known = {}): BundleVerification {
  const parsed = parseStrictJson(text, { wholeNumbers: true, anyKey: true })
  if (parsed.kind === 'problem') return { kind: 'unreadable', problem: parsed.problem }
  const read = readBundle(parsed.value, text)
  if ('status' in read) {
    const failed: Step = { ...FORM, ...read }
    return { kind: 'refused', steps: [failed, ...CHECKS.map(skipped)], failed }
  }
  const steps: Step[] = [{ ...FORM, ...HOLDS }]
  for (const [at, { check, title, run }] of CHECKS.entries()) {
    const step: Step = { check, title, ...run(read, known) }
    steps.push(step)
    if (step.status !== 'fails') continue
    steps.push(...CHECKS.slice(at + 1).map(skipped))
    return { kind: 'refused', about: aboutOf(read), steps, failed: step }
  }
  return { kind: 'verified', about: aboutOf(read), steps }
}

const skipped = ({ check, title }: Check): Step => ({
  check,
  title,
  ...notChecked('попередня перевірка не пройшла', 'the check before it failed'),
})

function aboutOf({ bundle, checkpoint, ledger }: ReadBundle): About {
  const { origin, case: caseId, attempt, record, facts } = bundle
  const named = peopleIn(facts)
  return {
    origin,
    court: String(ledger.body['court']),
    case: caseId,
    attempt,
    size: checkpoint.size,
    winners: record.result.seats.map(({ winner }) => named(winner)),
  }
}

export type { Known }
