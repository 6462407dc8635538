/** The port of "distribution" over an open court. */
import { answered, type DistributionPort } from '../../../editor/server/index.ts'
import type { Court } from '../court.ts'
import { enterAct } from './acts.ts'
import { readBatch } from './batch.ts'
import { emptyBatch } from './batch-form.ts'
import { casePage } from './case-page.ts'
import { casesPage } from './cases.ts'
import { deskOf } from './desk.ts'
import { draw, settleOpen } from './draw.ts'
import { intakeForm } from './intake-form.ts'
import { openDraws } from './open-draws.ts'
import { paperOf } from './papers.ts'
import { rehearse } from './rehearse.ts'
import { why, whyNow } from './why.ts'

export function distributionPort(court: Court): DistributionPort {
  const desk = deskOf(court)
  return {
    position: async () => (await court.ledger.head()).size,
    form: (asked, account) => intakeForm(desk, asked, account),
    rehearse: (matter, account) => rehearse(desk, matter, account),
    whyNow: (matter, judge, account) => whyNow(desk, matter, judge, account),
    draw: (matter, account, since) => draw(desk, matter, account, since),
    enterAct: (act, account) => enterAct(desk, act, account),
    open: async () => answered(await openDraws(desk)),
    settle: (commit, account) => settleOpen(desk, commit, account),
    people: async () => {
      const names = await desk.facts.names()
      return answered([...names].map(([id, name]) => ({ id, name })))
    },
    cases: async (asked) => answered(await casesPage(desk, asked)),
    case: (asked, isOpen) => casePage(desk, asked, isOpen),
    why: (asked, isOpen) => why(desk, asked, isOpen),
    paper: (asked, kind, isOpen) => paperOf(desk, asked, kind, isOpen),
    readBatch: (bytes, name, account) => readBatch(desk, bytes, name, account),
    emptyBatch: (lang, account) => emptyBatch(desk, account, lang),
  }
}
