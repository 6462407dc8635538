/** What can be wrong with the lines of an export. */
import { type Finding, finding } from '../verify/finding.ts'

export function notALine(line: number): Finding {
  return finding(
    'export/line',
    { line },
    'такого рядка у виписці журналу не може бути',
    'an export of a ledger has no such line',
  )
}

export function truncated(line: number): Finding {
  return finding(
    'export/truncated',
    { line },
    'виписка обірвана: немає рядка `end`',
    'the export breaks off: there is no line `end`',
  )
}

export function outOfOrder(line: number): Finding {
  return finding(
    'export/order',
    { line },
    'рядок не на своєму місці або повторюється',
    'the line is out of its place, or twice',
  )
}

export function otherOrigin(): Finding {
  return finding(
    'export/origin',
    { line: 1 },
    'перший рядок називає інший журнал, ніж запис 0',
    'the first line names another ledger than entry 0',
  )
}

export function otherCounts(line: number, counted: readonly number[]): Finding {
  const numbers = counted.join(', ')
  return finding(
    'export/counts',
    { line },
    `нараховано: ${numbers} (записів, контрольних точок, текстів)`,
    `counted: ${numbers} (entries, checkpoints, blobs)`,
  )
}

export function otherHash(line: number): Finding {
  return finding(
    'export/hash',
    { line },
    'сума SHA-256 усіх попередніх рядків інша',
    'the SHA-256 of all lines before is another',
  )
}
