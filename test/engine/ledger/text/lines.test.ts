import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../../../engine/ledger/text/lines.ts'

async function lines(chunks: readonly Uint8Array[]) {
  const all: string[] = []
  for await (const some of linesOf(chunks)) {
    all.push(
      ...some.map(({ number, raw, ended }) => `${number} ${raw.toString()}${ended ? '' : '|'}`),
    )
  }
  return all
}

test('lines keep their ends and are numbered from 1; the last may have none', async () => {
  const text = Buffer.from('а\n\nб')
  expect(await lines([text])).toEqual(['1 а\n', '2 \n', '3 б|'])
  expect(await lines([Buffer.from('а\n')])).toEqual(['1 а\n'])
  expect(await lines([])).toEqual([])
})

test('lines do not depend on how the bytes are cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[аб\n]{0,5}$/), { maxLength: 8 }),
      async (parts) => {
        const whole = Buffer.from(parts.join(''))
        const cut = parts.map((part) => Buffer.from(part))
        expect(await lines(cut)).toEqual(await lines(whole.length > 0 ? [whole] : []))
      },
    ),
  )
})
