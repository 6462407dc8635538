/** `zasady start`, which `npm start` runs: a distribution of the shipped sample, and what to try next. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, type Or, right, unreadable } from '../complaint.ts'
import { SHIPPED, shownPath } from '../disk/policy-folder.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readIntake } from '../intake.ts'
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
  const { terminal, lang, json } = context
  const paint = paintFor(terminal.colour)
  const places = { sample: shownPath(path.value), folder }
  if (!json) await terminal.out(headText(places, lang, paint))
  const exit = await distributeIntake(context, intake.value, { lang, folder })
  if (!json) await terminal.out(nextText(places, lang, paint))
  return exit === EXIT.remarks ? EXIT.done : exit
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

/** A folder for each showing: a record is never replaced, and a case is drawn once. */
function freshFolder(now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return join('records', `start-${stamp}`)
}

interface Places {
  readonly sample: string
  readonly folder: string
}

function headText({ sample, folder }: Places, lang: Lang, paint: Paint): string {
  const lines =
    lang === 'uk'
      ? [
          'Навчальний приклад: вигадані судді та справи, справжні Засади Деснянського районного суду.',
          `Надходження — ${sample}; записи розподілу — ${folder}.`,
        ]
      : [
          'A sample: invented judges and cases, the real Principles of the Desnianskyi court.',
          `The intake is ${sample}; the records go to ${folder}.`,
        ]
  return `${lines.map(paint.bold).join('\n')}\n\n`
}

function nextText({ sample }: Places, lang: Lang, paint: Paint): string {
  const commands = [
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
