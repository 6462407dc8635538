import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../cli/disk/lines.ts'

async function* chunksOf(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string, chunk: number, limit: number): Promise<string[]> {
  const found: string[] = []
  for await (const line of linesOf(chunksOf(Buffer.from(text), chunk), limit))
    found.push(line.kind === 'line' ? line.bytes.toString() : '…')
  return found
}

test('lines do not depend on how the bytes arrive', async () => {
  const line = fc.string({ unit: fc.constantFrom('а', 'є', '"', ' ', '\r'), maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (lines, chunk) => {
        const text = lines.map((one) => `${one}\n`).join('')
        expect(await read(text, chunk, 100)).toEqual(lines)
      },
    ),
  )
})

test('a last line without an end is a line', async () => {
  expect(await read('а\nб', 3, 100)).toEqual(['а', 'б'])
})

test('a line over the limit is skipped and the next one is read', async () => {
  for (const chunk of [1, 4, 100])
    expect(await read(`1\n${'9'.repeat(30)}\n2\n`, chunk, 10)).toEqual(['1', '…', '2'])
})
