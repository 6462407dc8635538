/** Part two of the page: that the commitment, the number and the result stand in the ledger, by its inclusion proofs. */
import type { Entry } from '../../ledger/types.ts'
import type { ReadBundle } from '../read-bundle.ts'
import { command, heading, paragraph, type Part } from './parts.ts'
import { fileOf, holds } from './shell.ts'
import { siblings } from './siblings.ts'

export function inclusionPart(read: ReadBundle): readonly Part[] {
  const { checkpoint, commit, randomness, result, bundle } = read
  const root = Buffer.from(checkpoint.root, 'hex').toString('base64')
  return [
    heading(2, '4. Записи в журналі (за бажанням)'),
    paragraph(
      `Журнал суду має ${checkpoint.size} записів на час контрольної точки. Кожен запис — листок дерева дайджестів, корінь якого підписав суд. Тут повторено шлях від трьох записів до кореня.`,
    ),
    ...entryPart(read, commit, 'commit.txt', 'закріплено M', '"sha256:$M"'),
    ...entryPart(read, randomness, 'randomness.txt', 'внесено R', '"$R"'),
    ...entryPart(
      read,
      result,
      'result.txt',
      'внесено результат',
      `"sha256:${recordDigest(result)}"`,
    ),
    paragraph('Корінь у контрольній точці записано інакше (base64); це її третій рядок:'),
    command(['hex "$H" | base64'], root),
    paragraph('Контрольна точка цілком. Порівняйте її з тією, яку оприлюднив суд:'),
    command(
      [`cat <<'КІНЕЦЬ'`, bundle.checkpoint.replace(/\n$/, ''), 'КІНЕЦЬ'],
      bundle.checkpoint.replace(/\n$/, ''),
    ),
  ]
}

const recordDigest = ({ body }: Entry): string => String(body['record']).replace('sha256:', '')

function entryPart(
  { bundle, entries, checkpoint }: ReadBundle,
  entry: Entry,
  file: string,
  what: string,
  wanted: string,
): readonly Part[] {
  const { bytes = '', proof = [] } = bundle.entries[entries.indexOf(entry)] ?? {}
  const path = siblings(entry.seq, checkpoint.size, proof)
  const steps = path.map(({ hash, isLeft }) => (isLeft ? `node ${hash} "$H"` : `node "$H" ${hash}`))
  return [
    heading(3, `Запис ${entry.seq}: ${what}`),
    command(fileOf(file, bytes)),
    command([holds(file, wanted)], 'так'),
    command([`leaf ${file}`, ...steps, 'echo "$H"'], checkpoint.root),
  ]
}
