/** Bundles changed after they were signed: what is in them, and what is missing. */
import { type Json } from '../../support/outsider/digests.ts'
import { checkpointKey } from '../../support/outsider/notes.ts'
import { inclusionProof } from '../../support/outsider/tree.ts'
import { honest, type Sample, tampered } from './sample.ts'

const without = (name: string, code: string, label: string): Sample =>
  tampered(`no ${name}`, code, (b) => {
    const seq = honest.seqOf(label)
    // Without the first key nothing could be said of a checkpoint saved earlier.
    b.consistency = null
    b.entries = b.entries.filter(({ bytes }: Json) => JSON.parse(bytes).seq !== seq)
  })

export const CONTENTS: readonly Sample[] = [
  without('first entry', 'form/entries', 'ledger:'),
  without('first key', 'order/first', 'key:first'),
  without('policy', 'form/entries', 'policy:'),
  without('commit', 'form/entries', 'commit:B'),
  without('chain', 'order/chain', 'chain:'),
  without('number', 'form/entries', 'randomness:B'),
  without('result', 'form/entries', 'result:B'),
  tampered('another attempt', 'order/case', (b) => (b.attempt = 2)),
  tampered('another case', 'order/case', (b) => (b.case = '999/X/23')),
  tampered('a verifier key of nobody', 'order/key', (b) =>
    b.verifier_keys.push(checkpointKey(3).verifierKey),
  ),
  tampered('the key that was retired', 'order/key', (b) =>
    b.verifier_keys.push(checkpointKey(1).verifierKey),
  ),
  tampered(
    'another version of the engine',
    'digests/manifest',
    (b) => (b.manifest.engine = '0.1.1'),
  ),
  tampered(
    'another weight',
    'digests/manifest',
    (b) => (b.manifest.pools[0].candidates[0].weight = '165'),
  ),
  tampered('another k in the record', 'digests/record', (b) => (b.record.result.seats[0].k = '1')),
  tampered('a policy file less', 'digests/files', (b) => b.policy_files.pop()),
  tampered('policy files in another order', 'digests/files', (b) => b.policy_files.reverse()),
  tampered('another text of a policy', 'digests/file', (b) => (b.policy_files[1].text += ' ')),
  tampered('other facts', 'digests/facts', (b) => (b.facts.case.id = 'x')),
  tampered('no facts', undefined, (b) => (b.facts = null)),
  tampered('another opened value', 'seals/opening', (b) => (b.openings[0].value = 'відпустка')),
  tampered('an opened value of another path', 'seals/opening', (b) => (b.openings[0].path += '/x')),
  tampered('another salt', 'seals/opening', (b) => (b.openings[0].salt = '0'.repeat(32))),
  tampered('an entry that does not belong', 'form/kind', (b) => {
    const { seq = 0, bytes = '' } = honest.entries.find(({ label }) => label === 'register:') ?? {}
    const proof = inclusionProof(seq, honest.leaves).map((hash) => hash.toString('hex'))
    const place = b.entries.findIndex((one: Json) => JSON.parse(one.bytes).seq > seq)
    b.entries.splice(place, 0, { bytes, proof })
  }),
  tampered('nothing', undefined, () => undefined),
]
