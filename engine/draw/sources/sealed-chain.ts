/**
 * The sealed chain: numbers made ahead, sealed by one hash in the ledger, opened one by one in order.
 *
 * Link i is the SHA-256 of link i + 1, and link 0, the anchor, is in the ledger before the first draw. So the next
 * number is fixed and yet cannot be computed from those already opened. Works offline.
 */
import { fields, oneOf, text, whole } from '../../time/shape.ts'
import { bytesOf, sha256 } from './hex.ts'
import { type Source, wrongAt } from './source.ts'

export const sealedChain: Source = {
  name: 'sealed-chain',
  binding: true,
  called: { uk: 'запечатаний ланцюг', en: 'sealed chain' },
  proves: {
    uk: 'число закріплено в журналі ще до розподілу і взято за чергою: ніхто не міг обрати його чи взяти інше',
    en: 'the number was sealed in the ledger before the draw and taken in its turn: nobody could choose it or take another',
  },
  doesNotProve: {
    uk: 'що його ніхто не знав: зберігач зерна міг знати число наперед; раджено поєднувати з іншим джерелом',
    en: 'that nobody knew it: the keeper of the seed could know it ahead; combining it with another source is advised',
  },
  plan: fields({
    source: oneOf('sealed-chain'),
    chain: text,
    link: whole(1, Number.MAX_SAFE_INTEGER),
  }),
  evidence: fields({}),
  check: ({ chain, link }, { value }, { linkBefore }) => {
    const before = linkBefore(chain as string, link as number)
    if (before === undefined) {
      return wrongAt('/link', 'попередньої ланки немає', 'the link before is not there')
    }
    if (sha256(bytesOf(value)) === before) return []
    return wrongAt('/value', 'це не наступна ланка', 'this is not the next link of the chain')
  },
}

/**
 * Link `link` of a chain of `length` links made from a secret seed of 32 bytes (64 hex digits): the seed hashed
 * `length − link` times. Link 0 is the anchor, link `length` the seed itself.
 */
export function linkOf(seed: string, length: number, link: number): string {
  if (link < 0 || link > length) throw new RangeError(`a chain of ${length} has no link ${link}`)
  let value = seed
  for (let step = length; step > link; step--) value = sha256(bytesOf(value))
  return value
}
