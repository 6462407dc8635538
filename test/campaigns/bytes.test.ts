/**
 * Every single-byte change of an export is found, in its line.
 *
 * `CAMPAIGN_BYTES=all` tries every other value of each byte; without it, two that matter (a neighbour, and a line end) of
 * every third byte.
 */
import { expect, test } from 'vitest'
import { verifyExport } from '../../engine/index.ts'
import { exported } from '../support/exports.ts'
import { append, decision, draw } from '../support/ledger-story.ts'
import { newLedger, PLACES, approvedPolicy } from '../support/ledgers.ts'

const ALL = process.env['CAMPAIGN_BYTES'] === 'all'
const LINE_END = 0x0a
const STEP = ALL ? 1 : 3

const valuesFor = (byte: number): readonly number[] =>
  ALL
    ? Array.from({ length: 256 }, (_, value) => value).filter((value) => value !== byte)
    : [byte ^ 1, byte === LINE_END ? 0x20 : LINE_END]

test(
  'every changed byte of an export is found in its line',
  async () => {
    const [{ address } = { address: () => Promise.resolve('') }] = PLACES
    const ledger = await newLedger((await address()) ?? '')
    await append(ledger, [...approvedPolicy(2), decision('умовна-3/26', 2)])
    await draw(ledger, 'умовна-1/26', { policy: 2 })
    const bytes = await exported(ledger, true)
    let line = 1
    let tried = 0
    const missed: string[] = []
    for (const [at, byte] of bytes.entries()) {
      for (const value of at % STEP === 0 ? valuesFor(byte) : []) {
        const changed = Buffer.from(bytes)
        changed[at] = value
        const verified = await verifyExport([changed])
        const found = verified.kind === 'verified' ? undefined : verified.findings[0]?.place.line
        // A line that was joined to the next, or cut in two, is wrong in the one or the other.
        const near = value === LINE_END || byte === LINE_END
        const right = found === line || (near && found === line + 1)
        if (!right) missed.push(`byte ${at} (line ${line}) → ${value}: ${found}`)
        tried++
      }
      if (byte === LINE_END) line++
    }
    console.log(`${bytes.length} bytes, ${tried} changes, ${missed.length} not found in their line`)
    expect(missed).toEqual([])
  },
  ALL ? 6 * 3_600_000 : 240_000,
)
