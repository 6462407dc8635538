/** Bundles whose fields are not of the form: one sample for each class of fields and each type. */
import { canonical, type Json } from '../../support/outsider/digests.ts'
import { bundleB, inEntry, type Sample, tampered } from './sample.ts'

const text = canonical(bundleB())

const inForm = (name: string, code: string, change: (bundle: Json) => unknown): Sample =>
  tampered(name, `form/${code}`, change)

export const FORMS: readonly Sample[] = [
  { name: 'a space before the end', code: 'form/canonical', text: text.replace(/\}$/, ' }') },
  { name: 'two line ends', code: 'form/canonical', text: `${text}\n\n` },
  { name: 'keys in another order', code: 'form/canonical', text: JSON.stringify({ ...bundleB() }) },
  { name: 'one point nought', code: 'form/canonical', text: text.replace(/("attempt":1)/, '$1.0') },
  { name: 'minus zero', code: 'form/canonical', text: text.replace('"attempt":1', '"attempt":-0') },
  inForm('no instructions', 'missing', (b) => delete b.instructions),
  inForm('a field too many', 'unknown', (b) => (b.remark = 'так')),
  inForm('a field called __proto__', 'unknown', (b) =>
    Object.defineProperty(b, '__proto__', { value: {}, enumerable: true }),
  ),
  inForm('an origin that is a number', 'type', (b) => (b.origin = 1)),
  inForm('a case of no-break spaces', 'type', (b) => (b.case = '\u00a0\u2003')),
  inForm('a case of 201 letters', 'type', (b) => (b.case = '9'.repeat(201))),
  inForm('a case with a line end', 'type', (b) => (b.case = '999\n1')),
  inForm('an origin with a plus', 'type', (b) => (b.origin = 'court+example')),
  inForm('an entry of more than a megabyte', 'long', (b) =>
    inEntry(b, 0, (e) => (e.body.court = 'с'.repeat(2 ** 19))),
  ),
  inForm('attempt nought', 'type', (b) => (b.attempt = 0)),
  inForm('no verifier keys', 'type', (b) => (b.verifier_keys = [])),
  inForm(
    'a verifier key with another id',
    'type',
    (b) => (b.verifier_keys = [b.verifier_keys[0].replace(/\+[0-9a-f]{8}\+/, '+00000000+')]),
  ),
  inForm(
    'a checkpoint without its empty line',
    'type',
    (b) => (b.checkpoint = b.checkpoint.replace('\n\n', '\n')),
  ),
  inForm(
    'a checkpoint with a fourth line',
    'type',
    (b) => (b.checkpoint = b.checkpoint.replace('\n\n', '\nще\n\n')),
  ),
  inForm(
    'a size with a leading zero',
    'type',
    (b) => (b.checkpoint = b.checkpoint.replace(/\n(\d+)\n/, '\n0$1\n')),
  ),
  inForm('entries in another order', 'ascending', (b) => b.entries.reverse()),
  inForm('an entry twice', 'ascending', (b) => b.entries.splice(2, 0, b.entries[2])),
  inForm('an entry that is not canonical', 'canonical', (b) => (b.entries[3].bytes += ' ')),
  inForm(
    'an entry with a repeated key',
    'json',
    (b) => (b.entries[3].bytes = b.entries[3].bytes.replace('{', '{"seq":3,')),
  ),
  inForm('an entry that is no JSON', 'json', (b) => (b.entries[0].bytes = '{')),
  inForm('an entry of an unknown kind', 'value', (b) => inEntry(b, 2, (e) => (e.kind = 'note'))),
  inForm('an entry dated 30 February', 'type', (b) =>
    inEntry(b, 2, (e) => (e.true_at = '2023-02-30')),
  ),
  inForm('an entry recorded at 24 hours', 'type', (b) =>
    inEntry(b, 2, (e) => (e.recorded_at = '2023-08-23T24:00:00.000Z')),
  ),
  inForm('a proof in capitals', 'type', (b) => (b.entries[0].proof[0] = 'A'.repeat(64))),
  inForm('another scheme', 'value', (b) => (b.manifest.scheme = 'court-draw-v2')),
  inForm('no pools', 'type', (b) => (b.manifest.pools = [])),
  inForm('an act for a first attempt', 'value', (b) => (b.manifest.attempt_act = 'акт')),
  inForm('seconds in a moment', 'type', (b) => (b.manifest.as_of = '2023-08-23T18:58:30+03:00')),
  inForm(
    'a fraction not in lowest terms',
    'type',
    (b) => (b.manifest.pools[0].candidates[0].fraction = '82/10'),
  ),
  inForm(
    'a weight with a leading zero',
    'type',
    (b) => (b.manifest.pools[0].candidates[0].weight = '0164'),
  ),
  inForm(
    'a weight that is a number',
    'type',
    (b) => (b.manifest.pools[0].candidates[0].weight = 164),
  ),
  inForm(
    'one person twice in a pool',
    'repeated',
    (b) => (b.manifest.pools[0].candidates[1].id = 'с01'),
  ),
  inForm('one pool twice', 'repeated', (b) => (b.manifest.pools[1].id = 'judges')),
  inForm('grounds in another order', 'ascending', (b) =>
    b.manifest.pools[0].excluded[0].grounds.reverse(),
  ),
  inForm('seats that count from two', 'value', (b) => b.manifest.seats.shift()),
  inForm('a seat from no pool', 'value', (b) => (b.manifest.seats[0].pool = 'nobody')),
  inForm('a forced mark in words', 'type', (b) => (b.record.result.seats[0].forced = 'false')),
  inForm('a seed that does not belong', 'unknown', (b) => (b.record.randomness.seed = 'зерно')),
  inForm('facts that are a list', 'type', (b) => (b.facts = [])),
  inForm('a short salt', 'type', (b) => (b.openings[0].salt = 'a1')),
  inForm('a saved checkpoint that is none', 'type', (b) => (b.consistency.from = 'немає')),
  inForm('empty instructions', 'type', (b) => (b.instructions.uk = '')),
  inForm('a policy file without a text', 'type', (b) => (b.policy_files[0].text = null)),
]
