/** Exports of ledgers whose keeper breaks a rule, and digests and signs everything anew. */
import { type Bend } from '../../support/outsider/book.ts'
import { hex, type Json } from '../../support/outsider/digests.ts'
import { at, body, both, forgedExport, honest, type Sample } from './sample.ts'

const again =
  (attempt: number) =>
  (manifest: Json): unknown =>
    Object.assign(manifest, { attempt, attempt_act: 'розпорядження № 6-р (2023-08-23)' })

/** The draw was allowed by the act of the approval. */
const byAct = (name: string): Bend => body(`commit:${name}`, (b) => (b.act = 6))

const become =
  (kind: string, found: Json) =>
  (entry: Json): unknown =>
    Object.assign(entry, { kind, body: found })

const commitOf = (name: string): number => honest.seqOf(`commit:${name}`)
const ATTEMPTS: readonly Sample[] = [
  forgedExport(
    'a third attempt first',
    'order/attempt',
    both(at('manifest:G', again(3)), byAct('G')),
  ),
  forgedExport('a second attempt first', undefined, both(at('manifest:G', again(2)), byAct('G'))),
  forgedExport('an attempt left out', 'order/attempt', at('manifest:A2', again(3))),
  forgedExport(
    'a second attempt before the first has an end',
    'order/open',
    both(
      at('abandon:H', become('outage', { from: '2023-08-23', until: null, what: 'x', act: null })),
      at('manifest:A2', (m) => (m.case = '999/H/23')),
    ),
  ),
  forgedExport(
    'an act used twice',
    'order/act-used',
    both(at('manifest:G', again(2)), both(byAct('G'), byAct('A2'))),
  ),
]

const SEQUENCE: readonly Sample[] = [
  forgedExport(
    'a number of an entry left out',
    'order/seq',
    at('register:', (e) => (e.seq = 90)),
  ),
  forgedExport(
    'an approval of something else',
    'order/reference',
    body('approval:', (b) => (b.policy = 4)),
  ),
  forgedExport(
    'a policy corrected before the draw',
    'order/corrected',
    at(
      'register:',
      become('policy', { ...honest.entries[honest.seqOf('policy:')]?.body, corrects: 5 }),
    ),
  ),
  forgedExport(
    'a link left out',
    'order/chain',
    body('commit:B', (b) => (b.source.link = 3)),
  ),
  forgedExport(
    'a chain announced twice',
    'order/chain',
    at('register:', become('chain', { chain: 'ланцюг-1', anchor: hex(''), length: 1 })),
  ),
  forgedExport(
    'a second number',
    'order/second',
    at('act:E', become('randomness', { commit: commitOf('A'), value: hex('x'), evidence: {} })),
  ),
  forgedExport(
    'a second result',
    'order/second',
    at('act:E', become('result', honest.entries[honest.seqOf('result:A')]?.body)),
  ),
  forgedExport(
    'a number after the end',
    'order/abandoned',
    at('act:A2', become('randomness', { commit: commitOf('H'), value: hex('x'), evidence: {} })),
  ),
  forgedExport(
    'an end after the result',
    'order/abandoned',
    body('abandon:H', (b) => (b.commit = commitOf('G'))),
  ),
]

const otherPolicy = (e: Json): unknown =>
  Object.assign(e, { kind: 'policy', body: honest.entries[honest.seqOf('policy:')]?.body })

const asAuthor = at('approval:', (e) => (e.by = 'секретар-1'))
const seqOfRegister = honest.seqOf('register:')

const APPROVALS: readonly Sample[] = [
  forgedExport(
    'a policy that nobody approved',
    'order/unapproved',
    at('approval:', become('outage', { from: '2023-08-23', until: null, what: 'x', act: null })),
  ),
  forgedExport('a policy approved by its author', 'order/own-approval', asAuthor),
  forgedExport(
    'a policy approved twice',
    'order/approved-again',
    at('register:', (e) =>
      become('approval', { policy: 5, act: 6 })(Object.assign(e, { by: 'суддя-1' })),
    ),
  ),
  forgedExport(
    'a decision by a policy that nobody approved',
    'order/unapproved',
    both(
      at('register:', otherPolicy),
      body('decision:', (b) => (b.policy = seqOfRegister)),
    ),
  ),
  forgedExport(
    'a second policy that waits for its approval',
    undefined,
    at('register:', otherPolicy),
    (book) => book.openings.splice(0, 1),
  ),
  forgedExport(
    'another act for the attempt',
    'digests/act',
    at('manifest:A2', (m) => (m.attempt_act = 'розпорядження № 1-р (2023-08-23)')),
  ),
]

export const FORGED: readonly Sample[] = [...ATTEMPTS, ...SEQUENCE, ...APPROVALS]
