/**
 * Published vectors through the code of both independent verifiers: Merkle proofs, a signed note, canonical text, the
 * draw, Ed25519.
 */
import { generateKeyPairSync, sign } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../support/outsider/digests.ts'
import { type Argument, callPython, PYTHON, SCRIPTS } from '../support/outsider/verifiers.ts'
import note from '../vectors/c2sp-signed-note.json' with { type: 'json' }
import draws from '../vectors/derived-court-draw-v1.json' with { type: 'json' }
import jcs from '../vectors/rfc8785-jcs.json' with { type: 'json' }
import merkle from '../vectors/rfc6962-merkle.json' with { type: 'json' }

type Bytes = Uint8Array

interface Verifier {
  isIncluded(
    index: number,
    size: number,
    leaf: Bytes,
    proof: Bytes[],
    root: Bytes,
  ): Promise<boolean>
  isConsistent(one: number, two: number, proof: Bytes[], a: Bytes, b: Bytes): Promise<boolean>
  ed25519(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean>
  ed25519ByHand(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean>
  parseStrict(text: string): unknown
  canonical(value: unknown): string
  fairTicket(m: string, r: string, seat: number, total: bigint): Promise<{ try: number; h: string }>
  isFair(n: bigint, total: bigint): boolean
  parseKey(text: string): Promise<object | undefined>
  parseNote(text: string): object | undefined
  signers(note: object, keys: readonly unknown[]): Promise<unknown[] | null>
}

let here: Verifier
beforeAll(async () => {
  // A file of JavaScript without types: the interface above is what this test relies on.
  here = (await import(pathToFileURL(SCRIPTS.mjs).href)) as Verifier
})

const bytes = (text: string, encoding: 'hex' | 'base64' = 'base64'): Buffer =>
  Buffer.from(text, encoding)

const asHex = (text: string): Argument => ({ hex: bytes(text).toString('hex') })

/** Python's answers, or a loud word that there are none. */
async function python(context: { skip: (note: string) => never }, calls: readonly Argument[][]) {
  return PYTHON === undefined
    ? context.skip('NO PYTHON ON THIS MACHINE: verify.py was not tested')
    : await callPython(calls)
}

describe('an inclusion proof of RFC 9162 is accepted or refused as published', () => {
  const probes = merkle.inclusion_probes
  const expected = probes.map(({ wantErr }) => !wantErr)

  test('by verify.mjs', async () => {
    const answers = await Promise.all(
      probes.map(({ leafIdx, treeSize, leafHash, proof, root }) =>
        here.isIncluded(
          leafIdx,
          treeSize,
          bytes(leafHash),
          proof.map((one) => bytes(one)),
          bytes(root),
        ),
      ),
    )
    expect(answers).toEqual(expected)
    expect(answers).toContain(true)
  })

  test('by verify.py', async (context) => {
    const calls = probes.map(({ leafIdx, treeSize, leafHash, proof, root }) => [
      'is_included',
      leafIdx,
      treeSize,
      asHex(leafHash),
      proof.map(asHex),
      asHex(root),
    ])
    expect(await python(context, calls)).toEqual(expected)
  })
})

describe('a consistency proof of RFC 9162 is accepted or refused as published', () => {
  const probes = merkle.consistency_probes
  // One probe has «roots» that are no hashes; they are refused here, even if equal.
  const expected = probes.map(({ wantErr, root1 }) => !wantErr && bytes(root1).length === 32)

  test('by verify.mjs', async () => {
    const answers = await Promise.all(
      probes.map(({ size1, size2, proof, root1, root2 }) =>
        here.isConsistent(
          size1,
          size2,
          proof.map((one) => bytes(one)),
          bytes(root1),
          bytes(root2),
        ),
      ),
    )
    expect(answers).toEqual(expected)
    expect(answers).toContain(true)
  })

  test('by verify.py', async (context) => {
    const calls = probes.map(({ size1, size2, proof, root1, root2 }) => [
      'is_consistent',
      size1,
      size2,
      proof.map(asHex),
      asHex(root1),
      asHex(root2),
    ])
    expect(await python(context, calls)).toEqual(expected)
  })
})

test('an empty leaf with an empty root, and a proof from size 0, are refused by both', async (context) => {
  const [empty, root] = [Buffer.alloc(0), sha256('')]
  expect(await here.isIncluded(0, 1, empty, [], empty)).toBe(false)
  expect(await here.isIncluded(0, 0, empty, [], empty)).toBe(false)
  expect(await here.isConsistent(0, 0, [], root, root)).toBe(false)
  expect(await here.isConsistent(0, 5, [], root, root)).toBe(false)
  const [none, nothing] = [asHex(''), { hex: root.toString('hex') }]
  const calls = [
    ['is_included', 0, 1, none, [], none],
    ['is_included', 0, 0, none, [], none],
    ['is_consistent', 0, 0, [], nothing, nothing],
    ['is_consistent', 0, 5, [], nothing, nothing],
  ]
  expect(await python(context, calls)).toEqual([false, false, false, false])
})

describe('the signed note of C2SP', () => {
  const { note: text, verifier_key: key } = note
  const changed = [
    text,
    text.replace('example message', 'example massage'),
    text.replace('— example.com/foo', '— example.com/fool'),
    text.replace('Uw2QOkn8', 'Uw2QOkn9'),
    text.replace('\n\n', '\n'),
  ]
  // 1: signed · null: a wrong signature of this key · 0: signed by nobody known
  const expected = [1, null, 0, null, 'no note']

  test('is signed, and no longer when a letter, the name or the signature changes', async () => {
    const keys = [await here.parseKey(key)]
    const answers = changed.map(async (one) => {
      const parsed = here.parseNote(one)
      if (parsed === undefined) return 'no note'
      return (await here.signers(parsed, keys))?.length ?? null
    })
    expect(await Promise.all(answers)).toEqual(expected)
  })

  test('so says verify.py', async (context) => {
    expect(
      await python(
        context,
        changed.map((one) => ['signed_by', one, key]),
      ),
    ).toEqual(expected)
  })
})

describe('canonical text of RFC 8785', () => {
  // Numbers that are not whole are refused: a decimal is a text here.
  const expected = jcs.documents.map(({ name, canonical_text: text }) =>
    name === 'values' ? 'refused: number' : text,
  )

  test('is that of verify.mjs', () => {
    const answers = jcs.documents.map(({ input_text: text }) => {
      try {
        return here.canonical(here.parseStrict(text))
      } catch (problem) {
        return `refused: ${String((problem as { reason?: string }).reason)}`
      }
    })
    expect(answers).toEqual(expected)
  })

  test('is that of verify.py', async (context) => {
    const calls = jcs.documents.map(({ input_text: text }) => ['canonical_of', text])
    expect(await python(context, calls)).toEqual(expected)
  })
})

describe('the worked example of court-draw-v1', () => {
  const { manifest_sha256: m, beacon_randomness: r, seats, rejection_edge_cases: edges } = draws

  test('is that of verify.mjs', async () => {
    for (const { seat, try_, total_weight: total, hash, n, pick } of seats) {
      const ticket = await here.fairTicket(m, r, seat, BigInt(total))
      expect(ticket).toEqual({ try: try_, h: hash, n: BigInt(n) })
      expect(Number(BigInt(n) % BigInt(total))).toBe(pick)
    }
    expect(
      edges.map(({ n, total_weight: total }) => here.isFair(BigInt(n), BigInt(total))),
    ).toEqual(edges.map(({ accept }) => accept))
  })

  test('is that of verify.py', async (context) => {
    const calls = [
      ...seats.map(({ seat, total_weight: total }) => ['fair_ticket', m, r, seat, total]),
      ...edges.map(({ n, total_weight: total }) => ['is_fair', n, total]),
    ]
    expect(await python(context, calls)).toEqual([
      ...seats.map(({ try_, hash, n }) => [try_, hash, n]),
      ...edges.map(({ accept }) => accept),
    ])
  })
})

describe('Ed25519', () => {
  const L = 2n ** 252n + 27742317777372353535851937790883648493n

  /** RFC 8032 § 7.1, tests 1–3, then signatures by Node; each as it is and with one part changed. */
  const published = [
    [
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ].map(([key = '', message = '', signature = '']) =>
    [key, message, signature].map((one) => Buffer.from(one, 'hex')),
  )
  const made = Array.from({ length: 5 }, (_, index) => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const message = Buffer.from(`повідомлення ${index}`)
    const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
    return [key, message, sign(null, message, privateKey)]
  })
  const flipped = (part: Buffer, at: number): Buffer => {
    const copy = Buffer.from(part)
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
    return copy
  }
  /** The same signature with S + L: a second spelling, which RFC 8032 refuses. */
  const respelt = (signature: Buffer): Buffer => {
    const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + L
    const high = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()
    return Buffer.concat([signature.subarray(0, 32), high])
  }
  const samples = [...published, ...made].flatMap(
    ([key = Buffer.alloc(32), message = Buffer.alloc(0), signature = Buffer.alloc(64)]) => [
      { parts: [key, message, signature], isRight: true },
      { parts: [flipped(key, 3), message, signature], isRight: false },
      { parts: [key, Buffer.concat([message, Buffer.from('!')]), signature], isRight: false },
      { parts: [key, message, flipped(signature, 5)], isRight: false },
      { parts: [key, message, flipped(signature, 40)], isRight: false },
      { parts: [key, message, respelt(signature)], isRight: false },
      { parts: [key, message, signature.subarray(1)], isRight: false },
    ],
  )
  const expected = samples.map(({ isRight }) => isRight)
  const none = Buffer.alloc(0)

  const byPlatform = (key: Bytes, message: Bytes, signature: Bytes) =>
    here.ed25519(key, message, signature)
  const byHand = (key: Bytes, message: Bytes, signature: Bytes) =>
    here.ed25519ByHand(key, message, signature)

  test('is checked with the platform and by hand alike', async () => {
    const ask = (check: typeof byPlatform) =>
      Promise.all(
        samples.map(({ parts: [key = none, message = none, signature = none] }) =>
          check(key, message, signature),
        ),
      )
    expect(await ask(byPlatform)).toEqual(expected)
    expect(await ask(byHand)).toEqual(expected)
  })

  test('is checked by verify.py alike', async (context) => {
    const calls = samples.map(({ parts }) => [
      'ed25519',
      ...parts.map((part) => ({ hex: part.toString('hex') })),
    ])
    expect(await python(context, calls)).toEqual(expected)
  })

  /** Points whose order divides 8, and one that is not reduced: such a key would «sign» anything. */
  const small = [
    '01'.padEnd(64, '0'),
    `ec${'ff'.repeat(30)}7f`,
    '00'.repeat(32),
    `${'00'.repeat(31)}80`,
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    `ee${'ff'.repeat(30)}7f`,
  ].map((point) => {
    const typed = Buffer.concat([Uint8Array.of(1), Buffer.from(point, 'hex')])
    const id = sha256('k\n', typed).subarray(0, 4).toString('hex')
    return `k+${id}+${typed.toString('base64')}`
  })

  test('takes no key of small order', async (context) => {
    expect(await Promise.all(small.map((key) => here.parseKey(key)))).toEqual(
      small.map(() => undefined),
    )
    expect(await here.parseKey(note.verifier_key)).toBeDefined()
    const calls = [...small, note.verifier_key].map((key) => ['is_key', key])
    expect(await python(context, calls)).toEqual([...small.map(() => false), true])
  })
})
