/** Bundles that are not what they claim to be: each check finds what only it can find. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Bundle } from '../../../engine/bundle/bundle.ts'
import type { Known } from '../../../engine/bundle/checks/check.ts'
import { verifyBundle } from '../../../engine/bundle/verify.ts'
import { readCheckpoint, signCheckpoint } from '../../../engine/ledger/notes/checkpoint.ts'
import { canonicalJson, digest } from '../../../engine/record/canonical-json.ts'
import { type Draft, entryIn, fitDigests, forged, type Mutable } from './forged-bundle.ts'
import { ORIGIN, signerOf } from '../../support/ledgers.ts'
import { type SampleBundle, sampleBundlePath } from '../../support/sample-bundles.ts'

const textOf = (name: SampleBundle): string => readFileSync(sampleBundlePath(name), 'utf8')
const bundleOf = (name: SampleBundle): Bundle => JSON.parse(textOf(name)) as Bundle
const CHAIN = bundleOf('good-chain')
const OPEN = bundleOf('good-open')
const COMBINED = bundleOf('good-combined')

/** Which check refuses, and where. */
function refusal(text: string, known: Known = {}): readonly [string, string] {
  const found = verifyBundle(text, known)
  if (found.kind !== 'refused' || found.failed.status !== 'fails') return [found.kind, '']
  return [found.failed.check, found.failed.place]
}

function altered(bundle: Bundle, change: (copy: Mutable<Bundle>) => void): string {
  const copy = structuredClone(bundle) as Mutable<Bundle>
  change(copy)
  return canonicalJson(copy)
}

describe('the form', () => {
  test('is that of strict JSON', () => {
    expect(verifyBundle('{"format":1,"format":1}')).toMatchObject({
      kind: 'unreadable',
      problem: { code: 'duplicate-key' },
    })
    expect(verifyBundle('')).toMatchObject({ kind: 'unreadable' })
  })

  test('is the canonical text; one line end after it is let through', () => {
    const text = textOf('good-chain')
    expect(verifyBundle(`${text}\n`).kind).toBe('verified')
    expect(refusal(`${text}\n\n`)).toEqual(['form', ''])
    expect(refusal(JSON.stringify(CHAIN, null, 1))).toEqual(['form', ''])
  })

  test.each<[string, string, (copy: Mutable<Bundle>) => void]>([
    ['a field too many', '/extra', (copy) => Object.assign(copy, { extra: 1 })],
    ['another format', '/format', (copy) => Object.assign(copy, { format: 'zasady-bundle/2' })],
    ['an attempt 0', '/attempt', (copy) => Object.assign(copy, { attempt: 0 })],
    ['a key that is none', '/verifier_keys/0', (copy) => copy.verifier_keys.splice(0, 1, 'key')],
    ['no entries', '/entries', (copy) => copy.entries.splice(0)],
    [
      'a proof of other text',
      '/entries/0/proof/0',
      (copy) => copy.entries[0]?.proof.splice(0, 1, 'x'),
    ],
    ['a note that is none', '/checkpoint', (copy) => Object.assign(copy, { checkpoint: 'x\n' })],
    ['facts that are a list', '/facts', (copy) => Object.assign(copy, { facts: [] })],
    ['a malformed manifest', '/manifest/seats', (copy) => copy.manifest.seats.splice(0)],
    ['a malformed record', '/record/result/seats', (copy) => copy.record.result.seats.splice(0)],
    ['an entry of other bytes', '/entries/4/bytes', (copy) => touch(copy, 4, (text) => ` ${text}`)],
    ['two results', '/entries', (copy) => copy.entries.push(...copy.entries.slice(-1))],
    ['no result', '/entries', (copy) => copy.entries.pop()],
    ['the number of no commitment', '/entries', (copy) => copy.entries.splice(9, 1)],
  ])('refuses %s', (_, place, change) => {
    expect(refusal(altered(CHAIN, change))).toEqual(['form', place])
  })

  test('refuses lists so long that nobody could check them in time', () => {
    const crowd = Array.from({ length: 2001 }, (_, at) => ({
      ...CHAIN.manifest.pools[0]!.candidates[0]!,
      id: String(at),
    }))
    const text = altered(CHAIN, (copy) =>
      Object.assign(copy.manifest.pools[0]!, { candidates: crowd }),
    )
    expect(refusal(text)).toEqual(['form', '/manifest/pools/0/candidates'])
  })
})

function touch(copy: Mutable<Bundle>, at: number, change: (bytes: string) => string): void {
  const entry = copy.entries[at]
  if (entry !== undefined) entry.bytes = change(entry.bytes)
}

describe('what the reader knows', () => {
  const other = signerOf('інший.example/журнал', 2).verifier

  test('is held against the bundle: the case, the ledger, the key', () => {
    const text = textOf('good-chain')
    expect(refusal(text, { case: '999/1/26' })).toEqual(['asked', '/case'])
    expect(refusal(text, { origin: 'інший.example/журнал' })).toEqual(['asked', '/origin'])
    expect(refusal(text, { key: other })).toEqual(['signature', '/checkpoint'])
    const known = { case: '999/2/26', origin: ORIGIN, key: signerOf().verifier }
    expect(verifyBundle(text, known).kind).toBe('verified')
  })

  test('a ledger of the same name under another key is another ledger', () => {
    expect(refusal(textOf('good-chain'), { key: signerOf(ORIGIN, 2).verifier })).toEqual([
      'signature',
      '/checkpoint',
    ])
  })
})

describe('the checkpoint', () => {
  test('of another ledger, or altered in any line, is refused', () => {
    const signed = (change: (note: string) => string): string =>
      altered(CHAIN, (copy) => Object.assign(copy, { checkpoint: change(copy.checkpoint) }))
    expect(refusal(signed((note) => note.replace(ORIGIN, 'інший.example')))).toEqual([
      'signature',
      '/checkpoint',
    ])
    expect(refusal(signed((note) => note.replace(/\n\d+\n/, '\n999\n')))[0]).toBe('signature')
    expect(refusal(signed((note) => note.replace(/\n\n.*\n/s, '\n\n— інший AAAAAAAA\n')))[0]).toBe(
      'signature',
    )
  })
})

describe('inclusion', () => {
  test('finds an entry or a proof that was altered, and says which', () => {
    const bytes = (from: string, to: string): string =>
      altered(CHAIN, (copy) => touch(copy, 8, (text) => text.replace(from, to)))
    expect(refusal(bytes('секретар-1', 'секретар-2'))).toEqual(['inclusion', '/entries/8'])
    const proof = altered(CHAIN, (copy) => copy.entries[2]?.proof.pop())
    expect(refusal(proof)).toEqual(['inclusion', '/entries/2'])
  })
})

describe('consistency', () => {
  const from = OPEN.consistency?.from ?? ''
  const saved = readCheckpoint(from)!

  test('holds with what the reader saved', () => {
    const found = verifyBundle(textOf('good-open'), { since: saved })
    expect(found.kind).toBe('verified')
    const own = readCheckpoint(OPEN.checkpoint)!
    expect(verifyBundle(textOf('good-open'), { since: own }).kind).toBe('verified')
  })

  test('asks for a bundle with a proof when there is none from there', () => {
    expect(refusal(textOf('good-chain'), { since: saved })).toEqual(['consistency', '/consistency'])
  })

  test('finds a rewritten ledger: the same size with another root', () => {
    const root = 'ab'.repeat(32)
    expect(refusal(textOf('good-open'), { since: { ...saved, root } })).toEqual([
      'consistency',
      '/consistency/from',
    ])
    const own = readCheckpoint(OPEN.checkpoint)!
    expect(refusal(textOf('good-open'), { since: { ...own, root } })).toEqual([
      'consistency',
      '/checkpoint',
    ])
  })

  test('refuses a bundle older than what the reader saved, and a checkpoint of another ledger', () => {
    const newer = { ...saved, size: 1000 }
    expect(refusal(textOf('good-open'), { since: newer })).toEqual(['consistency', '/checkpoint'])
    const foreign = { ...saved, origin: 'інший.example' }
    expect(refusal(textOf('good-open'), { since: foreign })).toEqual(['consistency', '/origin'])
  })

  test('refuses a proof that does not lead from one to the other, or a beginning that nobody signed', () => {
    const proof = altered(OPEN, (copy) => copy.consistency?.proof.pop())
    expect(refusal(proof)).toEqual(['consistency', '/consistency/proof'])
    const signed = (root: string, name = ORIGIN, byte = 1) =>
      altered(OPEN, (copy) =>
        Object.assign(copy.consistency!, {
          from: signCheckpoint({ origin: ORIGIN, size: 5, root }, [signerOf(name, byte)]),
        }),
      )
    expect(refusal(signed(saved.root, ORIGIN, 2))).toEqual(['consistency', '/consistency/from'])
    expect(refusal(signed('ab'.repeat(32)))).toEqual(['consistency', '/consistency/proof'])
  })
})

/** Changes by someone who holds the key and signs anew. */
const FORGERIES: readonly (readonly [string, string, string, (draft: Draft) => void])[] = [
  [
    'an entry of the ledger that names another',
    'order',
    '/entries/0',
    (draft) => (entryIn(draft, 'ledger').body['origin'] = 'інший.example'),
  ],
  [
    'a commitment of another case',
    'order',
    '/entries/7',
    (draft) => (entryIn(draft, 'commit').body['case'] = '999/4/23'),
  ],
  [
    'a result of another attempt',
    'order',
    '/entries/9',
    (draft) => (entryIn(draft, 'result').body['attempt'] = 2),
  ],
  [
    'a policy that is no policy',
    'order',
    '/entries/7',
    (draft) => (entryIn(draft, 'commit').body['policy'] = 3),
  ],
  [
    'an act that is not there',
    'order',
    '/entries/7',
    (draft) => (entryIn(draft, 'commit').body['act'] = 3),
  ],
  [
    'a second attempt without an act',
    'order',
    '/entries/7',
    (draft) => {
      entryIn(draft, 'commit').body['attempt'] = 2
      entryIn(draft, 'result').body['attempt'] = 2
      draft.bundle.attempt = 2
    },
  ],
  [
    'a chain too short for the link',
    'order',
    '/entries/7',
    (draft) => {
      const { source } = entryIn(draft, 'commit').body as { source: { parts: { link?: number }[] } }
      source.parts[0]!.link = 21
    },
  ],
  [
    'a number that came before the commitment',
    'order',
    '/entries/7',
    (draft) => {
      const [commit, number] = [entryIn(draft, 'commit'), entryIn(draft, 'randomness')]
      draft.entries.splice(7, 2, { ...number, seq: 7 }, { ...commit, seq: 8 })
      number.body['commit'] = 8
      entryIn(draft, 'result').body['commit'] = 8
      entryIn(draft, 'result').body['randomness'] = 7
    },
  ],
  [
    'an approval by the author himself',
    'order',
    '/entries/6',
    (draft) => (entryIn(draft, 'approval').by = entryIn(draft, 'policy').by),
  ],
  [
    'an approval after the commitment',
    'order',
    '/entries/7',
    (draft) => {
      const [approval, commit] = [entryIn(draft, 'approval'), entryIn(draft, 'commit')]
      draft.entries.splice(6, 2, { ...commit, seq: 6 }, { ...approval, seq: 7 })
      entryIn(draft, 'randomness').body['commit'] = 6
      entryIn(draft, 'result').body['commit'] = 6
    },
  ],
  [
    'an approval of another entry',
    'order',
    '/entries/6',
    (draft) => (entryIn(draft, 'approval').body['policy'] = 3),
  ],
  [
    'an approval by an act that is not there',
    'order',
    '/entries/6',
    (draft) => (entryIn(draft, 'approval').body['act'] = 3),
  ],
  ['a policy that nobody approved', 'form', '/entries', (draft) => draft.entries.splice(6, 1)],
  [
    'an act in the manifest in other words than in its entry',
    'digests',
    '/manifest/attempt_act',
    (draft) => {
      for (const kind of ['commit', 'result'] as const) entryIn(draft, kind).body['attempt'] = 2
      entryIn(draft, 'commit').body['act'] = 5
      const attempt_act = 'рішення зборів суддів № 6 (2023-02-01)'
      Object.assign(draft.bundle, { attempt: 2 })
      Object.assign(draft.bundle.manifest, { attempt: 2, attempt_act })
      fitDigests(draft)
    },
  ],
  [
    'a key that no entry adds',
    'order',
    '/verifier_keys',
    (draft) => draft.bundle.verifier_keys.push(signerKey(2)),
  ],
  ['another manifest', 'digests', '/manifest', (draft) => (draft.bundle.manifest.engine = 'інший')],
  [
    'the manifest of another case, committed',
    'digests',
    '/manifest/case',
    (draft) => {
      draft.bundle.manifest.case = '999/4/23'
      fitDigests(draft)
    },
  ],
  [
    'another record',
    'digests',
    '/record',
    (draft) => (draft.bundle.record.result.seats[0]!.winner = 'с04'),
  ],
  [
    'a record of another manifest',
    'digests',
    '/record/manifest',
    (draft) => {
      draft.bundle.record.manifest = { ...draft.bundle.manifest, engine: 'інший' }
      entryIn(draft, 'result').body['record'] = digest(draft.bundle.record)
    },
  ],
  [
    'a record of another number',
    'digests',
    '/record/randomness/value',
    (draft) => {
      draft.bundle.record.randomness.value = 'ab'.repeat(32)
      entryIn(draft, 'result').body['record'] = digest(draft.bundle.record)
    },
  ],
  [
    'a policy text that was touched up',
    'digests',
    '/policy_files/1',
    (draft) => (draft.bundle.policy_files[1]!.text += ' '),
  ],
  [
    'a policy text that is missing',
    'digests',
    '/policy_files',
    (draft) => draft.bundle.policy_files.pop(),
  ],
  ['other facts', 'digests', '/facts', (draft) => (draft.bundle.facts = { judges: [] })],
  [
    'an edition that the ledger did not have',
    'edition',
    '/entries/4',
    (draft) => {
      draft.bundle.manifest.policy.edition = digest('інша')
      fitDigests(draft)
    },
  ],
  [
    'the same edition with another first day',
    'edition',
    '/entries/4',
    (draft) => {
      draft.bundle.manifest.policy.in_force_from = '2023-01-01'
      fitDigests(draft)
    },
  ],
  [
    'a commitment recorded when another round was due',
    'randomness',
    '/entries/8/bytes',
    (draft) => (entryIn(draft, 'commit').recorded_at = '2023-08-23T15:59:30.000Z'),
  ],
  [
    'a chain with another anchor',
    'randomness',
    '/entries/8/bytes',
    (draft) => (entryIn(draft, 'chain').body['anchor'] = 'ab'.repeat(32)),
  ],
  [
    'other winners',
    'winners',
    '/entries/9/bytes',
    (draft) => {
      const { winners } = entryIn(draft, 'result').body as { winners: { winner: string }[] }
      winners[0]!.winner = 'с04'
    },
  ],
  [
    'a draw that comes out otherwise',
    'draw',
    '/record/result/seats/0/winner',
    (draft) => {
      draft.bundle.record.result.seats[0]!.winner = 'с04'
      entryIn(draft, 'result').body['record'] = digest(draft.bundle.record)
    },
  ],
  [
    'weights that are not those of the fractions',
    'draw',
    '/record/manifest/pools/0/candidates/0/weight',
    (draft) => {
      draft.bundle.manifest.pools[0]!.candidates[0]!.weight = '837'
      fitDigests(draft)
    },
  ],
  [
    'an opening that opens nothing',
    'seals',
    '/openings/0',
    (draft) =>
      draft.bundle.openings.push({
        path: '/judges/с05/absences/в1/kind',
        salt: '0'.repeat(32),
        value: 'sick',
      }),
  ],
]

const signerKey = (byte: number): string => {
  const { name, id, publicKey } = signerOf(ORIGIN, byte).verifier
  return `${name}+${id}+${Buffer.concat([Buffer.of(1), publicKey]).toString('base64')}`
}

describe('a keeper of the key who forges', () => {
  test('nothing forges nothing: the rebuilt bundle is verified', async () => {
    expect(verifyBundle(await forged(COMBINED, () => undefined)).kind).toBe('verified')
  })

  test.each(FORGERIES)('%s is found by the check `%s`', async (_, check, place, change) => {
    expect(refusal(await forged(COMBINED, change))).toEqual([check, place])
  })
})

describe('an opening', () => {
  test('of another value, or given twice, is refused', () => {
    const value = altered(OPEN, (copy) => (copy.openings[0]!.value = 'leave'))
    expect(refusal(value)).toEqual(['seals', '/openings/0'])
    const twice = altered(OPEN, (copy) => copy.openings.push(copy.openings[0]!))
    expect(refusal(twice)).toEqual(['seals', '/openings/1'])
  })

  test('is not needed: what it opens stays sealed', () => {
    const closed = altered(OPEN, (copy) => copy.openings.splice(0))
    expect(verifyBundle(closed).kind).toBe('verified')
  })
})

test('without the facts, which may be redacted, the rest is still verified and says so', () => {
  const text = altered(CHAIN, (copy) => Object.assign(copy, { facts: null }))
  const found = verifyBundle(text)
  if (found.kind !== 'verified') throw new Error(found.kind)
  const step = found.steps.find(({ check }) => check === 'digests')
  expect(step).toMatchObject({ status: 'holds', said: { uk: expect.stringContaining('вилучено') } })
})
