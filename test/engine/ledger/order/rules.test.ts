/** The rules of order, asked about lists that are made for it: no store is needed. */
import { describe, expect, test } from 'vitest'
import { entryProblems } from '../../../../engine/ledger/entry/entry.ts'
import { signCheckpoint, cosign } from '../../../../engine/ledger/notes/checkpoint.ts'
import { formatVerifierKey, verifierKey } from '../../../../engine/ledger/notes/verifier-key.ts'
import { History } from '../../../../engine/ledger/order/history.ts'
import { violation } from '../../../../engine/ledger/order/rules.ts'
import type { Draft } from '../../../../engine/ledger/types.ts'
import { approval } from '../../../support/approving.ts'
import { decision } from '../../../support/ledger-story.ts'
import {
  abandon,
  act,
  approvedPolicy,
  chain,
  commit,
  NAMED,
  ORIGIN,
  policy,
  R,
  randomness,
  register,
  result,
  signerOf,
  START,
} from '../../../support/ledgers.ts'

const at = { true_at: '2026-08-04', by: 'секретар-1' }
const CASE = 'умовна-1/26'

const ledgerDraft: Draft = { ...at, kind: 'ledger', body: { origin: ORIGIN, court: NAMED.court } }

const key = (action: string, signer = signerOf(), use = 'checkpoint'): Draft => {
  const { name, publicKey } = signer.verifier
  const type = use === 'witness' ? 'cosignature' : 'signature'
  const text = formatVerifierKey(verifierKey(type, name, publicKey))
  return { ...at, kind: 'key', body: { use, action, name, key: text } }
}

const BEGINNING = [ledgerDraft, key('add')]

/** What the rules say of each draft of a list: the code of the first violation, or `ok`. */
async function judged(drafts: readonly Draft[]): Promise<readonly string[]> {
  const history = new History()
  const told: string[] = []
  for (const draft of drafts) {
    const { kind, true_at, by, body } = draft
    const recorded = '2026-08-04T06:50:00.000Z'
    const entry = {
      format: 'zasady-entry/1',
      seq: history.size,
      kind,
      true_at,
      recorded_at: recorded,
      by,
      body,
    } as const
    expect(entryProblems(entry)).toEqual([])
    const found = await violation(entry, history)
    told.push(found === undefined ? 'ok' : found.code)
    if (found === undefined) await history.add(entry)
  }
  return told
}

/** What the rules say of the last of these, after a beginning and those before it, which are all right. */
async function last(...drafts: readonly Draft[]): Promise<string> {
  const told = await judged([...BEGINNING, ...drafts])
  expect(told.slice(0, -1)).toEqual(told.slice(0, -1).map(() => 'ok'))
  return told.at(-1) ?? ''
}

// After the beginning, the first draft has place 2.
const MANIFEST = `sha256:${'d'.repeat(64)}`
const usable = approvedPolicy(2)
const committed = [...usable, commit(CASE, { policy: 2 })]
const drawn = [
  ...committed,
  randomness(5),
  result(CASE, { commit: 5, randomness: 6, manifest: MANIFEST }),
]

describe('the beginning', () => {
  test('names the ledger and adds its first key', async () => {
    expect(await judged(BEGINNING)).toEqual(['ok', 'ok'])
  })

  test('is not something else', async () => {
    expect(await judged([act()])).toEqual(['order/beginning'])
    expect(await judged([ledgerDraft, act()])).toEqual(['ok', 'order/beginning'])
    expect(await judged([ledgerDraft, key('retire')])).toEqual(['ok', 'order/beginning'])
    expect(await last(ledgerDraft)).toBe('order/beginning')
  })
})

describe('a reference', () => {
  test('leads to an earlier entry of its kind', async () => {
    expect(await last(policy(), policy(2))).toBe('ok')
    expect(await last(act(), policy(2))).toBe('order/reference')
    expect(await last(policy(2))).toBe('order/reference')
    expect(await last(policy(99))).toBe('order/reference')
    expect(await last(abandon(0, 1))).toBe('order/reference')
  })

  test('of a register entry is to another', async () => {
    const corrects = (seq: number): Draft => {
      const draft = register('1')
      return { ...draft, body: { ...draft.body, corrects: seq } }
    }
    expect(await last(register('1'), corrects(2))).toBe('ok')
    expect(await last(act(), corrects(2))).toBe('order/reference')
  })
})

describe('attempts of a case', () => {
  test('begin with 1 and no act', async () => {
    expect(await last(...committed)).toBe('ok')
    expect(await last(...usable, commit(CASE, { policy: 2, attempt: 2, act: null }))).toBe(
      'order/attempt',
    )
    expect(await last(...usable, act(), commit(CASE, { policy: 2, act: 5 }))).toBe('order/attempt')
  })

  test('begin with 2 and an act where the first was made before the ledger', async () => {
    expect(await last(...usable, act(), commit(CASE, { policy: 2, attempt: 2, act: 5 }))).toBe('ok')
    expect(await last(...usable, act(), commit(CASE, { policy: 2, attempt: 3, act: 5 }))).toBe(
      'order/attempt',
    )
  })

  test('are open one at a time, whatever other cases do', async () => {
    expect(await last(...committed, commit(CASE, { policy: 2 }))).toBe('order/open-allocation')
    expect(await last(...committed, commit('умовна-2/26', { policy: 2 }))).toBe('ok')
  })

  test('after a result need an act that no earlier commitment used', async () => {
    const again = (allowed: number | null, attempt = 2) =>
      commit(CASE, { policy: 2, attempt, act: allowed })
    expect(await last(...drawn, again(null))).toBe('order/act')
    expect(await last(...drawn, act(), again(8))).toBe('ok')
    expect(await last(...drawn, act(), again(8, 3))).toBe('order/attempt')
    expect(await last(...drawn, act(), commit(CASE, { policy: 2 }))).toBe('order/attempt')
    const second = [
      ...drawn,
      act(),
      again(8),
      randomness(9),
      result(CASE, { commit: 9, randomness: 10, manifest: MANIFEST, attempt: 2 }),
    ]
    expect(await last(...second, again(8, 3))).toBe('order/act-used')
    expect(await last(...second, act('9'), again(12, 3))).toBe('ok')
  })

  test('go on after an abandonment too', async () => {
    const abandoned = [...committed, act(), abandon(5, 6)]
    expect(await last(...abandoned)).toBe('ok')
    expect(await last(...abandoned, commit(CASE, { policy: 2, attempt: 2, act: 6 }))).toBe('ok')
  })
})

test('a policy entry that was corrected is not used any more', async () => {
  const corrected = [...usable, ...approvedPolicy(5, 2)]
  expect(await last(...corrected, commit(CASE, { policy: 2 }))).toBe('order/policy-corrected')
  expect(await last(...corrected, commit(CASE, { policy: 5 }))).toBe('ok')
})

describe('a policy', () => {
  test('is used once somebody else has approved it', async () => {
    expect(await last(...usable)).toBe('ok')
    expect(await last(policy(), act(), approval(2, 3, at))).toBe('order/own-policy')
    expect(await last(policy(), commit(CASE, { policy: 2 }))).toBe('order/policy-not-approved')
    expect(await last(policy(), decision(CASE, 2))).toBe('order/policy-not-approved')
    expect(await last(...usable, decision(CASE, 2))).toBe('ok')
  })

  test('is approved once, by an act that is in the ledger', async () => {
    expect(await last(...usable, approval(2, 3))).toBe('order/approved-already')
    expect(await last(...usable, approval(2, 3, { ...at, by: 'інший' }))).toBe(
      'order/approved-already',
    )
    expect(await last(policy(), approval(2, 1))).toBe('order/reference')
  })

  test('that corrects an approved one is not approved by that', async () => {
    const corrected = [...usable, policy(2)]
    expect(await last(...corrected, commit(CASE, { policy: 5 }))).toBe('order/policy-not-approved')
  })
})

describe('a number', () => {
  test('comes once, for an open commitment', async () => {
    expect(await last(...committed, randomness(5))).toBe('ok')
    expect(await last(...committed, randomness(5), randomness(5))).toBe('order/randomness-twice')
    expect(await last(...drawn, randomness(5))).toBe('order/closed')
    expect(await last(...committed, act(), abandon(5, 6), randomness(5))).toBe('order/closed')
  })

  test('has the evidence that the plan asks for', async () => {
    expect(await last(...committed, randomness(5, R, { round: 1 }))).toBe('entry/shape')
  })

  test('of a ceremony names an act in the ledger', async () => {
    const participants = ['Умовна', 'Вигадько']
    const source = { source: 'ceremony', participants }
    const ceremony = [...usable, act(), commit(CASE, { policy: 2, source })]
    const digits = '1'.repeat(20)
    expect(await last(...ceremony, randomness(6, R, { digits, act: 5 }))).toBe('ok')
    expect(await last(...ceremony, randomness(6, R, { digits, act: 2 }))).toBe('order/reference')
  })

  test('of a beacon shows a witnessed entry exactly when the plan names a witness', async () => {
    const beacon = (witness: string | null) => ({
      source: 'beacon',
      chain_hash: 'c'.repeat(64),
      public_key: 'ab',
      genesis: 0,
      period: 3,
      delay: 10,
      witness,
    })
    const told = (witness: string | null, witnessed: number | null) =>
      last(
        ...usable,
        commit(CASE, { policy: 2, source: beacon(witness) }),
        randomness(5, R, { round: 1, signature: 'ab', witnessed }),
      )
    expect(await told(null, null)).toBe('ok')
    expect(await told(null, 3)).toBe('entry/shape')
    expect(await told('witness.example/w1', null)).toBe('entry/shape')
    expect(await told('witness.example/w1', 3)).toBe('order/reference')
  })

  test('of two sources has the evidence of both', async () => {
    const parts = [{ source: 'system' }, { source: 'sealed-chain', chain: 'ланцюг-1', link: 1 }]
    const source = { source: 'combined', parts }
    const combined = [...usable, chain(), commit(CASE, { policy: 2, source })]
    const part = { value: R, evidence: {} }
    expect(await last(...combined, randomness(6, R, { parts: [part, part] }))).toBe('ok')
    expect(await last(...combined, randomness(6, R, { parts: [part] }))).toBe('entry/shape')
    const odd = { value: R, evidence: { round: 1 } }
    expect(await last(...combined, randomness(6, R, { parts: [part, odd] }))).toBe('entry/shape')
  })
})

describe('links of a sealed chain', () => {
  const linked = (caseId: string, link: number, name = 'ланцюг-1') =>
    commit(caseId, { policy: 2, source: { source: 'sealed-chain', chain: name, link } })

  test('are consumed one after another', async () => {
    const start = [...usable, chain()]
    expect(await last(...start, linked('1/26', 2))).toBe('order/link')
    expect(await last(...start, linked('1/26', 1))).toBe('ok')
    expect(await last(...start, linked('1/26', 1), linked('2/26', 1))).toBe('order/link')
    expect(await last(...start, linked('1/26', 1), linked('2/26', 2))).toBe('ok')
  })

  test('are no more than the chain has, and of a chain that is there', async () => {
    const start = [...usable, chain('ланцюг-1', 1)]
    expect(await last(...start, linked('1/26', 1), linked('2/26', 2))).toBe('order/link')
    expect(await last(...start, linked('1/26', 1, 'інший'))).toBe('order/link')
  })

  test('are those of one chain under a name', async () => {
    expect(await last(chain(), chain('другий'))).toBe('ok')
    expect(await last(chain(), chain())).toBe('order/chain')
  })
})

describe('a result', () => {
  const settled = (changed: object, caseId = CASE) =>
    result(caseId, { commit: 5, randomness: 6, manifest: MANIFEST, ...changed })

  test('follows its commitment and its own number', async () => {
    const ready = [...committed, randomness(5)]
    expect(await last(...ready, settled({}))).toBe('ok')
    expect(await last(...ready, settled({}, 'інша/26'))).toBe('order/result')
    expect(await last(...ready, settled({ attempt: 2 }))).toBe('order/result')
    expect(await last(...committed, settled({ randomness: 5 }))).toBe('order/reference')
  })

  test('does not take the number of another case', async () => {
    const two = [...committed, commit('умовна-2/26', { policy: 2 }), randomness(6), randomness(5)]
    expect(await last(...two, settled({ randomness: 7 }))).toBe('order/result')
    expect(await last(...two, settled({ randomness: 8 }))).toBe('ok')
  })

  test('comes once, and not after an abandonment', async () => {
    expect(await last(...drawn, settled({}))).toBe('order/closed')
    const abandoned = [...committed, randomness(5), act(), abandon(5, 7)]
    expect(await last(...abandoned, settled({}))).toBe('order/closed')
    expect(await last(...abandoned, abandon(5, 7))).toBe('order/closed')
  })
})

describe('a key', () => {
  const young = signerOf(ORIGIN, 7)

  test('is added once and retired once', async () => {
    expect(await last(key('add', young))).toBe('ok')
    expect(await last(key('add'))).toBe('order/key')
    expect(await last(key('retire', young))).toBe('order/key')
    expect(await last(key('add', young), key('retire'), key('retire'))).toBe('order/key')
    expect(await last(key('add', young), key('retire'), key('add'))).toBe('order/key')
  })

  test('that signs checkpoints is always there', async () => {
    expect(await last(key('retire'))).toBe('order/last-key')
    expect(await last(key('add', young), key('retire'))).toBe('ok')
  })

  test('of the ledger has the name of the ledger', async () => {
    expect(await last(key('add', signerOf('other.example/docket', 3)))).toBe('order/key-name')
  })
})

describe('a witnessed checkpoint', () => {
  const witness = signerOf('witness.example/w1', 9)
  const note = (size: number, origin = ORIGIN) =>
    signCheckpoint({ origin, size, root: 'a'.repeat(64) }, [signerOf()])
  const witnessed = (size: number, text: string): Draft => ({
    ...at,
    kind: 'witnessed',
    body: { size, note: text },
  })
  const added = key('add', witness, 'witness')
  const seen = (text: string) => cosign(text, witness, START / 1000)

  test('is of an earlier size and cosigned by a witness of the ledger', async () => {
    expect(await last(added, witnessed(2, seen(note(2))))).toBe('ok')
    expect(await last(added, witnessed(2, note(2)))).toBe('order/cosignature')
    expect(await last(witnessed(2, seen(note(2))))).toBe('order/cosignature')
    expect(await last(added, witnessed(4, seen(note(4))))).toBe('order/witnessed')
    expect(await last(added, witnessed(1, seen(note(2))))).toBe('order/witnessed')
    expect(await last(added, witnessed(2, seen(note(2, 'other.example/x'))))).toBe(
      'order/witnessed',
    )
    expect(await last(added, witnessed(2, 'не нотатка'))).toBe('order/witnessed')
  })

  test('is not cosigned by a witness whose key was retired', async () => {
    const retired = [added, key('retire', witness, 'witness')]
    expect(await last(...retired, witnessed(2, seen(note(2))))).toBe('order/cosignature')
  })
})
