/**
 * What came of checking printed reports, for an auditor: a table of claims, why some cannot be checked, a sentence.
 */
import type { ReportStep, ReportVerification } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { type Shown, stepLines } from './step-table.ts'
import { wrapped } from './width.ts'

export interface Checked {
  readonly file: string
  readonly law: {
    readonly id: string
    readonly policy: string
    readonly title: Text
    readonly standing: Text
  }
  readonly notes: readonly Text[]
  readonly verifications: readonly ReportVerification[]
}

/** Everything for people. */
export function verificationText(checked: Checked, paint: Paint, shown: Shown): string {
  const { notes, verifications, file } = checked
  const { lang, columns } = shown
  const blocks = verifications.map((one) => reportText(one, checked, paint, shown))
  const told = notes.flatMap((note) => wrapped(visible(`${file}: ${note[lang]}`), columns, '  '))
  const all = verifications.length > 1 ? [tally(verifications, lang)] : []
  return [...(told.length === 0 ? [] : [told.join('\n')]), ...blocks, ...all]
    .map((block) => `${block}\n`)
    .join('\n')
}

function reportText(
  one: ReportVerification,
  { law, file }: Checked,
  paint: Paint,
  shown: Shown,
): string {
  const { lang, columns } = shown
  const place = `${file}${one.pointer ?? ''}`
  const rule = `${LAW[lang]}: ${law.title[lang]} (${law.policy}): ${law.standing[lang]}`
  const colour = one.status === 'differs' ? paint.bad : paint.bold
  return [
    ...wrapped(visible(one.title), columns).map(paint.bold),
    visible(place),
    ...(one.kind === 'report' ? wrapped(visible(rule), columns, '  ') : []),
    '',
    ...stepLines(one.steps, paint, shown),
    '',
    ...wrapped(visible(one.summary[lang]), columns, '  ').map(colour),
  ].join('\n')
}

const LAW: Text = { uk: 'Правило ваги', en: 'Law of weight' }
const STATUSES: Readonly<Record<ReportVerification['status'], Text>> = {
  reproduced: { uk: 'відтворено', en: 'reproduced' },
  differs: { uk: 'з розбіжностями', en: 'with differences' },
  not_reproducible: { uk: 'не можна відтворити', en: 'cannot be reproduced' },
}

/** Of several reports in one file. */
function tally(verifications: readonly ReportVerification[], lang: Lang): string {
  const parts = (Object.keys(STATUSES) as (keyof typeof STATUSES)[]).flatMap((status) => {
    const count = verifications.filter((one) => one.status === status).length
    return count === 0 ? [] : [`${STATUSES[status][lang]} ${count}`]
  })
  const head = lang === 'uk' ? 'Усього' : 'In all'
  return `${head} ${verifications.length}: ${parts.join(', ')}.`
}

/** For programs: words in the language that was asked for, kinds and verdicts as fixed words. */
export function verificationJson({ file, law, notes, verifications }: Checked, lang: Lang): object {
  return {
    schema_version: 1,
    file,
    law: { id: law.id, policy: law.policy, title: law.title[lang], standing: law.standing[lang] },
    notes: notes.map((note) => note[lang]),
    documents: verifications.map((one) => ({
      kind: one.kind,
      title: one.title,
      ...(one.pointer !== undefined && { pointer: one.pointer }),
      ...(one.line !== undefined && { line: one.line }),
      status: one.status,
      summary: one.summary[lang],
      first_difference: one.first === undefined ? null : one.steps.indexOf(one.first),
      steps: one.steps.map((step) => stepJson(step, lang)),
    })),
  }
}

const stepJson = (
  { check, line, subject, title, read, recomputed, verdict, why }: ReportStep,
  lang: Lang,
): object => ({
  check,
  ...(line !== undefined && { line }),
  ...(subject !== undefined && { subject }),
  title: title[lang],
  read: read[lang],
  recomputed: recomputed[lang],
  verdict,
  ...(why !== undefined && { why: why[lang] }),
})
