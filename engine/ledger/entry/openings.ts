/** Openings of seals (FORMAT.md, section 6): their form, their digests, and the seals that a value holds. */
import { canonicalJson } from '../../record/canonical-json.ts'
import { isSealed } from '../../record/seal.ts'
import { fields, type Shape, text, textSuchThat } from '../../time/shape.ts'
import { hash } from 'node:crypto'

const opening = fields({
  path: text,
  salt: textSuchThat((salt) => /^[0-9a-f]{32}$/.test(salt), '32 шістнадцяткові цифри'),
  value: canonical,
})

/** The canonical bytes of an opening and their digest, which is the seal; `undefined` when it is none. */
export function openingBytes(
  value: unknown,
): { readonly digest: string; readonly bytes: Uint8Array } | undefined {
  if (opening(value, '').length > 0) return undefined
  const bytes = Buffer.from(canonicalJson(value))
  return { digest: `sha256:${hash('sha256', bytes)}`, bytes }
}

/** Digests of the seals in a value. */
export function sealsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const open: unknown[] = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if (isSealed(next)) found.add(next.sealed)
    else open.push(...(Object.values(next) as unknown[]).filter((item) => item !== undefined))
  }
  return found
}

function canonical(value: unknown, path: string): ReturnType<Shape> {
  try {
    canonicalJson(value)
    return []
  } catch {
    return [{ path, message: 'очікується значення JSON без дробових чисел' }]
  }
}
