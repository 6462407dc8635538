/** Exports changed by hand: lines of the text, with or without setting right what follows from them. */
import { createHash } from 'node:crypto'
import { canonicalJson, type Entry, leafHash, readEntry } from '../../../engine/index.ts'
import { byExport } from './looking.ts'
import type { Tampering } from './tampering.ts'

const linesOf = (exported: Buffer): string[] => exported.toString().split('\n').slice(0, -1)
const bytesOf = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`)

/** The last line, made to fit again: the forger knows how to count and to hash. */
function resealed(lines: readonly string[]): Buffer {
  const body = lines.slice(0, -1)
  const counts = ['checkpoint ', 'blob '].map((word) =>
    body.filter((line) => line.startsWith(word)),
  )
  const [checkpoints = [], blobs = []] = counts
  const entries = body.length - 1 - checkpoints.length - blobs.length
  const hash = createHash('sha256').update(bytesOf(body)).digest('hex')
  return bytesOf([...body, `end ${entries} ${checkpoints.length} ${blobs.length} ${hash}`])
}

/** The entry that a line holds. */
const entryIn = (line: string): Entry | undefined => {
  const read = /^[0-9a-f]{64} /.test(line) ? readEntry(Buffer.from(line.slice(65))) : undefined
  return read?.kind === 'entry' ? read.entry : undefined
}

/** The number of the line with the result that lies so far through the ledger. */
function resultLine(lines: readonly string[], part = 0.5): number {
  const all = [...lines.keys()].filter((at) => entryIn(lines[at] ?? '')?.kind === 'result')
  return all[Math.floor(all.length * part)] ?? 0
}

/** The winner of a result replaced in its text. */
const otherWinner = (line: string): string =>
  line.replace(/"winner":"с(\d\d)"/, (_, no: string) => `"winner":"с${no === '01' ? '02' : '01'}"`)

export const changedByte: Tampering = {
  what: 'у виписці журналу змінено суддю в одному записі',
  async run({ exported }) {
    const lines = linesOf(exported)
    const at = resultLine(lines)
    return [
      await byExport(resealed(lines.with(at, otherWinner(lines[at] ?? ''))), [
        'entry/leaf',
        'checkpoint/root',
      ]),
    ]
  },
}

export const changedWithHash: Tampering = {
  what: 'те саме, і перераховано хеш запису',
  async run({ exported }) {
    const lines = linesOf(exported)
    const at = resultLine(lines)
    const text = otherWinner(lines[at] ?? '').slice(65)
    const forged = lines.with(at, `${leafHash(Buffer.from(text))} ${text}`)
    return [await byExport(resealed(forged), ['entry/changed'])]
  },
}

export const droppedEntry: Tampering = {
  what: 'з виписки вилучено запис',
  async run({ exported }) {
    const lines = linesOf(exported)
    return [await byExport(resealed(lines.toSpliced(resultLine(lines), 1)), ['entry/place'])]
  },
}

export const swappedEntries: Tampering = {
  what: 'два записи поміняно місцями',
  async run({ exported }) {
    const lines = linesOf(exported)
    const at = resultLine(lines)
    const [one = '', two = ''] = [lines[at], lines[at + 1]]
    return [await byExport(resealed(lines.with(at, two).with(at + 1, one)), ['entry/place'])]
  },
}

export const skippedLink: Tampering = {
  what: 'пропущено ланку ланцюга: зобов’язання називає не наступну',
  async run({ exported }) {
    const lines = linesOf(exported)
    const at = [...lines.keys()].findLast((n) => entryIn(lines[n] ?? '')?.kind === 'commit') ?? 0
    const text = (lines[at] ?? '')
      .slice(65)
      .replace(/"link":(\d+)/, (_, link: string) => `"link":${Number(link) + 1}`)
    const forged = lines.with(at, `${leafHash(Buffer.from(text))} ${text}`)
    return [await byExport(resealed(forged), ['order/link'])]
  },
}

export const ownApproval: Tampering = {
  what: 'автор засад сам їх і схвалив: у виписці змінено, хто вніс схвалення',
  async run({ exported }) {
    const lines = linesOf(exported)
    const entries = [...lines.keys()].map((at) => [at, entryIn(lines[at] ?? '')] as const)
    const author = entries.find(([, entry]) => entry?.kind === 'policy')?.[1]?.by ?? ''
    const [at, approval] = entries.find(([, entry]) => entry?.kind === 'approval') ?? [0]
    const text = canonicalJson({ ...approval, by: author })
    const forged = lines.with(at, `${leafHash(Buffer.from(text))} ${text}`)
    return [await byExport(resealed(forged), ['order/own-policy'])]
  },
}
