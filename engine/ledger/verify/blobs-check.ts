/**
 * The third part of a verification: blobs and openings in; findings out.
 *
 * A blob has the digest that it stands under, agrees with the entries that name it, and is named by one. An opening opens
 * a seal that is in its blob or entry.
 */
import { hash } from 'node:crypto'
import { jsonIn } from '../entry/json.ts'
import { openingBytes, sealsIn } from '../entry/openings.ts'
import type { BlobClaim } from '../order/claims.ts'
import type { Before } from '../order/before.ts'
import { type Finding, finding, foundAt, type Place } from './finding.ts'
import type { Findings } from './findings.ts'

export class BlobsCheck {
  readonly #findings: Findings
  readonly #claims: Map<string, BlobClaim[]>
  readonly #there = new Set<string>()
  /** Seals by the blob or entry that holds them. */
  readonly #seals: Map<string, ReadonlySet<string>>
  openings = 0

  constructor(
    claims: readonly BlobClaim[],
    seals: Map<string, ReadonlySet<string>>,
    findings: Findings,
  ) {
    this.#findings = findings
    this.#seals = seals
    this.#claims = Map.groupBy(claims, ({ digest }) => digest)
  }

  get count(): number {
    return this.#there.size
  }

  blob(digest: string, bytes: Uint8Array, place: Place): void {
    this.#there.add(digest)
    if (`sha256:${hash('sha256', bytes)}` !== digest) {
      this.#findings.add(wrongDigest(place))
      return
    }
    const seals = holdsSeals(bytes) ? sealsIn(jsonIn(bytes)) : undefined
    if (seals !== undefined && seals.size > 0) this.#seals.set(digest, seals)
    for (const claim of this.#claims.get(digest) ?? []) this.#check(claim, bytes, place)
  }

  opening(of: string, digest: string | undefined, bytes: Uint8Array, place: Place): void {
    this.openings++
    const read = openingBytes(jsonIn(bytes))
    const same = read !== undefined && Buffer.compare(read.bytes, bytes) === 0
    const right = same && (digest === undefined || digest === read.digest)
    if (!right || this.#seals.get(of)?.has(read.digest) !== true) {
      this.#findings.add(wrongOpening(place))
    }
  }

  /** When there are no more blobs and openings. */
  async end(before: Before): Promise<void> {
    let namesAreLost = false
    for (const [digest, claims] of this.#claims) {
      if (this.#there.has(digest)) continue
      if ((await before.redactionOf(digest)) === undefined) this.#missing(claims)
      else namesAreLost ||= claims.some(({ namesMore }) => namesMore)
    }
    // A redacted manifest cannot be asked which facts it names.
    if (namesAreLost) return
    for (const digest of this.#there) {
      if (!this.#claims.has(digest)) this.#findings.add(unnamed(digest))
    }
  }

  #check({ check, seq }: BlobClaim, bytes: Uint8Array, place: Place): void {
    const { wrong, names = [] } = check?.(bytes) ?? {}
    if (wrong !== undefined) this.#findings.add(foundAt({ ...place, seq }, wrong))
    for (const claim of names) {
      const claims = this.#claims.get(claim.digest)
      if (claims === undefined) this.#claims.set(claim.digest, [claim])
      else claims.push(claim)
    }
  }

  #missing(claims: readonly BlobClaim[]): void {
    for (const { digest, seq } of claims.slice(0, 1)) {
      this.#findings.add(
        finding(
          'blob/missing',
          { seq, digest },
          `тексту, на який посилається запис ${seq}, немає`,
          `the text that entry ${seq} names is missing`,
        ),
      )
    }
  }
}

/** Most blobs hold no seal, and need not be parsed to know it. */
function holdsSeals(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('"sealed"')
}

function wrongDigest(place: Place): Finding {
  return finding(
    'blob/digest',
    place,
    'дайджест тексту не відповідає його байтам',
    'the digest of the text is not that of its bytes',
  )
}

function wrongOpening(place: Place): Finding {
  return finding(
    'opening/unsealed',
    place,
    'розкриття не відповідає жодній печатці свого тексту',
    'the opening fits no seal of its text',
  )
}

function unnamed(digest: string): Finding {
  return finding(
    'blob/unnamed',
    { digest },
    'на цей текст не посилається жоден запис',
    'no entry names this text',
  )
}
