/**
 * A public beacon of the drand kind: a signature by many independent parties over the number of a round.
 *
 * The round is fixed by rule from the time of the commitment, so that nobody chooses it, and nobody knew its signature
 * then. Scheme `bls-unchained-g1-rfc9380`, with the chain pinned in the plan.
 */
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { fields, oneOf, type Shape, text, whole } from '../../time/shape.ts'
import { bytesOf, hex64, hexText, sha256 } from './hex.ts'
import { type Circumstances, type Plan, type Source, type Taken, wrongAt } from './source.ts'

const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
const LARGEST = Number.MAX_SAFE_INTEGER

/** A beacon: which chain, and how its rounds lie in time (seconds). */
export interface BeaconPlan extends Plan {
  readonly source: 'beacon'
  readonly chain_hash: string
  readonly public_key: string
  readonly genesis: number
  readonly period: number
  /** Seconds that must pass after the commitment before the round. */
  readonly delay: number
  /** The witness by whose clock the round is fixed; null: by the clock of whoever keeps the ledger. */
  readonly witness: string | null
}

export interface BeaconEvidence {
  readonly round: number
  readonly signature: string
  /** The entry in which the witness of the plan dates the commitment. */
  readonly witnessed: number | null
}

const nullOr =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path)

export const beacon: Source = {
  name: 'beacon',
  binding: true,
  called: { uk: 'публічний маяк', en: 'public beacon' },
  proves: {
    uk: 'коли закріпили перелік суддів, числа ще не існувало; раунд визначено правилом, підпис маяка перевірено',
    en: 'when the list was fixed the number did not exist; the round follows from a rule, the signature of the beacon is verified',
  },
  doesNotProve: {
    uk: 'що час закріплення правдивий, якщо план не назвав незалежного свідка',
    en: 'that the time of the commitment is true, unless the plan names an independent witness',
  },
  plan: fields({
    source: oneOf('beacon'),
    chain_hash: hex64,
    public_key: hexText,
    genesis: whole(0, LARGEST),
    period: whole(1, LARGEST),
    delay: whole(0, LARGEST),
    witness: nullOr(text),
  }),
  evidence: fields({
    round: whole(1, LARGEST),
    signature: hexText,
    witnessed: nullOr(whole(0, LARGEST)),
  }),
  derive: ({ signature }) => sha256(bytesOf(signature as string)),
  check: (plan, taken, { committedAt }) => beaconProblems(plan as BeaconPlan, taken, committedAt),
}

/**
 * Whether an entry of a witness is shown exactly when the plan names one. What may be left out could be chosen: the round
 * by the ledger's clock, or the one by the witness's.
 */
export const namesItsWitness = (
  { witness }: Pick<BeaconPlan, 'witness'>,
  { witnessed }: Pick<BeaconEvidence, 'witnessed'>,
): boolean => (witness === null) === (witnessed === null)

function beaconProblems(
  plan: BeaconPlan,
  { value, evidence }: Taken,
  committedAt: Circumstances['committedAt'],
) {
  const { round, signature, witnessed } = evidence as unknown as BeaconEvidence
  if (!namesItsWitness(plan, { witnessed }))
    return wrongAt('/evidence/witnessed', ...NOT_ITS_WITNESS)
  const { witness } = plan
  const attested = witness === null || witnessed === null ? null : { witness, entry: witnessed }
  const time = committedAt(attested)
  if (time === undefined) {
    return wrongAt(
      '/evidence/witnessed',
      'це не перше засвідчення названим свідком, що охоплює закріплення переліку',
      'this is not the first checkpoint cosigned by the named witness that covers the commitment',
    )
  }
  const due = dueRound(plan, time)
  if (round !== due) {
    return wrongAt(
      '/evidence/round',
      `за правилом належить раунд ${due}, а не ${round}`,
      `by the rule round ${due} is due, not ${round}`,
    )
  }
  if (sha256(bytesOf(signature)) !== value) {
    return wrongAt(
      '/value',
      'число не є дайджестом підпису',
      'the number is not the digest of the signature',
    )
  }
  if (isSignedRound(plan.public_key, round, signature)) return []
  return wrongAt(
    '/evidence/signature',
    `підпис не належить раунду ${round} цього маяка`,
    `the signature is not that of round ${round} of this beacon`,
  )
}

const NOT_ITS_WITNESS = [
  'засвідчення потрібне саме тоді, коли план називає свідка',
  'a witnessed entry is needed exactly when the plan names a witness',
] as const

/** The first round whose time is later than the commitment and the delay. Times in epoch seconds. */
export function dueRound({ genesis, period, delay }: BeaconPlan, committedAt: number): number {
  const after = Math.floor(committedAt) + delay - genesis
  return after < 0 ? 1 : Math.floor(after / period) + 2
}

/** When a round is due, epoch seconds. */
export const roundTime = ({ genesis, period }: BeaconPlan, round: number): number =>
  genesis + (round - 1) * period

/** Whether a signature on G1 is the beacon's over a round (drand, RFC 9380). Malformed points are not. */
export function isSignedRound(publicKey: string, round: number, signature: string): boolean {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const { shortSignatures } = bls12_381
  try {
    const message = shortSignatures.hash(bytesOf(sha256(number)), DST)
    return shortSignatures.verify(bytesOf(signature), message, bytesOf(publicKey))
  } catch {
    return false
  }
}
