/** `zasady start`, which `npm start` runs: a distribution of the shipped sample, and what to try next. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, type Or, right, unreadable } from '../complaint.ts'
import { SHIPPED, shownPath } from '../disk/policy-folder.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Into } from '../distributing.ts'
import { type Intake, readIntake } from '../intake.ts'
import { enterActs } from '../ledger/acts-of-day.ts'
import { append } from '../ledger/append.ts'
import { intoOpened } from '../ledger/distributing.ts'
import { makeLedger } from '../ledger/init.ts'
import { draftOfPolicy } from '../ledger/policy-files.ts'
import { type Paint, paintFor } from '../render/colour.ts'
import type { Lang } from '../text.ts'
import { distributeIntake } from './distribute.ts'

/** Exit: 0 also when the sample shows a refusal, since showing it is the point. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const path = await samplePath()
  if (!path.ok) return complain(context, path)
  const intake = await readIntake(path.value, {})
  if (!intake.ok) return complain(context, intake)
  const folder = optionText(input, 'recordDir') ?? freshFolder(new Date())
  const places = { sample: shownPath(path.value), ledger: join(folder, 'court.ledger') }
  const court = await sampleCourt(folder, places.ledger, intake.value)
  if (!court.ok) return complain(context, court)
  const { terminal, lang, json } = context
  const paint = paintFor(terminal.colour)
  try {
    if (!json) await terminal.out(headText(places, lang, paint))
    const exit = await distributeIntake(context, intake.value, { lang, into: court.value })
    if (!json) await terminal.out(nextText(places, lang, paint))
    return exit === EXIT.remarks ? EXIT.done : exit
  } finally {
    await court.value.ledger.close()
  }
}

/** A new ledger in a folder of its own, with the approved policy of the sample and the acts of its day. */
async function sampleCourt(
  folder: string,
  address: string,
  { acts, matters }: Intake,
): Promise<Or<Into>> {
  await mkdir(folder, { recursive: true })
  const made = await makeLedger({ address, secretsPath: `${address}.keys`, ...SAMPLE_COURT })
  if (!made.ok) return made
  const { ledger, secrets } = made.value
  const entered = await enterSample(ledger, acts, new Set(matters.map(({ policy }) => policy)))
  if (entered.ok) return intoOpened(ledger, secrets, SAMPLE_COURT.by)
  await ledger.close()
  return entered
}

const SAMPLE_COURT = {
  origin: 'sample.example/docket',
  court: 'Навчальний приклад',
  by: 'секретар',
  /** Who approves what the secretary entered. */
  assembly: 'голова зборів',
  date: '2026-08-01',
}

async function enterSample(
  ledger: Into['ledger'],
  acts: Intake['acts'],
  policies: ReadonlySet<string>,
): Promise<Or<unknown>> {
  const { by, date } = SAMPLE_COURT
  for (const name of policies) {
    const draft = await draftOfPolicy(name, { by, true_at: date, reason: null, corrects: null })
    if (!draft.ok) return draft
    const entries = await append(ledger, [draft.value])
    if (!entries.ok) return entries
    const approved = await approveSample(ledger, entries.value[0]?.seq ?? 0)
    if (!approved.ok) return approved
  }
  return enterActs(ledger, acts, by)
}

/** Entered by one, approved by another: the act of the assembly, then the approval that names it. */
async function approveSample(ledger: Into['ledger'], policy: number): Promise<Or<unknown>> {
  const at = { true_at: SAMPLE_COURT.date, by: SAMPLE_COURT.assembly }
  const act = { ...ASSEMBLY_ACT, case: null, document: null }
  const entered = await append(ledger, [{ ...at, kind: 'act', body: act }])
  if (!entered.ok) return entered
  const body = { policy, act: entered.value[0]?.seq ?? 0 }
  return append(ledger, [{ ...at, kind: 'approval', body }])
}

const ASSEMBLY_ACT = {
  type: 'рішення зборів суддів',
  no: '4',
  date: '2026-07-31',
  signed_by: 'Навчальна О. О.',
}

const COURT = 'desnianskyi'

/** The first intake among the court's samples. */
async function samplePath(): Promise<Or<string>> {
  const folder = join(SHIPPED, 'courts', COURT, 'sample')
  const names = await readdir(folder).catch(() => [])
  const [name] = names.filter((one) => /^intake-.*\.ya?ml$/.test(one)).sort()
  if (name !== undefined) return right(join(folder, name))
  return unreadable({
    uk: `немає навчального прикладу в \`${shownPath(folder)}\``,
    en: `there is no sample in \`${shownPath(folder)}\``,
  })
}

/** A folder for each showing: a case is drawn once in a ledger. */
function freshFolder(now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return join('records', `start-${stamp}`)
}

interface Places {
  readonly sample: string
  readonly ledger: string
}

function headText({ sample, ledger }: Places, lang: Lang, paint: Paint): string {
  const lines =
    lang === 'uk'
      ? [
          'Навчальний приклад: вигадані судді та справи, справжні Засади Деснянського районного суду.',
          `Надходження — ${sample}; журнал — ${ledger}.`,
        ]
      : [
          'A sample: invented judges and cases, the real Principles of the Desnianskyi court.',
          `The intake is ${sample}; the ledger is ${ledger}.`,
        ]
  return `${lines.map(paint.bold).join('\n')}\n\n`
}

function nextText({ sample, ledger }: Places, lang: Lang, paint: Paint): string {
  const commands = [
    [
      `npx zasady replay --ledger ${ledger}`,
      'виконати ці розподіли ще раз із самого журналу й порівняти',
      'run these distributions again from the ledger alone and compare',
    ],
    [
      `npx zasady ledger editions --ledger ${ledger}`,
      'хто вніс і хто схвалив засади, за якими розподілено',
      'who entered and who approved the policy by which it was distributed',
    ],
    [
      `npx zasady verify ${ledger}`,
      'перевірити журнал: кожен запис, кожен підпис',
      'verify the ledger: every entry, every signature',
    ],
    [
      `npx zasady distribute ${sample} --seed проба`,
      'репетиція: те саме зерно — ті самі судді',
      'a rehearsal: the same seed gives the same judges',
    ],
    ['npx zasady check', 'перевірити засади', 'check the policies'],
    ['npx zasady test desn', 'виконати тести засад', 'run the tests of the policy'],
    ['npx zasady --help', 'усі команди', 'all commands'],
  ] as const
  const lines = commands.map(
    ([command, uk, en]) => `  ${command}\n      ${paint.faint(lang === 'uk' ? uk : en)}`,
  )
  return `${lang === 'uk' ? 'Далі можна спробувати:' : 'To try next:'}\n${lines.join('\n')}\n`
}
