/**
 * The simulation that the command line asks for: options with two editions and an open ledger in, a report or a complaint
 * out. `--simulate DAYS --runs N --seed WORD --intake FILE|resampled`.
 */
import {
  askSimulation,
  type FactProblem,
  type SimulationReport,
  type SimulationRequest,
  syntheticIntake,
  type SyntheticIntake,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { misused, type Or, right, unreadable } from '../complaint.ts'
import { LIMITS } from '../limits.ts'
import { readData } from '../read-data.ts'
import { progressFor } from '../render/progress.ts'
import { shippedSimulationSettings } from '../shipped-data.ts'

/** What a preview knows before it simulates. */
export type Simulatable = Pick<
  SimulationRequest,
  'view' | 'before' | 'after' | 'calendar' | 'period' | 'assumeUnknownAbsent'
>

const [MOST_DAYS, RUNS, MOST_RUNS] = [750, 100, 10_000]
const RESAMPLED = 'resampled'

/** What `--simulate` and the options beside it ask for. */
export type SimulationOptions = Pick<SimulationRequest, 'days' | 'runs' | 'seed' | 'synthetic'>

/** The options, checked before anything long begins; nothing where no simulation is asked for. */
export async function simulationOptions(input: Input): Promise<Or<SimulationOptions | undefined>> {
  const asked = optionText(input, 'simulate')
  if (asked === undefined) return right(undefined)
  const days = wholeIn(asked, MOST_DAYS)
  if (days === undefined) return notWhole('--simulate', MOST_DAYS)
  const runs = wholeIn(optionText(input, 'runs') ?? String(RUNS), MOST_RUNS)
  if (runs === undefined) return notWhole('--runs', MOST_RUNS)
  const seed = optionText(input, 'seed')
  const path = optionText(input, 'intake') ?? RESAMPLED
  const synthetic = path === RESAMPLED ? right(undefined) : await intakeIn(path)
  if (!synthetic.ok) return synthetic
  return right({
    days,
    runs,
    ...(seed !== undefined && { seed }),
    ...(synthetic.value !== undefined && { synthetic: synthetic.value }),
  })
}

/** Simulates, showing how far it has come to a person who watches. */
export async function simulationOf(
  context: Context,
  options: SimulationOptions,
  previewed: Simulatable,
): Promise<Or<SimulationReport>> {
  const settings = await shippedSimulationSettings()
  if (!settings.ok) return settings
  const progress = await progressFor(context, RUNNING, options.runs)
  try {
    const simulated = await askSimulation({
      ...previewed,
      ...options,
      settings: settings.value,
      onRun: (done) => progress.advance(done),
    })
    switch (simulated.kind) {
      case 'simulated':
        return right(simulated.report)
      case 'no-past':
        return noPast
      case 'refused':
        return refused(simulated.problems)
    }
  } finally {
    progress.stop()
  }
}

function wholeIn(text: string, most: number): number | undefined {
  const value = Number(text)
  return /^\d+$/.test(text) && value >= 1 && value <= most ? value : undefined
}

async function intakeIn(path: string): Promise<Or<SyntheticIntake>> {
  const data = await readData(path, LIMITS.intakeBytes)
  if (!data.ok) return data
  const read = syntheticIntake(data.value)
  if ('intake' in read) return right(read)
  const [problem] = read.problems
  const place = `\`${path}\`, \`${problem?.path ?? ''}\``
  return unreadable(
    { uk: `${place}: ${problem?.message ?? ''}`, en: `${place}: wrong shape` },
    {
      uk: 'зразок опису надходжень — у README теки engine/preview/simulation',
      en: 'the README of engine/preview/simulation has a sample of such a description',
    },
  )
}

const RUNNING = { uk: 'імітація', en: 'simulation' }

const notWhole = (option: string, most: number) =>
  misused({
    uk: `\`${option}\` — ціле число від 1 до ${most}`,
    en: `\`${option}\` is a whole number from 1 to ${most}`,
  })

const noPast = unreadable(
  {
    uk: 'у журналі немає справ за цими засадами за вказаний час, тож невідомо, що надходитиме і між ким розподіляти',
    en: 'the ledger has no matters under this policy in that time, so nobody knows what would come and among whom to draw',
  },
  {
    uk: 'опишіть надходження й суддів у файлі: --intake ФАЙЛ',
    en: 'describe the intake and the judges in a file: --intake FILE',
  },
)

const refused = ([problem]: readonly FactProblem[]) =>
  unreadable({
    uk: `відомості про суд не підходять до засад: \`${problem?.path ?? ''}\`: ${problem?.message.uk ?? ''}`,
    en: `the facts of the court do not fit the policy: \`${problem?.path ?? ''}\`: ${problem?.message.en ?? ''}`,
  })
