/**
 * Why a judge stands as he does: for one who was left out his grounds and the smallest changes that would have let him take
 * part, for one who took part his interval and the number. Words and search are those of `zasady explain --judge`.
 */
import { type Decision, explainDecision } from '../../../engine/index.ts'
import type { DrawNumbers, Matter, Why } from '../../../editor/api/index.ts'
import {
  type Account,
  type Answer,
  answered,
  type AskedCase,
  refused,
} from '../../../editor/server/index.ts'
import { casePage } from './case-page.ts'
import { pastOf } from './attempts.ts'
import type { Desk } from './desk.ts'
import { decidedIn } from './past.ts'
import { listsOf, sheetsOf } from './lists.ts'
import { rehearsed } from './rehearse.ts'
import { toldIn } from './texts.ts'

/** Before the draw. */
export async function whyNow(
  desk: Desk,
  matter: Matter,
  judge: string,
  account: Account,
): Promise<Answer<Why>> {
  const found = await rehearsed(desk, matter, account)
  return found.ok ? whyIn(found.value.decision, judge, []) : found
}

/** Of a distribution of the past. */
export async function why(
  desk: Desk,
  asked: AskedCase & { readonly judge: string },
  isOpen: boolean,
): Promise<Answer<Why>> {
  if (!isOpen) return isSealed
  const past = await pastOf(desk, asked)
  if (!past.ok) return past
  const decided = await decidedIn(desk, past.value.shown)
  if (!decided.ok) return decided
  const page = await casePage(desk, asked, true)
  const seats = page.ok ? (page.value.numbers?.seats ?? []) : []
  return whyIn(decided.value.decision, asked.judge, seats)
}

function whyIn(decision: Decision, judge: string, seats: DrawNumbers['seats']): Answer<Why> {
  const listed = listsOf(sheetsOf(decision)).judges.find(({ id }) => id === judge)
  if (listed === undefined) return noSuchJudge(judge)
  return answered({
    judge: { id: judge, name: listed.name },
    status: listed.status,
    told: toldIn((lang) => explainDecision(decision, { lang, detail: 'full', judge })),
    numbers: seats.flatMap(({ seat, k, total, winner, chances }) =>
      chances
        .filter(({ id }) => id === judge)
        .map(({ first, last, share, percent }) => ({
          seat,
          k,
          total,
          first,
          last,
          share,
          percent,
          isWinner: winner.id === judge,
          winner: winner.name,
        })),
    ),
  })
}

const noSuchJudge = (judge: string) =>
  refused({
    code: 'distribution/no-judge',
    status: 404,
    message: {
      uk: `серед відомостей цього розподілу немає судді \`${judge}\``,
      en: `the facts of this distribution list no judge \`${judge}\``,
    },
    help: {
      uk: 'оберіть суддю з переліку; кого внесено до реєстру пізніше, у цьому розподілі не було',
      en: 'choose a judge of the list; whoever entered the register later was not in this distribution',
    },
  })

const isSealed = refused({
  code: 'distribution/sealed',
  status: 403,
  message: {
    uk: 'причини відсутності суддів запечатано; цьому обліковому запису їх не показують',
    en: 'the reasons of absences are sealed; this account is not shown them',
  },
  help: {
    uk: 'пункти засад, за якими суддя не брав участі, наведено в переліку суддів',
    en: 'the clauses by which the judge took no part stand in the list of judges',
  },
})
