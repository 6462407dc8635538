/**
 * Part of the check of entries: each number came from where its commitment said it would. Entries that keep the rules of
 * order in, one after another; what is wrong with a number out (FORMAT.md, section 5).
 *
 * Nothing is kept but the chains, the keys and the commitments that wait for their numbers.
 */
import { bytesOf, sha256 } from '../../draw/sources/hex.ts'
import type { Attested, Plan, Taken } from '../../draw/sources/source.ts'
import { originProblems } from '../../draw/sources/sources.ts'
import { linksOf, partsOf } from '../entry/evidence.ts'
import { KeyRing } from '../order/key-ring.ts'
import { witnessTime } from '../order/witness-time.ts'
import type { Entry, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'

/** A link of a chain that was opened, the last so far; link 0 is the anchor. */
interface Opened {
  readonly link: number
  readonly value: string
}

/** A commitment without its number yet, and the first entries in which the witnesses of its plan date it. */
interface Waiting {
  readonly commit: Entry
  readonly plan: Plan
  readonly dated: Map<string, { readonly entry: number; readonly time: number }>
}

export class NumbersCheck {
  #origin = ''
  #ring = new KeyRing()
  readonly #chains = new Map<string, Opened>()
  readonly #waiting = new Map<number, Waiting>()

  /** Takes in the next entry. */
  add(entry: Entry): LedgerRefusal | undefined {
    const { kind, seq, body } = entry
    if (kind === 'ledger') this.#origin = body['origin'] as string
    if (kind === 'key') this.#ring = this.#ring.with([entry])
    if (kind === 'chain') {
      this.#chains.set(body['chain'] as string, { link: 0, value: body['anchor'] as string })
    }
    if (kind === 'commit') {
      this.#waiting.set(seq, { commit: entry, plan: body['source'] as Plan, dated: new Map() })
    }
    if (kind === 'witnessed') this.#date(entry)
    if (kind === 'abandon') this.#waiting.delete(body['commit'] as number)
    return kind === 'randomness' ? this.#number(entry) : undefined
  }

  #number({ seq, body }: Entry): LedgerRefusal | undefined {
    const waiting = this.#waiting.get(body['commit'] as number)
    if (waiting === undefined) return undefined
    this.#waiting.delete(waiting.commit.seq)
    const taken = { value: body['value'], evidence: body['evidence'] } as Taken
    const [problem] = originProblems(waiting.plan, taken, {
      committedAt: (attested) => committedAt(waiting, attested),
      linkBefore: (chain, link) => {
        const value = valueOf(waiting.plan, taken, { chain, link })
        return this.#linkBefore(chain, link, value)
      },
    })
    if (problem !== undefined) return notFromThere(seq, problem)
    for (const named of linksOf(waiting.plan)) {
      const value = valueOf(waiting.plan, taken, named)
      const known = this.#chains.get(named.chain)?.link ?? 0
      if (value !== undefined && named.link > known) {
        this.#chains.set(named.chain, { link: named.link, value })
      }
    }
    return undefined
  }

  /** A number may come before those of earlier links, or after a commitment that got none: it is hashed back, or they are. */
  #linkBefore(chain: string, link: number, value: string | undefined): string | undefined {
    const known = this.#chains.get(chain)
    if (known === undefined || value === undefined) return undefined
    if (link <= known.link) return hashed(known.value, known.link - link + 1)
    const before = hashed(value, 1)
    return hashed(before, link - 1 - known.link) === known.value ? before : known.value
  }

  /** The first dated entry counts: with several to choose from, the round could be chosen. */
  #date(entry: Entry): void {
    for (const { commit, plan, dated } of this.#waiting.values()) {
      for (const { witness } of partsOf(plan)) {
        if (typeof witness !== 'string' || dated.has(witness)) continue
        const about = { witness, origin: this.#origin, ring: this.#ring }
        const time = witnessTime(entry, commit, about)
        if (time !== undefined) dated.set(witness, { entry: entry.seq, time })
      }
    }
  }
}

function committedAt({ commit, dated }: Waiting, attested: Attested | null): number | undefined {
  if (attested === null) return Date.parse(commit.recorded_at) / 1000
  const first = dated.get(attested.witness)
  return first?.entry === attested.entry ? first.time : undefined
}

/** What was taken from a link: the number, or one of its two parts. */
function valueOf(
  plan: Plan,
  { value, evidence }: Taken,
  { chain, link }: { readonly chain: string; readonly link: number },
): string | undefined {
  if (plan.source !== 'combined') return value
  const at = partsOf(plan).findIndex((part) => part['chain'] === chain && part['link'] === link)
  return (evidence['parts'] as readonly Taken[])[at]?.value
}

function hashed(value: string, times: number): string {
  let hash = value
  for (let left = times; left > 0; left--) hash = sha256(bytesOf(hash))
  return hash
}

const notFromThere = (
  seq: number,
  { path, message }: ReturnType<typeof originProblems>[number],
): LedgerRefusal =>
  wrong(
    'number/origin',
    `число запису ${seq} не звідти, звідки мало бути взяте (\`${path}\`): ${message.uk}`,
    `the number of entry ${seq} is not from where it had to be taken (\`${path}\`): ${message.en}`,
    seq,
  )
