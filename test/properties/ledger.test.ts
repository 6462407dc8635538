/**
 * Laws of the ledger, on lists that nobody would think of: whatever it accepts verifies, it accepts the same whatever
 * keeps it and however calls are grouped, and it is the same list after it has moved.
 */
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type CourtLedger,
  createLedger,
  type Draft,
  type Entry,
  importLedger,
  verifyExport,
} from '../../engine/index.ts'
import { entryProblems } from '../../engine/ledger/entry/entry.ts'
import { History } from '../../engine/ledger/order/history.ts'
import { violation } from '../../engine/ledger/order/rules.ts'
import { exported } from '../support/exports.ts'
import {
  abandon,
  act,
  chain,
  commit,
  linkNumber,
  NAMED,
  policy,
  R,
  randomness,
  register,
  result,
  START,
  writingOf,
} from '../support/ledgers.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 20)
const TIMEOUT = 240_000 + 1000 * RUNS

/** A step of a story; numbers choose among what there is when the step comes. */
interface Step {
  readonly kind:
    'register' | 'act' | 'policy' | 'chain' | 'commit' | 'randomness' | 'result' | 'abandon'
  readonly one: number
  readonly other: number
  readonly third: number
}

const number = fc.nat({ max: 7 })
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'register',
      'act',
      'policy',
      'chain',
      ...Array<'commit'>(5).fill('commit'),
      ...Array<'randomness'>(3).fill('randomness'),
      ...Array<'result'>(3).fill('result'),
      ...Array<'abandon'>(2).fill('abandon'),
    ),
    one: number,
    other: number,
    third: number,
  }),
  { maxLength: 30 },
)

/** What the steps so far have come to: places of entries, drafts of commitments. */
class Told {
  readonly drafts: Draft[] = []
  readonly codes: string[] = []
  readonly #history = new History()
  readonly #places = new Map<string, number[]>()
  readonly #commits = new Map<number, Draft>()
  readonly #acts = new Map<number, string>()

  async begin(ledger: CourtLedger): Promise<void> {
    for await (const entry of ledger.entries({ to: 2 })) await this.#history.add(entry)
    for (const one of [policy(), act('1'), act('2'), chain('ланцюг-1', 2)]) await this.tell(one)
  }

  /** Adds a draft, and what the rules alone say of it. */
  async tell(draft: Draft): Promise<void> {
    const { kind, true_at, by, body } = draft
    const head = { format: 'zasady-entry/1', seq: this.#history.size, kind, true_at, by } as const
    const entry: Entry = { ...head, body, recorded_at: '2026-08-04T06:50:00.000Z' }
    const malformed = entryProblems(entry).length > 0
    const found = malformed ? { code: 'entry/shape' } : await violation(entry, this.#history)
    this.drafts.push(draft)
    this.codes.push(found?.code ?? 'ok')
    if (found !== undefined) return
    await this.#history.add(entry)
    this.#places.set(kind, [...(this.#places.get(kind) ?? []), entry.seq])
    if (kind === 'commit') this.#commits.set(entry.seq, draft)
    if (kind === 'act') this.#acts.set(entry.seq, String(body['no']))
  }

  /** The draft of a step: often right, sometimes not. */
  draftOf({ kind, one, other, third }: Step): Draft {
    const at = (of: string, choice: number): number => {
      const places = this.#places.get(of) ?? []
      return places[choice % Math.max(1, places.length)] ?? choice
    }
    switch (kind) {
      case 'register':
        return register(String(one))
      case 'act':
        return act(String(one))
      case 'policy':
        return policy(other === 0 ? at('policy', one) : null)
      case 'chain':
        return chain(`ланцюг-${one % 3}`, 2)
      case 'commit': {
        const linked = { source: 'sealed-chain', chain: 'ланцюг-1', link: 1 + (third % 3) }
        const allowed = other % 3 === 0 ? null : at('act', third)
        return commit(`умовна-${one % 2}/26`, {
          policy: at('policy', 7 - (other % 2)),
          attempt: 1 + (other % 3),
          act: allowed,
          actNo: this.#acts.get(allowed ?? -1) ?? '',
          source: third < 2 ? linked : { source: 'system' },
        })
      }
      case 'randomness':
        return randomness(at('commit', one), this.#number(at('commit', one)))
      case 'result':
        return this.#result(at('commit', one), at('randomness', other))
      case 'abandon':
        return abandon(at('commit', one), at('act', other))
    }
  }

  /** The number that the plan of a commitment asks for. */
  #number(committed: number): string {
    const { source, link } = (this.#commits.get(committed)?.body['source'] ?? {}) as Draft['body']
    return source === 'sealed-chain' ? linkNumber(Number(link), 2) : R
  }

  #result(committed: number, number: number): Draft {
    const { body = {} } = this.#commits.get(committed) ?? {}
    const { case: caseId = 'інша', attempt = 1, manifest = '' } = body
    return result(String(caseId), {
      commit: committed,
      randomness: number,
      manifest: String(manifest),
      attempt: Number(attempt),
      value: this.#number(committed),
    })
  }
}

/** The drafts of a story, and what the rules say of each. */
async function told(ledger: CourtLedger, list: readonly Step[]): Promise<Told> {
  const story = new Told()
  await story.begin(ledger)
  for (const step of list) await story.tell(story.draftOf(step))
  return story
}

/** Runs a body with a new ledger of its own. */
async function withLedger(
  body: (ledger: CourtLedger, folder: string) => Promise<void>,
  clock?: () => number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-property-'))
  const made = await createLedger(join(folder, 'court.sqlite'), NAMED, writingOf(clock))
  if (made.kind === 'refused') throw new Error(made.refusal.message.en)
  try {
    await body(made.ledger, folder)
  } finally {
    await made.ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test(
  'a store refuses what the rules refuse, and what it accepts verifies',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (list, together) => {
        await withLedger(async (ledger) => {
          const { drafts, codes } = await told(ledger, list)
          const ask = (one: Draft) => ledger.append([one])
          const outcomes = together ? await Promise.all(drafts.map(ask)) : []
          if (!together) for (const one of drafts) outcomes.push(await ask(one))
          const found = outcomes.map((one) => (one.kind === 'refused' ? one.refusal.code : 'ok'))
          expect(found).toEqual(codes)
          expect((await ledger.verify()).kind).toBe('verified')
        })
      }),
      { numRuns: RUNS },
    )
  },
  TIMEOUT,
)

test(
  'a ledger that moved is the same list, and its export the same bytes',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        await withLedger(async (ledger, folder) => {
          const { drafts } = await told(ledger, list)
          await Promise.all(drafts.map((one) => ledger.append([one])))
          const bytes = await exported(ledger, true)
          const moved = await importLedger([bytes], join(folder, 'copy.sqlite'), writingOf())
          if (moved.kind !== 'imported') throw new Error(JSON.stringify(moved))
          expect(await moved.ledger.head()).toEqual(await ledger.head())
          expect(await exported(moved.ledger, true)).toEqual(bytes)
          expect((await moved.ledger.verify()).kind).toBe('verified')
          await moved.ledger.close()
        })
      }),
      { numRuns: RUNS },
    )
  },
  TIMEOUT,
)

test(
  'entries stand in the order of appending, however the clock jumps',
  async () => {
    const jump = fc.integer({ min: -400_000_000_000, max: 400_000_000_000 })
    await fc.assert(
      fc.asyncProperty(fc.array(jump, { minLength: 1, maxLength: 12 }), async (jumps) => {
        let reading = 0
        const clock = () => START + (jumps[reading++ % jumps.length] ?? 0)
        await withLedger(async (ledger) => {
          const ids = jumps.map((_, n) => `запис ${n}`)
          await Promise.all(ids.map((id) => ledger.append([register(id)])))
          const found: unknown[] = []
          for await (const { seq, body } of ledger.entries({ from: 2 })) {
            found.push([seq, (body['set'] as Record<string, unknown>)['coefficient']])
          }
          expect(found).toEqual(ids.map((id, n) => [n + 2, id]))
          expect((await ledger.verify()).kind).toBe('verified')
        }, clock)
      }),
      { numRuns: RUNS },
    )
  },
  TIMEOUT,
)

test(
  'some changed bytes of an export are found',
  async () => {
    await withLedger(async (ledger) => {
      const list = [policy(), act(), commit('умовна-1/26', { policy: 2 }), register('1')]
      for (const one of list) await ledger.append([one])
      const bytes = await exported(ledger)
      const at = fc.integer({ min: 0, max: bytes.length - 1 })
      const change = fc.tuple(at, fc.integer({ min: 0, max: 255 }))
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
          const changed = Buffer.from(bytes)
          for (const [where, value] of changes) changed[where] = value
          const verified = await verifyExport([changed])
          expect(verified.kind).toBe(changed.equals(bytes) ? 'verified' : 'damaged')
        }),
        { numRuns: 20 * RUNS },
      )
    })
  },
  TIMEOUT,
)
