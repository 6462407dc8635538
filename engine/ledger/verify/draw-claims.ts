/**
 * What a verification asks of the texts of a draw beyond what is asked when they are appended: that a manifest and a record
 * are whole, and that the draw comes out again. An entry in; its claims with these checks in them out.
 */
import { firstDifference } from '../../record/first-difference.ts'
import { isCanonicalText } from '../../record/is-canonical.ts'
import { manifestProblems } from '../../record/manifest-shape.ts'
import { type DistributionRecord, verifyRecord } from '../../record/record.ts'
import type { Plan } from '../../draw/sources/source.ts'
import type { ShapeProblem } from '../../time/shape.ts'
import { jsonIn } from '../entry/json.ts'
import type { Before } from '../order/before.ts'
import { type BlobClaim, blobClaims } from '../order/claims.ts'
import type { Entry, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'

/** The blobs that an entry names, each with all that it must agree with. */
export async function drawClaims(entry: Entry, before: Before): Promise<readonly BlobClaim[]> {
  const claims = await blobClaims(entry, before)
  const check = await checkOf(entry, before)
  return check === undefined ? claims : claims.map((claim) => withCheck(claim, check))
}

type Check = (value: unknown) => LedgerRefusal | undefined

const withCheck = (claim: BlobClaim, check: Check): BlobClaim => ({
  ...claim,
  check(bytes) {
    const found = claim.check?.(bytes) ?? {}
    if (found.wrong !== undefined) return found
    const value = jsonIn(bytes)
    const isCanonical = isCanonicalText(Buffer.from(bytes).toString(), value)
    const problem = isCanonical ? check(value) : notCanonical(claim.seq)
    return problem === undefined ? found : { ...found, wrong: problem }
  },
})

async function checkOf({ kind, seq, body }: Entry, before: Before): Promise<Check | undefined> {
  if (kind === 'commit') return (value) => malformed('manifest', manifestProblems(value), seq)
  if (kind !== 'result') return undefined
  const commit = await before.entry(body['commit'] as number)
  const randomness = await before.entry(body['randomness'] as number)
  const { source } = (commit?.body['source'] ?? { source: '' }) as Plan
  const taken = { value: randomness?.body['value'], evidence: randomness?.body['evidence'] }
  return (value) => wrongRecord(value, { source, ...taken }, seq)
}

/** The record repeats the number with what shows its origin, and its draw comes out again. */
function wrongRecord(
  value: unknown,
  { source, ...taken }: { source: string; value: unknown; evidence: unknown },
  seq: number,
): LedgerRefusal | undefined {
  const verified = verifyRecord(value)
  if (verified.kind === 'malformed') {
    return malformed('record', verified.problems, seq)
  }
  const { evidence, ...number } = taken
  const expected = { source, binding: true, ...number, ...(source !== 'system' && { evidence }) }
  const { randomness } = value as DistributionRecord
  const difference =
    firstDifference(expected, randomness, '/randomness') ??
    (verified.kind === 'difference' ? verified : undefined)
  if (difference === undefined) return undefined
  const [right, found] = [difference.expected, difference.found].map((one) => JSON.stringify(one))
  return wrong(
    'draw/differs',
    `розподіл запису ${seq}, перерахований, інший (\`${difference.path}\`): має бути ${right}, є ${found}`,
    `the draw of entry ${seq} comes out otherwise (\`${difference.path}\`): expected ${right}, found ${found}`,
    seq,
  )
}

const notCanonical = (seq: number): LedgerRefusal =>
  wrong(
    'draw/canonical',
    `текст, названий записом ${seq}, не є канонічним JSON`,
    `the text that entry ${seq} names is not canonical JSON`,
    seq,
  )

function malformed(
  what: string,
  [problem]: readonly ShapeProblem[],
  seq: number,
): LedgerRefusal | undefined {
  if (problem === undefined) return undefined
  return wrong(
    `draw/${what}`,
    `\`${what}\` запису ${seq} не за формою (\`${problem.path}\`): ${problem.message}`,
    `the \`${what}\` of entry ${seq} is malformed (\`${problem.path}\`)`,
    seq,
  )
}
