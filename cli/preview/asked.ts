/** What `zasady preview` is asked for: options in; editions, filter and form out, or what is wrong with them. */
import { type HistoryReport, parseDate } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'

export interface Asked {
  readonly from: string | undefined
  readonly to: string
  readonly policy: string | undefined
  readonly filter: HistoryReport['filter']
  readonly assumeUnknownAbsent: boolean
  readonly out: Out | undefined
  readonly full: boolean
}

export const FORMS = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type Form = (typeof FORMS)[number]

/** A file, and what its name says it is to be. */
export interface Out {
  readonly path: string
  readonly form: Form
  /** Replace one that is there. */
  readonly force: boolean
}

export function askedFor(input: Input): Or<Asked> {
  const to = optionText(input, 'to')
  if (to === undefined) return NO_EDITION
  const period = periodOf(input)
  if (!period.ok) return period
  const out = outOf(input)
  if (!out.ok) return out
  const text = (name: string): string | null => optionText(input, name) ?? null
  return right({
    from: optionText(input, 'from'),
    to,
    policy: optionText(input, 'policy'),
    filter: {
      ...period.value,
      category: text('category'),
      judge: text('judge'),
      clause: text('clause'),
    },
    assumeUnknownAbsent: optionText(input, 'assumeUnknown') === 'absent',
    out: out.value,
    full: input.options['full'] === true,
  })
}

/** A month stands for its first and last day. */
function periodOf(input: Input): Or<Pick<Asked['filter'], 'from' | 'to'>> {
  const [since, until] = ['since', 'until'].map((name) => optionText(input, name))
  const month = optionText(input, 'month')
  const bad = [since, until].find((day) => day !== undefined && parseDate(day) === undefined)
  if (bad !== undefined) return noDate(bad)
  if (month === undefined) {
    const backwards = since !== undefined && until !== undefined && since > until
    return backwards ? BACKWARDS : right({ from: since ?? null, to: until ?? null })
  }
  if (!/^\d{4}-\d{2}$/.test(month) || parseDate(`${month}-01`) === undefined) return noMonth(month)
  if (since !== undefined || until !== undefined) return MONTH_AND_DAYS
  const first = Temporal.PlainDate.from(`${month}-01`)
  const last = first.with({ day: first.daysInMonth })
  return right({ from: first.toString(), to: last.toString() })
}

function outOf(input: Input): Or<Out | undefined> {
  const path = optionText(input, 'out')
  if (path === undefined) return right(undefined)
  const form = FORMS.find((one) => path.toLowerCase().endsWith(`.${one}`))
  return form === undefined
    ? otherForm(path)
    : right({ path, form, force: input.options['force'] === true })
}

const NO_EDITION = misused(
  {
    uk: 'не сказано, яку редакцію показати: немає `--to`',
    en: 'there is no `--to`: which edition is to be shown?',
  },
  {
    uk: 'вкажіть файл проєкту змін або дату, з якої редакція чинна: --to зміни.zasady',
    en: 'give the file of a draft amendment, or a day on which the edition is in force: --to amendment.zasady',
  },
)

const noDate = (given: string) =>
  misused(
    { uk: `\`${given}\` не є датою`, en: `\`${given}\` is no date` },
    { uk: 'дату пишуть так: 2026-08-04', en: 'a date is written like this: 2026-08-04' },
  )

const noMonth = (given: string) =>
  misused(
    { uk: `\`${given}\` не є місяцем`, en: `\`${given}\` is no month` },
    { uk: 'місяць пишуть так: 2026-05', en: 'a month is written like this: 2026-05' },
  )

const MONTH_AND_DAYS = misused(
  {
    uk: '`--month` не поєднується з `--since` і `--until`',
    en: '`--month` does not go with `--since` and `--until`',
  },
  { uk: 'лишіть щось одне', en: 'keep one of them' },
)

const BACKWARDS = misused(
  { uk: '`--since` пізніше за `--until`', en: '`--since` is later than `--until`' },
  { uk: 'поміняйте їх місцями', en: 'exchange them' },
)

const otherForm = (path: string) =>
  misused(
    {
      uk: `з назви \`${path}\` не видно, що записати`,
      en: `the name \`${path}\` does not tell what to write`,
    },
    {
      uk: `назва має закінчуватися на ${FORMS.map((form) => `.${form}`).join(', ')}`,
      en: `the name has to end in ${FORMS.map((form) => `.${form}`).join(', ')}`,
    },
  )
