/** Exports of a whole ledger with lines changed after they were written, the last line with its SHA-256 made anew. */
import { sealed } from '../../support/outsider/book.ts'
import { canonical, digest, type Json } from '../../support/outsider/digests.ts'
import { checkpoint, checkpointKey } from '../../support/outsider/notes.ts'
import { leafHash, rootOf } from '../../support/outsider/tree.ts'
import { honest, type Sample } from './sample.ts'

const text = honest.export(true)
const [last = ''] = text.trimEnd().split('\n').slice(-1)
const counts = last.split(' ').slice(1, -1).map(Number)

/** Lines changed, the last one written anew. */
function resealed(
  name: string,
  code: string | undefined,
  change: (lines: string[]) => unknown,
  more: Partial<Sample> = {},
): Sample {
  const lines = text.trimEnd().split('\n').slice(0, -1)
  change(lines)
  const count = (start: RegExp): number => lines.filter((line) => start.test(line)).length
  const found = [/^[0-9a-f]{64} /, /^checkpoint /, /^blob /, /^opening /].map(count)
  return { name, code, text: sealed(lines, found), ...more }
}

const find = (lines: string[], start: RegExp): number => lines.findIndex((line) => start.test(line))
const base64 = (one: string): string => Buffer.from(one).toString('base64')

/** An entry rewritten with its leaf hash, as a clumsy forger would. */
const rewrite = (lines: string[], seq: number, change: (entry: Json) => unknown): void => {
  const entry = JSON.parse((lines[seq + 1] ?? '').slice(65))
  change(entry)
  const bytes = canonical(entry)
  lines[seq + 1] = `${leafHash(bytes).toString('hex')} ${bytes}`
}

const replaceLine =
  (start: RegExp, change: (line: string) => string) =>
  (lines: string[]): unknown => {
    const index = find(lines, start)
    return lines.splice(index, 1, change(lines[index] ?? ''))
  }

const remove =
  (start: RegExp) =>
  (lines: string[]): unknown =>
    lines.splice(find(lines, start), 1)

const lastCheckpoint = (lines: string[]): number =>
  lines.findLastIndex((line) => line.startsWith('checkpoint '))

const swap =
  (start: RegExp) =>
  (lines: string[]): unknown => {
    const index = find(lines, start)
    return lines.splice(index, 2, lines[index + 1] ?? '', lines[index] ?? '')
  }

export const LINES: readonly Sample[] = [
  { name: 'an export as it is', code: undefined, text },
  { name: 'an export without openings', code: undefined, text: honest.export() },
  { name: 'a last line without its end', code: 'form/end', text: text.trimEnd() },
  { name: 'no last line', code: 'form/end', text: text.slice(0, text.lastIndexOf('\nend ') + 1) },
  {
    name: 'another SHA-256 at the end',
    code: 'form/end',
    text: text.replace(/.\n$/, (one) => (one === '0\n' ? '1\n' : '0\n')),
  },
  {
    name: 'other counts at the end',
    code: 'form/counts',
    text: sealed(text.trimEnd().split('\n').slice(0, -1), [1, ...counts.slice(1)]),
  },
  { name: 'a line after the end', code: 'form/line', text: `${text}\n` },
  { name: 'a header and no more', code: 'form/end', text: 'zasady-ledger/1 a\n' },
  {
    name: 'bytes that are no text',
    code: 'form/line',
    text: Buffer.concat([Buffer.from('zasady-ledger/1 a\n'), Uint8Array.of(0xff, 10)]),
  },
  resealed('no origin', 'form/line', (lines) => (lines[0] = 'zasady-ledger/1 ')),
  resealed(
    'another origin',
    'form/value',
    (lines) => (lines[0] = 'zasady-ledger/1 court.example/other'),
  ),
  resealed('an empty line', 'form/line', (lines) => lines.splice(3, 0, '')),
  resealed('an entry after the checkpoints', 'form/line', (lines) =>
    lines.splice(lines.length - 1, 0, lines[2] ?? ''),
  ),
  resealed('an entry with a space', 'form/canonical', (lines) => (lines[2] += ' ')),
  resealed(
    'an entry with two keys of a name',
    'form/json',
    replaceLine(/"seq":3/, (line) => line.replace('"seq":3', '"seq":3,"seq":3')),
  ),
  resealed(
    'another leaf hash',
    'inclusion/leaf',
    replaceLine(/"seq":4,/, (line) => `${'0'.repeat(64)}${line.slice(64)}`),
  ),
  resealed('an entry rewritten', 'inclusion/root', (lines) =>
    rewrite(lines, 9, (e) => (e.by = 'хтось')),
  ),
  resealed('an entry left out', 'form/counts', remove(/"kind":"register"/)),
  resealed('no checkpoints', 'form/counts', (lines) =>
    lines.splice(0, lines.length, ...lines.filter((line) => !line.startsWith('checkpoint '))),
  ),
  resealed('no last checkpoint', 'form/counts', (lines) => lines.splice(lastCheckpoint(lines), 1)),
  resealed('checkpoints in another order', 'form/ascending', swap(/^checkpoint /)),
  resealed(
    'a checkpoint that is none',
    'form/type',
    replaceLine(/^checkpoint /, () => 'checkpoint AAAA'),
  ),
  resealed(
    'a checkpoint that is no base64',
    'form/type',
    replaceLine(/^checkpoint /, (line) => `${line}!`),
  ),
  resealed(
    'a checkpoint of another key',
    'signature/unsigned',
    (lines) =>
      (lines[lastCheckpoint(lines)] =
        `checkpoint ${base64(checkpoint(honest.entries.length, rootOf(honest.leaves), [checkpointKey(3)]))}`),
  ),
  resealed(
    'a checkpoint of the key that was retired',
    'signature/unsigned',
    (lines) =>
      (lines[lastCheckpoint(lines)] =
        `checkpoint ${base64(checkpoint(honest.entries.length, rootOf(honest.leaves), [checkpointKey(1)]))}`),
  ),
  resealed(
    'a checkpoint of another root',
    'inclusion/root',
    (lines) =>
      (lines[lastCheckpoint(lines)] =
        `checkpoint ${base64(checkpoint(honest.entries.length, rootOf([]), [checkpointKey(2)]))}`),
  ),
  resealed('a key given by other means', 'signature/unsigned', () => undefined, {
    key: checkpointKey(3).verifierKey,
  }),
  resealed('the key of the court', undefined, () => undefined, {
    key: checkpointKey(2).verifierKey,
  }),
  resealed('the key with which the court began', undefined, () => undefined, {
    key: checkpointKey(1).verifierKey,
  }),
  resealed(
    'a text changed',
    'digests/blob',
    replaceLine(/^blob /, (line) => `${line.slice(0, 77)}${base64('інше')}`),
  ),
  resealed(
    'a text that is no base64',
    'form/line',
    replaceLine(/^blob /, (line) => `${line}=`),
  ),
  resealed('a text left out', 'digests/missing', remove(/^blob /)),
  resealed('texts in another order', 'form/ascending', swap(/^blob /)),
  resealed('a text that nothing names', 'digests/unnamed', insertUnnamed),
  resealed(
    'an opening changed',
    'seals/opening',
    replaceLine(
      /^opening entry/,
      (line) =>
        `${line.split(' ').slice(0, 2).join(' ')} ${base64(canonical({ path: '/a', salt: '0'.repeat(32), value: 1 }))}`,
    ),
  ),
  resealed(
    'an opening for nothing',
    'seals/opening',
    replaceLine(/^opening entry/, (line) => line.replace(/entry:\d+/, 'entry:0')),
  ),
  resealed('openings in another order', 'form/ascending', swap(/^opening /)),
  resealed(
    'an opening that is no opening',
    'form/unknown',
    replaceLine(
      /^opening entry/,
      (line) =>
        `${line.split(' ').slice(0, 2).join(' ')} ${base64('{"path":"/a","salt":"00000000000000000000000000000000","value":1,"x":1}')}`,
    ),
  ),
]

/** A text more, in its place among the others. */
function insertUnnamed(lines: string[]): void {
  const line = `blob ${digest('зайве')} ${base64('зайве')}`
  const place = lines.findIndex((one) => one.startsWith('blob ') && one > line)
  lines.splice(place < 0 ? find(lines, /^opening /) : place, 0, line)
}

const saved = (size: number, root: Buffer): string => checkpoint(size, root, [checkpointKey(2)])
const fork = rootOf(honest.leaves.toReversed())
const size = honest.entries.length

export const SINCE: readonly Sample[] = [
  resealed('a checkpoint saved earlier', undefined, () => undefined, {
    since: honest.checkpoint(honest.sizes[0]),
  }),
  resealed('a checkpoint of a fork', 'consistency/proof', () => undefined, {
    since: saved(size, fork),
  }),
  resealed('a checkpoint of a longer ledger', 'consistency/newer', () => undefined, {
    since: saved(size + 1, fork),
  }),
  resealed('a checkpoint of another ledger', 'consistency/origin', () => undefined, {
    since: checkpoint(5, fork, [checkpointKey(2)], 'court.example/other'),
  }),
  resealed('a checkpoint that the court did not sign', 'consistency/signature', () => undefined, {
    since: checkpoint(5, fork, [checkpointKey(3)]),
  }),
]
