/** That each entry stands at its place in the ledger of the checkpoint. */
import { leafHash } from '../../ledger/merkle/hashes.ts'
import { verifyInclusion } from '../../ledger/merkle/verify-proof.ts'
import { fails, holds } from '../steps.ts'
import type { Check } from './check.ts'

export const inclusion: Check = {
  check: 'inclusion',
  title: { uk: 'записи є в журналі', en: 'the entries are in the ledger' },
  run({ bundle, checkpoint, entries }) {
    const { size, root } = checkpoint
    for (const [at, { bytes, proof }] of bundle.entries.entries()) {
      const seq = entries[at]?.seq ?? -1
      if (verifyInclusion({ leaf: leafHash(Buffer.from(bytes)), seq, size, root, proof })) continue
      return fails(
        `/entries/${at}`,
        `запису ${seq} з такими байтами в журналі немає: змінено запис або його доказ`,
        `the ledger has no entry ${seq} of these bytes: the entry or its proof was altered`,
      )
    }
    const numbers = entries.map(({ seq }) => seq).join(', ')
    return holds(`записи ${numbers} із ${size}`, `entries ${numbers} of ${size}`)
  },
}
