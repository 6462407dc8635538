/** The text form of a ledger: what it holds, and what is found when it was changed. */
import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type CourtLedger, leafHash, verifyExport } from '../../../../engine/index.ts'
import { exported, findingsIn, linesIn, sealed } from '../../../support/exports.ts'
import { append, tellStory } from '../../../support/ledger-story.ts'
import { newLedger, ORIGIN, PLACES, register } from '../../../support/ledgers.ts'

const [sqlite] = PLACES

async function story(): Promise<CourtLedger> {
  const ledger = await newLedger((await sqlite?.address()) ?? '')
  await tellStory(ledger)
  return ledger
}

describe.each(PLACES)('an export from $store', ({ address }) => {
  test('holds the whole ledger, verifies, and begins and ends as the format says', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    await tellStory(ledger)
    const { size, root, checkpoint } = await ledger.head()
    const bytes = await exported(ledger)
    const lines = linesIn(bytes)
    expect(lines[0]).toBe(`zasady-ledger/1 ${ORIGIN}`)
    expect(lines.filter((line) => line.startsWith('opening'))).toEqual([])
    for (const [seq, line] of lines.slice(1, size + 1).entries()) {
      const text = line.slice(65)
      expect(line.slice(0, 65)).toBe(`${leafHash(Buffer.from(text))} `)
      expect(JSON.parse(text)).toMatchObject({ seq })
    }
    const notes = lines.filter((line) => line.startsWith('checkpoint '))
    const last = Buffer.from(notes.at(-1)?.split(' ')[1] ?? '', 'base64').toString()
    expect(last).toBe(checkpoint)
    expect(lines.at(-1)).toMatch(new RegExp(`^end ${size} ${notes.length} \\d+ [0-9a-f]{64}$`))
    expect(await verifyExport([bytes])).toMatchObject({
      kind: 'verified',
      origin: ORIGIN,
      entries: size,
      checkpoints: notes.length,
      openings: 0,
      root,
    })
  })

  test('for an auditor has the openings too', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    await tellStory(ledger)
    const bytes = await exported(ledger, true)
    const openings = linesIn(bytes).filter((line) => line.startsWith('opening '))
    expect(openings).toHaveLength(1)
    expect(openings[0]).toMatch(/^opening entry:10 /)
    expect(linesIn(bytes).at(-1)).toMatch(/^end \d+ \d+ \d+ 1 [0-9a-f]{64}$/)
    expect(await verifyExport([bytes])).toMatchObject({ kind: 'verified', openings: 1 })
  })
})

test('an export is the same however it is cut into chunks', async () => {
  const bytes = await exported(await story(), true)
  const whole = await verifyExport([bytes])
  for (const size of [1, 7, 64, 1000]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    )
    expect(await verifyExport(chunks)).toEqual(whole)
  }
})

test('an export is of one moment, whatever is appended while it is read', async () => {
  const ledger = await story()
  const { size } = await ledger.head()
  const chunks: Uint8Array[] = []
  for await (const chunk of ledger.export()) {
    chunks.push(chunk)
    if (chunks.length < 4) await append(ledger, [register(String(chunks.length))])
  }
  expect(await verifyExport(chunks)).toMatchObject({ kind: 'verified', entries: size })
  expect((await ledger.head()).size).toBe(size + 3)
})

describe('of a changed export is found', () => {
  test('the line that is missing, twice, or in the place of another', async () => {
    const lines = linesIn(await exported(await story(), true))
    const without = (at: number) => lines.toSpliced(at, 1)
    const twice = (at: number) => lines.toSpliced(at, 0, lines[at] ?? '')
    const swapped = (at: number) => lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? '')
    const missed: string[] = []
    for (let at = 0; at < lines.length - 1; at++) {
      const line = lines[at] ?? ''
      const changes = { without: without(at), twice: twice(at), swapped: swapped(at) }
      for (const [what, changed] of Object.entries(changes)) {
        const found = await findingsIn(Buffer.from(`${changed.join('\n')}\n`))
        if (found.length === 0) missed.push(`${what} ${at + 1}: ${line.slice(0, 30)}`)
      }
    }
    expect(missed).toEqual([])
  })

  test('an entry that is missing or moved, even if the last line was made to fit', async () => {
    const lines = linesIn(await exported(await story()))
    expect(await findingsIn(sealed(lines.toSpliced(6, 1)))).toContain('entry/place 7')
    const moved = lines.toSpliced(6, 2, lines[7] ?? '', lines[6] ?? '')
    expect((await findingsIn(sealed(moved))).slice(0, 2)).toEqual([
      'entry/place 7',
      'entry/place 8',
    ])
    const twice = lines.toSpliced(6, 0, lines[6] ?? '')
    expect(await findingsIn(sealed(twice))).toContain('entry/place 8')
  })

  test('an entry that was rewritten with its hash: between which checkpoints', async () => {
    const ledger = await newLedger((await sqlite?.address()) ?? '')
    for (const value of ['а', 'б', 'в']) await append(ledger, [register(value)])
    const lines = linesIn(await exported(ledger))
    const text = (lines[4] ?? '').slice(65).replace('"б"', '"г"')
    const changed = lines.with(4, `${leafHash(Buffer.from(text))} ${text}`)
    const found = await verifyExport([sealed(changed)])
    expect(found).toMatchObject({ findings: [{ code: 'entry/changed', place: { seq: 3, to: 4 } }] })
  })

  test('a cut end, wherever it was cut', async () => {
    const bytes = await exported(await story())
    const survivors: number[] = []
    for (let length = 0; length < bytes.length; length += 97) {
      const found = await findingsIn(bytes.subarray(0, length))
      if (!found.some((code) => code.startsWith('export/'))) survivors.push(length)
    }
    expect(survivors).toEqual([])
    expect(await findingsIn(bytes.subarray(0, -1))).toEqual([
      `export/line ${linesIn(bytes).length}`,
      `export/truncated ${linesIn(bytes).length + 1}`,
    ])
  })

  test('what follows the end', async () => {
    const bytes = await exported(await story())
    const lines = linesIn(bytes).length
    expect(await findingsIn(Buffer.concat([bytes, Buffer.from('\n')]))).toEqual([
      `export/line ${lines + 1}`,
    ])
  })

  test('a text that is missing, changed or named by nobody', async () => {
    const lines = linesIn(await exported(await story()))
    const at = lines.findIndex((line) => line.startsWith('blob '))
    expect(await findingsIn(sealed(lines.toSpliced(at, 1)))).toEqual(['blob/missing'])
    const extra = Buffer.from('зайве')
    const name = `sha256:${hash('sha256', extra)}`
    const more = [...lines.slice(0, -1), `blob ${name} ${extra.toString('base64')}`]
    const ordered = more.filter((line) => !line.startsWith('blob'))
    const blobs = more.filter((line) => line.startsWith('blob')).toSorted()
    // In this story facts were redacted; they name no text.
    expect(await findingsIn(sealed([...ordered, ...blobs]))).toEqual(['blob/unnamed'])
  })

  test('an opening that opens nothing', async () => {
    const lines = linesIn(await exported(await story(), true))
    const opening = Buffer.from('{"path":"/a","salt":"00000000000000000000000000000000","value":1}')
    const line = `opening entry:10 ${opening.toString('base64')}`
    const at = lines.findIndex((one) => one.startsWith('opening'))
    expect(await findingsIn(sealed(lines.with(at, line)))).toEqual([`opening/unsealed ${at + 1}`])
  })
})

test('a ledger without redactions has no text that nobody names', async () => {
  const ledger = await newLedger((await sqlite?.address()) ?? '')
  const bytes = await exported(ledger)
  const extra = Buffer.from('зайве')
  const line = `blob sha256:${hash('sha256', extra)} ${extra.toString('base64')}`
  expect(await findingsIn(sealed([...linesIn(bytes), line]))).toEqual(['blob/unnamed'])
})
