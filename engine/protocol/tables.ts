/** Who was left out and why; who took part, seat by seat, with weights, intervals and the number that chose. */
import { fractionText } from '../draw/rational.ts'
import type { Line, SeatByHand } from '../bundle/by-hand.ts'
import type { Names } from '../bundle/people.ts'
import type { ReadBundle } from '../bundle/read-bundle.ts'
import type { Block, Runs } from '../documents/model.ts'
import { row, section } from './blocks.ts'
import { HEADS, LABELS, NOBODY, roleWords } from './phrases.ts'
import type { PolicyWords } from './policy-words.ts'

export function excludedBlocks(
  { bundle }: ReadBundle,
  names: Names,
  words: PolicyWords,
): readonly Block[] {
  const rows = bundle.manifest.pools.flatMap(({ excluded }) =>
    excluded.map(({ id, grounds }): readonly Runs[] => [
      [names(id)],
      [grounds.map(words.ground).join('; ')],
    ]),
  )
  if (rows.length === 0) return [{ kind: 'rows', rows: [row(LABELS.excluded, NOBODY)] }]
  return [section(LABELS.excluded), { kind: 'table', heads: HEADS.excluded, rows }]
}

export function seatBlocks({ drawn, lines }: SeatByHand, names: Names): readonly Block[] {
  const { winner, k, total, interval, forced } = drawn
  const chosen = `Випадкове число ${k} з ${total}: інтервал ${interval.first}–${interval.last}, ${names(winner)}.`
  const alone = forced ? ' Вибору не було: лише цей суддя мав вагу, більшу за нуль.' : ''
  return [
    section(`${LABELS.took}. Місце ${drawn.seat}: ${roleWords(drawn.role)}`),
    {
      kind: 'table',
      heads: HEADS.weights,
      rows: lines.map((line, at) => weightRow(line, at, names)),
    },
    { kind: 'text', style: 'body', runs: [`${chosen}${alone}`] },
  ]
}

const weightRow = (line: Line, at: number, names: Names): readonly Runs[] => [
  [String(at + 1)],
  [names(line.id)],
  [line.fraction],
  [line.weight],
  [line.interval === undefined ? '—' : `${line.interval.first}–${line.interval.last}`],
  [`${line.percent} (${fractionText(line.share)})`],
]
