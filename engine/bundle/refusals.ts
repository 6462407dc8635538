/** Why there is no bundle: messages with what to do, in both languages. */
import type { Entry, LedgerRefusal } from '../ledger/types.ts'
import { wrong } from '../ledger/wrong.ts'
import type { CaseAttempt } from './attempts.ts'
import type { Sentence } from './steps.ts'

export const unknownCase = (caseId: string): LedgerRefusal =>
  wrong(
    'bundle/unknown-case',
    `журнал не має розподілу справи ${caseId}; перевірте номер, він має збігатися знак у знак`,
    `the ledger has no distribution of case ${caseId}; check the number, it must be the same sign by sign`,
  )

/** A transfer, an assignment by law, an empty list: nothing was drawn, so there is nothing to draw again. */
export const settledWithoutDraw = ({ seq, body }: Entry): LedgerRefusal =>
  wrong(
    'bundle/no-draw',
    `суддю в справі ${caseOf(body)} не визначали розподілом: ${outcomeIn(body).uk}; що запис про це не змінено, показує перевірка всього журналу: zasady verify ЖУРНАЛ`,
    `in case ${caseOf(body)} nobody was drawn: ${outcomeIn(body).en}; that the entry is unaltered a verification of the whole ledger shows: zasady verify LEDGER`,
    seq,
  )

export const unknownAttempt = (
  asked: number,
  attempts: readonly CaseAttempt[],
  caseId: string,
): LedgerRefusal => {
  const known = attempts.map(({ number }) => number).join(', ')
  return wrong(
    'bundle/unknown-attempt',
    `справа ${caseId} не має спроби ${asked}; є такі: ${known}`,
    `case ${caseId} has no attempt ${asked}; there are: ${known}`,
  )
}

/** A commitment that awaits its number or its result. `earlier`: an attempt that is finished. */
export const stillOpen = (
  { number, commit }: CaseAttempt,
  caseId: string,
  earlier: number | undefined,
): LedgerRefusal => {
  const other =
    earlier === undefined
      ? { uk: '', en: '' }
      : {
          uk: `; завершена спроба: --attempt ${earlier}`,
          en: `; a finished attempt: --attempt ${earlier}`,
        }
  return wrong(
    'bundle/open',
    `розподіл справи ${caseId} (спроба ${number}) ще не завершено: завершити його — zasady ledger settle${other.uk}`,
    `the distribution of case ${caseId} (attempt ${number}) is still open: finish it by zasady ledger settle${other.en}`,
    commit.seq,
  )
}

export const abandoned = ({ number, abandon }: CaseAttempt, caseId: string): LedgerRefusal => {
  const reason = String(abandon?.body['reason'])
  return wrong(
    'bundle/abandoned',
    `спробу ${number} розподілу справи ${caseId} припинено (${reason}): результату немає; інша спроба — --attempt`,
    `attempt ${number} to distribute case ${caseId} was abandoned (${reason}): there is no result; choose another with --attempt`,
    abandon?.seq,
  )
}

/** A text without which a bundle proves nothing. */
export const textIsGone = (what: string, digest: string): LedgerRefusal =>
  wrong(
    'bundle/redacted',
    `журнал більше не має тексту ${what} (${digest}), без нього пакет нічого не доводить`,
    `the ledger does not have the text of ${what} (${digest}) any more, and without it a bundle proves nothing`,
  )

export const otherLedger = (origin: string): LedgerRefusal =>
  wrong(
    'bundle/since',
    `збережена контрольна точка не належить журналу ${origin}`,
    `the saved checkpoint is not one of the ledger ${origin}`,
  )

export const newerThanLedger = (saved: number, size: number): LedgerRefusal =>
  wrong(
    'bundle/since',
    `збережена контрольна точка має розмір ${saved}, а журнал — лише ${size}: це давніша його копія, або записи з нього зникли`,
    `the saved checkpoint has size ${saved}, the ledger only ${size}: this is an older copy, or entries are gone from it`,
  )

/** The alarm that checkpoints are kept for. */
export const notABeginning = (saved: number): LedgerRefusal =>
  wrong(
    'bundle/since',
    `збережена контрольна точка (розмір ${saved}) не є початком цього журналу: у ньому змінили записи, зроблені до неї`,
    `the saved checkpoint (size ${saved}) is no beginning of this ledger: entries made before it were changed`,
  )

const caseOf = (body: Entry['body']): string => String(body['case'])

const outcomeIn = ({ outcome }: Entry['body']): Sentence =>
  OUTCOMES[String(outcome)] ?? { uk: `\`${String(outcome)}\``, en: `\`${String(outcome)}\`` }

/** What may happen to a matter instead of a draw (decision contract). */
const OUTCOMES: Readonly<Record<string, Sentence>> = {
  transfer: { uk: 'справу передано без розподілу', en: 'the case was transferred' },
  manual: { uk: 'справу розподілено вручну', en: 'the case was assigned by hand' },
  none: { uk: 'справу не розподіляють', en: 'the case is not distributed' },
  empty_pool: { uk: 'не було кого визначати', en: 'there was nobody to draw from' },
}
