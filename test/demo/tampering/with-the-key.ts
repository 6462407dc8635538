/** What whoever keeps the ledger can do with the real key and the real program: nothing is broken, and it shows. */
import { digest } from '../../../engine/index.ts'
import { append, matter, type Office, policyEntry } from '../sample-court.ts'
import { dateOf, directive, register, repeatFacts } from '../sample-year.ts'
import { byAudit } from './looking.ts'
import { civilCase, committedOnly, nextMonday } from './steps.ts'
import type { Detection, Ground, Tampering } from './tampering.ts'

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 86_400_000

/** Goes on in a copy, closes it, and looks: each of the checks must raise an alarm. */
async function onward(
  { copy, goOn }: Ground,
  work: (office: Office) => Promise<void>,
  ...checks: readonly string[]
): Promise<readonly Detection[]> {
  const address = copy()
  const office = await goOn(address)
  await work(office)
  await office.ledger.close()
  const now = office.court.now + MS_PER_DAY
  const found: Detection[] = []
  for (const code of checks) found.push(await byAudit(address, code, now))
  return found
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

/** A directive made up, and the same judges drawn from once more. */
export async function rerolls(office: Office): Promise<void> {
  nextMonday(office)
  const id = await civilMatter(office)
  wait(office, 5)
  const date = dateOf(office.court.now)
  await append(office.ledger, [directive(id, date, '900')])
  const facts = repeatFacts({ case: id, judge: null }, office.court.matters, date)
  const again = await matter(office, facts)
  if (again.kind !== 'drawn') throw new Error(`not drawn again: ${again.kind}`)
}

/** An edition in force since a month ago. */
export async function backdates({ ledger, court }: Office): Promise<void> {
  nextMonday({ court })
  const today = Temporal.PlainDate.from(dateOf(court.now))
  const entry = policyEntry(today.toString())
  const late = {
    in_force_from: today.subtract({ months: 1 }).toString(),
    digest: digest({ edition: 'заднім числом' }),
    decision: 'рішення зборів суддів № 9',
    // Left out: an edition older than its adoption would not be taken.
    adopted: null,
    published: null,
  }
  const editions = [...(entry.body['editions'] as readonly object[]), late]
  await append(ledger, [{ ...entry, body: { ...entry.body, editions } }])
}

/** An absence entered for one draw. */
export async function editsAndReverts(office: Office): Promise<void> {
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
}

/** Everybody but one falls ill. */
export async function empties(office: Office): Promise<void> {
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

/** A coefficient changed, and used within the hour. */
export async function changesSetting(office: Office): Promise<void> {
  nextMonday(office)
  const { ledger, court } = office
  const date = dateOf(court.now)
  court.judges = court.judges.map((judge) =>
    judge.id === 'с03' ? { ...judge, admin_coefficient: '0.10', absences: [] } : judge,
  )
  await append(ledger, [register(date, 'judges/с03', { admin_coefficient: '0.10' })])
  wait(office, 60)
  await civilMatter(office)
}

/** A draw begun and left. */
export async function leavesOpen(office: Office): Promise<void> {
  nextMonday(office)
  await committedOnly(office, civilCase(office.court))
}

export const WITH_THE_KEY: readonly Tampering[] = [
  {
    what: 'результат не сподобався: складено розпорядження і справу розподілено ще раз тим самим суддям',
    run: (ground) => onward(ground, rerolls, 'repeated-draw'),
  },
  {
    what: 'розподіл почато, число не сподобалося, результату не внесено',
    run: (ground) => onward(ground, leavesOpen, 'open-commit'),
  },
  {
    what: 'до журналу внесено редакцію засад, чинну з минулого місяця',
    run: (ground) => onward(ground, backdates, 'backdated-edition'),
  },
  {
    what: 'перед розподілом судді вписано відсутність, після розподілу її вилучено',
    run: (ground) => onward(ground, editsAndReverts, 'edit-reverted'),
  },
  {
    what: 'судді змінено коефіцієнт посади і за годину розподілено справу',
    run: (ground) => onward(ground, changesSetting, 'hasty-setting', 'setting-without-order'),
  },
  {
    what: 'усі судді, крім одного, того дня «захворіли»',
    run: (ground) => onward(ground, empties, 'small-pool', 'mass-absence'),
  },
]
