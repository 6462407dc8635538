/** A record of one distribution, without its ledger, in; what its own numbers show out. */
import { type DistributionRecord, verifyRecord } from '../../engine/index.ts'
import type { CheckLine } from '../render/checks.ts'
import type { Text } from '../text.ts'
import { conclusion } from './conclusion.ts'
import type { Verified } from './verified.ts'

export function verifiedRecord(value: unknown, file: string): Verified {
  const found = verifyRecord(value)
  const lines = linesOf(found)
  const record = value as DistributionRecord
  const isRead = found.kind !== 'malformed'
  const about = isRead
    ? {
        case: record.manifest.case,
        attempt: record.manifest.attempt,
        source: record.randomness.source,
        winners: record.result.seats.map(({ winner }) => winner),
      }
    : {}
  return {
    kind: 'record',
    file,
    about,
    head: [isRead ? headOf(record) : NO_FORM],
    lines,
    summary: conclusion(lines, SENTENCES),
  }
}

/** In the order in which a record is verified (engine/record/FORMAT.md, section 6). */
const STEPS: readonly (readonly [check: string, title: Text, place: RegExp])[] = [
  ['form', { uk: 'форма запису', en: 'form of the record' }, /^$/],
  ['digest', { uk: 'дайджест маніфесту M', en: 'digest M of the manifest' }, /^\/manifest_digest/],
  ['randomness', { uk: 'випадкове число R', en: 'random number R' }, /^\/randomness/],
  ['weights', { uk: 'ваги', en: 'weights' }, /^\/manifest\//],
  ['draw', { uk: 'розрахунок розподілу', en: 'computation of the draw' }, /^\/result/],
]

function linesOf(found: ReturnType<typeof verifyRecord>): readonly CheckLine[] {
  const failedAt = failedStep(found)
  const steps = STEPS.map(([check, title], at): CheckLine => {
    if (at === failedAt) return { check, title, status: 'fails', ...whereAndWhy(found) }
    if (failedAt !== -1 && at > failedAt) {
      return { check, title, status: 'not_checked', said: AFTER_FAILURE }
    }
    return { check, title, status: 'holds' }
  })
  return [...steps, ...(found.kind === 'verified' ? limitsOf(found.binding) : [])]
}

const AFTER_FAILURE: Text = {
  uk: 'попередня перевірка не пройшла',
  en: 'the check before it failed',
}

function failedStep(found: ReturnType<typeof verifyRecord>): number {
  switch (found.kind) {
    case 'verified':
      return -1
    case 'malformed':
      return 0
    case 'difference':
      return STEPS.findIndex(([, , place]) => found.path !== '' && place.test(found.path))
  }
}

function whereAndWhy(found: ReturnType<typeof verifyRecord>): Pick<CheckLine, 'place' | 'said'> {
  if (found.kind === 'verified') return {}
  if (found.kind === 'malformed') {
    const { path = '', message = '' } = found.problems[0] ?? {}
    return { place: path, said: { uk: message, en: 'this is not the form of a record' } }
  }
  const [expected, said] = [found.expected, found.found].map((one) => JSON.stringify(one) ?? '—')
  return {
    place: found.path,
    said: {
      uk: `за розрахунком ${expected}, а в записі ${said}`,
      en: `${expected} by the computation, ${said} in the record`,
    },
  }
}

/** What a record alone cannot show. */
const limitsOf = (binding: boolean): readonly CheckLine[] => [
  {
    check: 'ledger',
    title: { uk: 'місце запису в журналі', en: 'place of the record in a ledger' },
    status: 'not_checked',
    said: binding
      ? {
          uk: 'запис сам цього не показує; візьміть пакет справи: zasady bundle',
          en: 'a record alone does not show it; take the bundle of the case: zasady bundle',
        }
      : {
          uk: 'це репетиція, а не розподіл справи',
          en: 'this is a rehearsal, not a distribution of a case',
        },
  },
]

const NO_FORM: Text = { uk: 'Запис розподілу', en: 'The record of a distribution' }

function headOf({ manifest, result }: DistributionRecord): Text {
  const winners = result.seats.map(({ winner }) => winner).join(', ')
  return {
    uk: `Запис розподілу справи ${manifest.case}, спроба ${manifest.attempt}: ${winners}`,
    en: `The record of case ${manifest.case}, attempt ${manifest.attempt}: ${winners}`,
  }
}

const SENTENCES = {
  holds: { uk: 'Запис пройшов перевірку', en: 'The record is verified' },
  fails: { uk: 'Запис не пройшов перевірки', en: 'The record is not verified' },
}
