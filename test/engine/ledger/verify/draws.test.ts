/**
 * Numbers and draws are computed again while a whole ledger is verified: ledgers whose keeper took another number, drew
 * another judge or wrote no manifest, and signed it.
 */
import { expect, test } from 'vitest'
import { verifyExport } from '../../../../engine/index.ts'
import type { Bend } from '../../../support/outsider/book.ts'
import { digest, hex } from '../../../support/outsider/digests.ts'
import { story } from '../../../support/outsider/story.ts'
import { at, body, honest } from '../../../verify/samples/sample.ts'

/** The codes of what is found, with the entries concerned; what a broken text no longer names is left out. */
async function found(bend: Bend): Promise<readonly string[]> {
  const verified = await verifyExport([Buffer.from(story(bend).export(true))])
  if (verified.kind === 'verified') return []
  return verified.findings
    .filter(({ code }) => code !== 'blob/unnamed')
    .map(({ code, place }) => `${code} ${place.seq}`)
}

const nothing: Bend = (_, piece: unknown) => piece
const seq = (label: string): number => honest.seqOf(label)
const number = (name: string, change: Parameters<typeof at>[1]): Bend =>
  at(`number:${name}`, change)

test('an honest ledger is verified: all sources, links opened and left closed, a witnessed round', async () => {
  expect(await found(nothing)).toEqual([])
})

test.each([
  ['a number that is not the next link', 'B', number('B', (n) => (n.value = hex('x')))],
  ['a link after one that stayed closed', 'A2', number('A2', (n) => (n.value = hex('x')))],
  ['a link in one of two parts', 'F', number('F', (n) => (n.evidence.parts[0].value = hex('x')))],
  ['a number that the digits do not give', 'E', number('E', (n) => (n.value = hex('x')))],
  ['a later round of the beacon', 'D', number('D', (n) => (n.evidence.round = 1002))],
  [
    'a round dated by a witness whom the plan does not name',
    'C',
    number('C', (n) => (n.evidence.witnessed = seq('witnessed:bystander'))),
  ],
  [
    'a round dated by a later entry of the witness',
    'C',
    number('C', (n) => (n.evidence.witnessed = seq('witnessed:later'))),
  ],
])('%s is found', async (_, name, bend) => {
  expect(await found(bend)).toContain(`number/origin ${seq(`randomness:${name}`)}`)
})

test('a manifest without a field is found, even of a draw that was abandoned', async () => {
  const bend = at('manifest:H', (m) => delete m.engine)
  expect(await found(bend)).toEqual([`draw/manifest ${seq('commit:H')}`])
})

test.each([
  ['a record without a field', 'draw/record', at('record:G', (r) => delete r.result.seats[0].k)],
  [
    'a draw that comes out otherwise',
    'draw/differs',
    at('record:G', (r) => (r.result.seats[0].k = '1')),
  ],
  [
    'a draw that binds nobody',
    'draw/differs',
    at('record:G', (r) => (r.randomness.binding = false)),
  ],
  [
    'evidence that is not that of the number',
    'draw/differs',
    at('record:C', (r) => (r.randomness.evidence.witnessed = 1)),
  ],
  [
    'weights that are not those of the fractions',
    'draw/differs',
    at('manifest:G', (m) => (m.pools[0].candidates[0].weight = '165')),
  ],
])('%s is found', async (name, code, bend) => {
  const entry = seq(name.startsWith('evidence') ? 'result:C' : 'result:G')
  expect(await found(bend)).toEqual([`${code} ${entry}`])
})

test('a text that is not canonical is found, since M is the digest of the canonical text', async () => {
  const label = 'commit:H'
  const written: string = honest.entries[seq(label)]?.body.manifest
  const spaced = ` ${honest.blobs.get(written)}`
  const book = story(body(label, (b) => (b.manifest = digest(spaced))))
  book.blobs.delete(written)
  book.keep(spaced)
  expect(await verifyExport([Buffer.from(book.export(true))])).toMatchObject({
    kind: 'damaged',
    findings: [{ code: 'draw/canonical', place: { seq: seq(label) } }],
  })
})

test('a record that was redacted is counted, and condemns nothing', async () => {
  const gone = digest(honest.draws.get('G').record)
  const book = story(body('redaction:', (b) => b.digests.push(gone)))
  book.blobs.delete(gone)
  expect(await verifyExport([Buffer.from(book.export(true))])).toMatchObject({
    kind: 'verified',
    redacted: 2,
  })
})
