/** `zasady preview`: two editions and a ledger in; what would have become of its matters out. */
import { setImmediate } from 'node:timers/promises'
import {
  type HistoryReport,
  preview,
  type RecordedEditions,
  recordedEditions,
  type SimulationReport,
} from '../../engine/index.ts'
import type { Context, Input } from '../command.ts'
import { complain, misused, type Or, right, wrong } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { openWhole } from '../ledger/opening.ts'
import { bundleOf } from '../policy-files.ts'
import { type Asked, askedFor } from '../preview/asked.ts'
import { policyNamedBy, type Sides, sidesOf } from '../preview/editions.ts'
import { matterCount } from '../preview/matter-count.ts'
import { simulationOf, simulationOptions, type SimulationOptions } from '../preview/simulation.ts'
import { reportJson, writeReport } from '../preview/writing.ts'
import { paintFor } from '../render/colour.ts'
import { previewText } from '../render/preview.ts'
import { progressFor } from '../render/progress.ts'
import { simulationText } from '../render/simulation.ts'
import { nationalCalendar } from '../runtime.ts'
import { shippedPreviewSettings } from '../shipped-data.ts'

/** Exit: answered 0; something cannot be decided or replayed, or it was called off, 1. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const asked = askedFor(input)
  if (!asked.ok) return complain(context, asked)
  const wanted = await simulationOptions(input)
  if (!wanted.ok) return complain(context, wanted)
  const opened = await openWhole(input)
  if (!opened.ok) return complain(context, opened)
  const ledger = opened.value
  try {
    const policies = await recordedEditions(ledger)
    const sides = await sidesFor(asked.value, policies, ledger.origin)
    if (!sides.ok) return await complain(context, sides)
    const task = { ledger, sides: sides.value, asked: asked.value }
    const report = await reported(context, task)
    if (!report.ok) return await complain(context, report)
    const simulation = await simulated(context, wanted.value, task)
    if (!simulation.ok) return await complain(context, simulation)
    const told = { report: report.value, simulation: simulation.value }
    return await tell(context, asked.value, told)
  } finally {
    await ledger.close()
  }
}

/** The policy is the one that is named, or that the file says it changes, or that of the ledger. */
async function sidesFor(
  { policy, from, to }: Asked,
  policies: ReadonlyMap<number, RecordedEditions>,
  origin: string,
): Promise<Or<Sides>> {
  const documents = [...new Set([...policies.values()].map(({ document }) => document))]
  const last = documents.at(-1)
  if (last === undefined) return withoutPolicies(origin)
  const wanted = policy ?? (await policyNamedBy(to)) ?? last
  const bundle = await bundleOf(wanted)
  if (!bundle.ok) return bundle
  const { document } = bundle.value.base
  if (!documents.includes(document)) return ofOtherCourt(origin, documents, document)
  return sidesOf(wanted, { from, to })
}

interface Task {
  readonly ledger: Parameters<typeof preview>[0]['view']
  readonly sides: Sides
  readonly asked: Asked
}

/** Ctrl+C ends it with the matter in hand; there is no report then. */
async function reported(
  context: Context,
  { ledger, sides, asked }: Task,
): Promise<Or<HistoryReport>> {
  const settings = await shippedPreviewSettings()
  if (!settings.ok) return settings
  const calendar = await nationalCalendar()
  if (!calendar.ok) return calendar
  let isCancelled = false
  const cancel = (): void => {
    isCancelled = true
  }
  process.once('SIGINT', cancel)
  const progress = await progressFor(context, PREVIEW, await matterCount(ledger))
  try {
    const report = await preview({
      view: ledger,
      ...sides,
      settings: settings.value,
      calendar: calendar.value,
      filter: asked.filter,
      assumeUnknownAbsent: asked.assumeUnknownAbsent,
      onCase: (done) => {
        progress.advance(done)
        return done % BREATH === 0 ? setImmediate() : undefined
      },
      isCancelled: () => isCancelled,
    })
    return report === undefined ? CANCELLED : right(report)
  } finally {
    progress.stop()
    process.off('SIGINT', cancel)
  }
}

/** After so many matters Ctrl+C is listened to: a ledger in a file is read without a pause. */
const BREATH = 20

const PREVIEW = { uk: 'перегляд змін', en: 'preview' }

/** With `--simulate` only. */
async function simulated(
  context: Context,
  wanted: SimulationOptions | undefined,
  { ledger: view, sides, asked }: Task,
): Promise<Or<SimulationReport | undefined>> {
  if (wanted === undefined) return right(undefined)
  const calendar = await nationalCalendar()
  if (!calendar.ok) return calendar
  const { filter, assumeUnknownAbsent } = asked
  const period = { from: filter.from, to: filter.to }
  const task = { view, ...sides, calendar: calendar.value, period, assumeUnknownAbsent }
  return simulationOf(context, wanted, task)
}

interface Told {
  readonly report: HistoryReport
  readonly simulation: SimulationReport | undefined
}

async function tell(context: Context, asked: Asked, told: Told): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const { report, simulation } = told
  const { counts } = report
  const exit = counts.undecided + counts['not-replayable'] > 0 ? EXIT.remarks : EXIT.done
  if (asked.out !== undefined) {
    const written = await writeReport(asked.out, report, lang, simulation)
    if (!written.ok) return complain(context, written)
    const said = lang === 'uk' ? 'Записано' : 'Written'
    await terminal.err(`${said}: ${written.value}\n`)
  }
  await terminal.out(json ? reportJson(report, simulation) : textOf(context, asked, told))
  return exit
}

function textOf({ terminal, lang }: Context, { full }: Asked, { report, simulation }: Told) {
  const page = { lang, columns: terminal.columns, paint: paintFor(terminal.colour), full }
  const simulated = simulation === undefined ? '' : `\n${simulationText(simulation, page)}`
  return `${previewText(report, page)}${simulated}`
}

const CANCELLED = wrong(
  EXIT.remarks,
  { uk: 'перерване; нічого не записано', en: 'called off; nothing was written' },
  { uk: 'почніть знову тією самою командою', en: 'start again with the same command' },
)

const withoutPolicies = (origin: string) =>
  misused(
    {
      uk: `у журналі ${origin} ще немає засад, тож і розподілів за ними`,
      en: `the ledger ${origin} has no policy yet, and so no distributions`,
    },
    {
      uk: 'вкажіть журнал суду, у якому розподіляли справи',
      en: 'name the ledger of a court that has distributed matters',
    },
  )

const ofOtherCourt = (origin: string, documents: readonly string[], document: string) =>
  misused(
    {
      uk: `журнал ${origin} ведуть за засадами \`${documents.join(', ')}\`, а редакції — засад \`${document}\``,
      en: `the ledger ${origin} follows the policy \`${documents.join(', ')}\`, and the editions are of \`${document}\``,
    },
    {
      uk: 'порівнювати можна лише редакції засад того суду, чий журнал: вкажіть інший --ledger або --policy',
      en: 'only editions of the court whose ledger it is can be compared: name another --ledger or --policy',
    },
  )
