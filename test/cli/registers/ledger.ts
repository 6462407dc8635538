/** A ledger made by the command, for tests of the commands that write to it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { here } from '../here.ts'
import { type Outcome, temporaryFolder } from '../run.ts'

export const FILES = 'test/cli/fixtures/registers'

/** The decision by which the registers of the sample are entered. */
export const DECISION = [
  '--from',
  '16.01.2026',
  '--order-no',
  '1',
  '--order-date',
  '16.01.2026',
  '--signed-by',
  'Умовна О. О.',
]

export interface Docket {
  readonly folder: string
  readonly address: string
  readonly register: (...words: readonly string[]) => Promise<Outcome>
  /** The answer for programs. */
  readonly asked: (...words: readonly string[]) => Promise<Answer>
}

export interface Answer {
  readonly code: number
  readonly changes: readonly {
    readonly row: number | null
    readonly subject: string
    readonly entry: number | null
    readonly true_at: string
  }[]
  readonly unchanged: number
  readonly problems: readonly {
    readonly code: string
    readonly row: number | null
    readonly column: string | null
  }[]
  readonly warnings: readonly { readonly code: string }[]
}

/** A new ledger of an invented court, in a folder of its own. */
export const docket = async (): Promise<Docket> => copyOf(await (empty ??= emptyLedger()))

/** The same with the judges and absences of the sample. */
export const sampleDocket = async (): Promise<Docket> => copyOf(await (sample ??= sampleLedger()))

// Made once for all the tests of a file; each has a copy.
let empty: Promise<string> | undefined
let sample: Promise<string> | undefined

async function emptyLedger(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-registers-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const made = await here([
    'ledger',
    'init',
    '--ledger',
    join(folder, NAME),
    '--origin',
    'court.example/docket',
    '--court',
    'Умовний районний суд',
    '--date',
    '2026-01-05',
  ])
  if (made.code !== 0) throw new Error(made.err)
  return folder
}

async function sampleLedger(): Promise<string> {
  const folder = await emptyLedger()
  const { asked } = over(folder)
  await asked('import', `${FILES}/судді.csv`, '--register', 'judges', ...DECISION)
  const last = await asked('import', `${FILES}/відсутності.csv`, '--register', 'absences')
  if (last.changes.length === 0) throw new Error('the sample was not entered')
  return folder
}

const NAME = 'суд.ledger'

function copyOf(made: string): Docket {
  const folder = temporaryFolder()
  cpSync(made, folder, { recursive: true })
  return over(folder)
}

function over(folder: string): Docket {
  const address = join(folder, NAME)
  const register = (...words: readonly string[]): Promise<Outcome> =>
    here(['register', ...words, '--ledger', address, '--by', 'кадри-1'])
  return {
    folder,
    address,
    register,
    async asked(...words) {
      const { code, out, err } = await register(...words, '--json')
      if (out === '') throw new Error(err)
      return { ...(JSON.parse(out) as Omit<Answer, 'code'>), code }
    },
  }
}
