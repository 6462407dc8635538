/** An attempt that has no result: what is known of it, so that a protocol of all attempts leaves none out. */
import type { CaseAttempt } from '../bundle/attempts.ts'
import type { Part } from '../documents/model.ts'
import { row } from './blocks.ts'
import { clockUk } from './clock.ts'
import { LABELS } from './phrases.ts'

export function unfinishedPart(attempt: CaseAttempt, caseId: string, court: string): Part {
  const { commit, randomness, abandon, number } = attempt
  return {
    blocks: [
      { kind: 'text', style: 'heading', runs: [`Спроба ${number}: ${stateOf(attempt)}`] },
      {
        kind: 'rows',
        rows: [
          row(LABELS.court, court),
          row(LABELS.case, caseId),
          row('Перелік закріплено', `запис ${commit.seq}, ${clockUk(commit.recorded_at)}`),
          row(
            'Випадкове число',
            randomness === undefined ? 'не внесено' : `запис ${randomness.seq}`,
          ),
          ...(abandon === undefined
            ? []
            : [
                row(
                  'Припинено',
                  `${String(abandon.body['reason'])} (запис ${abandon.seq}, акт — запис ${String(abandon.body['act'])})`,
                ),
              ]),
        ],
      },
    ],
    remarks: [],
    blanks: [],
    notes: [],
  }
}

const stateOf = ({ abandon }: CaseAttempt): string =>
  abandon === undefined ? 'розподіл не завершено' : 'розподіл припинено'
