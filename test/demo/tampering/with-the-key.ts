/** What whoever keeps the ledger can do with the real key and the real program: nothing is broken, and it shows. */
import { digest } from '../../../engine/index.ts'
import { append, matter, type Office, policyEntry } from '../sample-court.ts'
import { dateOf, directive, register, repeatFacts } from '../sample-year.ts'
import { civilCase, committedOnly, nextMonday } from './steps.ts'
import { byAudit } from './looking.ts'
import type { Detection, Ground, Tampering } from './tampering.ts'

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 86_400_000

/** Goes on in a copy, closes it, and looks. */
async function onward(
  { copy, goOn }: Ground,
  work: (office: Office) => Promise<void>,
  look: (address: string, now: number) => Promise<Detection>,
): Promise<readonly Detection[]> {
  const address = copy()
  const office = await goOn(address)
  await work(office)
  await office.ledger.close()
  return [await look(address, office.court.now + MS_PER_DAY)]
}

/** Lets time pass; the clock of the ledger is that of the court. */
const wait = ({ court }: Office, minutes: number): void => {
  court.now += minutes * MS_PER_MINUTE
}

async function civilMatter(office: Office): Promise<string> {
  const own = civilCase(office.court)
  const drawn = await matter(office, own)
  if (drawn.kind !== 'drawn') throw new Error(`the matter was not drawn: ${drawn.kind}`)
  return own.case.id
}

export const rerolledResult: Tampering = {
  what: 'результат не сподобався: складено розпорядження і справу розподілено ще раз тим самим суддям',
  run: (ground) =>
    onward(
      ground,
      async (office) => {
        nextMonday(office)
        const id = await civilMatter(office)
        wait(office, 5)
        const date = dateOf(office.court.now)
        await append(office.ledger, [directive(id, date, '900')])
        const facts = repeatFacts({ case: id, judge: null }, office.court.matters, date)
        const again = await matter(office, facts)
        if (again.kind !== 'drawn') throw new Error(`not drawn again: ${again.kind}`)
      },
      (address, now) => byAudit(address, 'repeated-draw', now),
    ),
}

export const backdatedPolicy: Tampering = {
  what: 'до журналу внесено редакцію засад, чинну з минулого місяця',
  run: (ground) =>
    onward(
      ground,
      async (office) => {
        nextMonday(office)
        const today = Temporal.PlainDate.from(dateOf(office.court.now))
        const entry = policyEntry(today.toString())
        const late = {
          in_force_from: today.subtract({ months: 1 }).toString(),
          digest: digest({ edition: 'заднім числом' }),
          decision: 'рішення зборів суддів № 9',
        }
        const editions = [...(entry.body['editions'] as readonly object[]), late]
        await append(office.ledger, [{ ...entry, body: { ...entry.body, editions } }])
      },
      (address, now) => byAudit(address, 'backdated-edition', now),
    ),
}

export const editedRegister: Tampering = {
  what: 'перед розподілом судді вписано відсутність, після розподілу її вилучено',
  run: (ground) =>
    onward(
      ground,
      async (office) => {
        nextMonday(office)
        const { ledger, court } = office
        const date = dateOf(court.now)
        const subject = `judges/с02/absences/${date}`
        const absence = { starts_on: date, ends_on: date, is_long: false }
        const before = structuredClone(court.judges)
        court.judges = court.judges.map((judge) =>
          judge.id === 'с02' ? { ...judge, absences: [{ kind: 'sick', ...absence }] } : judge,
        )
        await append(ledger, [register(date, subject, absence)])
        wait(office, 10)
        await civilMatter(office)
        wait(office, 10)
        court.judges = before
        await append(ledger, [register(date, subject, null)])
      },
      (address, now) => byAudit(address, 'edit-reverted', now),
    ),
}

/** Everybody but one falls ill. */
async function emptied(office: Office): Promise<void> {
  nextMonday(office)
  const { ledger, court } = office
  const date = dateOf(court.now)
  const absence = { starts_on: date, ends_on: date, is_long: false }
  for (const judge of court.judges.filter(({ id }) => id !== 'с01')) {
    judge.absences = [{ kind: 'sick', ...absence }]
    await append(ledger, [register(date, `judges/${judge.id}/absences/${date}`, absence)])
  }
  const last = court.judges.find(({ id }) => id === 'с01')
  if (last !== undefined) last.absences = []
  wait(office, 180)
  await civilMatter(office)
}

export const emptiedPool: Tampering = {
  what: 'усі судді, крім одного, того дня «захворіли»',
  run: async (ground) => [
    ...(await onward(ground, emptied, (address, now) => byAudit(address, 'small-pool', now))),
    ...(await onward(ground, emptied, (address, now) => byAudit(address, 'mass-absence', now))),
  ],
}

export const changedSetting: Tampering = {
  what: 'судді змінено коефіцієнт посади і за годину розподілено справу',
  run: (ground) =>
    onward(
      ground,
      async (office) => {
        nextMonday(office)
        const { ledger, court } = office
        const date = dateOf(court.now)
        court.judges = court.judges.map((judge) =>
          judge.id === 'с03' ? { ...judge, admin_coefficient: '0.10', absences: [] } : judge,
        )
        await append(ledger, [register(date, 'judges/с03', { admin_coefficient: '0.10' })])
        wait(office, 60)
        await civilMatter(office)
      },
      (address, now) => byAudit(address, 'hasty-setting', now),
    ),
}

export const unfinishedDraw: Tampering = {
  what: 'розподіл почато, число не сподобалося, результату не внесено',
  run: (ground) =>
    onward(
      ground,
      async (office) => {
        nextMonday(office)
        await committedOnly(office, civilCase(office.court))
      },
      (address, now) => byAudit(address, 'open-commit', now),
    ),
}
