/**
 * Pseudonyms: a secret key and somebody's id in, a name that says nothing out. Whoever has the key can show whose a
 * pseudonym is, one by one, without giving the key away.
 *
 *     secret    = HMAC-SHA-256(key, canonical text of {"id": id, "kind": kind}), hex
 *     pseudonym = SHA-256("zasady-pseudonym/1\n" + secret + "\n" + kind + "\n" + id + "\n"), hex
 */
import { createHmac } from 'node:crypto'
import { canonicalJson, sha256Hex } from '../record/canonical-json.ts'

/** What is named: the case, or a person of a list (`judges`, `jurors`). */
export type Kind = 'case' | (string & {})

/** Gives a name to somebody; the same one every time. */
export type Pseudonyms = (kind: Kind, id: string) => string

/** The proof of one pseudonym: anybody can hash it. */
export interface Reveal {
  readonly kind: Kind
  readonly id: string
  /** 64 hex digits. */
  readonly secret: string
  readonly pseudonym: string
}

/** `key`: 32 random bytes. Ids are few and known, so a guessable key would give all of them away. */
export function pseudonyms(key: Uint8Array): Pseudonyms {
  const known = new Map<string, string>()
  return (kind, id) => {
    const name = `${kind}/${id}`
    const made = known.get(name) ?? reveal(key, kind, id).pseudonym
    known.set(name, made)
    return made
  }
}

/** The proof of a pseudonym, for whoever may know it. */
export function reveal(key: Uint8Array, kind: Kind, id: string): Reveal {
  if (key.length < 32) throw new Error('a key of pseudonyms has 32 bytes')
  const secret = createHmac('sha256', key).update(canonicalJson({ id, kind })).digest('hex')
  return { kind, id, secret, pseudonym: pseudonymFrom({ kind, id, secret }) }
}

/** What a verifier computes and compares. */
export const pseudonymFrom = ({ kind, id, secret }: Omit<Reveal, 'pseudonym'>): string =>
  sha256Hex(`zasady-pseudonym/1\n${secret}\n${kind}\n${id}\n`)

/** Tells keys apart without giving them away. */
export const keyDigest = (key: Uint8Array): string =>
  sha256Hex(`zasady-pseudonym-key/1\n${Buffer.from(key).toString('hex')}\n`)
