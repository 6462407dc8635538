/** The act that allows a repeat distribution: entered once, however often it is sent. */
import type { RepeatAct } from '../../../editor/api/index.ts'
import { type Account, type Answer, answered, refused } from '../../../editor/server/index.ts'
import { parseDate } from '../../../engine/index.ts'
import { enterActs } from '../../ledger/acts-of-day.ts'
import { answerOf } from '../answers.ts'
import type { Desk } from './desk.ts'

export async function enterAct(
  { court: { ledger } }: Desk,
  act: RepeatAct,
  { name }: Account,
): Promise<Answer<{ readonly entered: boolean }>> {
  if (parseDate(act.date) === undefined) return noDay(act.date)
  const { size } = await ledger.head()
  const entered = answerOf(await enterActs(ledger, [act], name), 'distribution/act')
  if (!entered.ok) return entered
  return answered({ entered: (await ledger.head()).size > size })
}

const noDay = (text: string) =>
  refused({
    code: 'distribution/no-day',
    status: 422,
    message: { uk: `дати \`${text}\` не буває`, en: `there is no date \`${text}\`` },
  })
