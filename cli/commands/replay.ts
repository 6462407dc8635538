/** `zasady replay`: past distributions run again from the ledger alone. */
import { availableParallelism } from 'node:os'
import { parseDate, type Replayed } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right, wrong } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { damageWords } from '../ledger/damage.ts'
import { addressOf, openToRead } from '../ledger/opening.ts'
import { replayJson, replayText } from '../render/replay.ts'
import { progressFor } from '../render/progress.ts'
import { ALL_DAYS, entriesAsked, type Past } from '../replay/entries-asked.ts'
import { runReplay } from '../replay/run-replay.ts'
import { type Basis, openState, readState, type State, type StateFile } from '../replay/state.ts'

/** Exit: all the same 0; something differs or cannot be replayed 1; a damaged ledger 4. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const asked = askedFor(input)
  if (!asked.ok) return complain(context, asked)
  const opened = await openToRead(input, true)
  if (!opened.ok) return complain(context, opened)
  const ledger = opened.value
  try {
    const [damage] = ledger.damage
    if (damage !== undefined) return await complain(context, damaged(damageWords(damage)))
    const { size, root } = await ledger.head()
    const basis = { origin: ledger.origin, size, root }
    const seqs = await entriesAsked(ledger, asked.value)
    const before = await stateFor(input, basis)
    if (!before.ok) return await complain(context, before)
    return await replayAndTell(context, input, {
      basis,
      seqs,
      before: before.value,
      asked: asked.value,
    })
  } finally {
    await ledger.close()
  }
}

interface Asked extends Past {
  readonly workers: number
}
interface Task {
  readonly basis: Basis
  readonly seqs: readonly number[]
  readonly before: State | undefined
  readonly asked: Asked
}

const MOST_WORKERS = 16

function askedFor(input: Input): Or<Asked> {
  const [from = ALL_DAYS.from, to = ALL_DAYS.to] = ['from', 'to'].map((name) =>
    optionText(input, name),
  )
  const given = [optionText(input, 'from'), optionText(input, 'to')]
  const bad = given.find((one) => one !== undefined && parseDate(one) === undefined)
  if (bad !== undefined) return noDate(bad)
  const workers = Number(optionText(input, 'workers') ?? availableParallelism())
  if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS) return badWorkers
  return right({ from, to, case: optionText(input, 'case'), workers })
}

/** A state of the same ledger, at the same size or a smaller one with the same past. */
async function stateFor(input: Input, basis: Basis): Promise<Or<State | undefined>> {
  const path = optionText(input, 'state')
  if (path === undefined) return right(undefined)
  const state = await readState(path)
  if (!state.ok || state.value === undefined) return state
  const { origin, size, root } = state.value.basis
  return origin === basis.origin && size === basis.size && root === basis.root
    ? state
    : otherLedger(path)
}

async function replayAndTell(context: Context, input: Input, task: Task): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const { basis, asked, before } = task
  const path = optionText(input, 'state')
  const file = path === undefined ? undefined : await openState(path, basis, before)
  const wanted = new Set(task.seqs)
  const done = (before?.done ?? []).filter(({ seq }) => wanted.has(seq))
  const known = new Set(done.map(({ seq }) => seq))
  const seqs = task.seqs.filter((seq) => !known.has(seq))
  const found = [
    ...done,
    ...(await replayed(context, input, { ...asked, basis, seqs, file })),
  ].sort((a, b) => a.seq - b.seq)
  await file?.close()
  const cancelled = found.length < task.seqs.length
  const page = { ledger: basis, asked: task.seqs.length, found }
  await terminal.out(json ? jsonPage(replayJson(page)) : replayText(page, lang))
  if (cancelled && path !== undefined) await terminal.err(resumable(path)[lang])
  return !cancelled && found.every(({ finding }) => finding.kind === 'same')
    ? EXIT.done
    : EXIT.remarks
}

interface Part {
  readonly basis: Basis
  readonly seqs: readonly number[]
  readonly workers: number
  readonly file: StateFile | undefined
}

/** Ctrl+C ends a replay after the parts in hand. */
async function replayed(
  context: Context,
  input: Input,
  { basis, seqs, workers, file }: Part,
): Promise<readonly Replayed[]> {
  let [cancelled, done] = [false, 0]
  const cancel = (): void => {
    cancelled = true
  }
  process.once('SIGINT', cancel)
  const progress = await progressFor(context, REPLAY, seqs.length)
  try {
    return await runReplay({
      address: addressOf(input),
      origin: basis.origin,
      seqs,
      workers,
      isCancelled: () => cancelled,
      onFound: async (part) => {
        await file?.add(part)
        progress.advance((done += part.length))
      },
    })
  } finally {
    progress.stop()
    process.off('SIGINT', cancel)
  }
}

const REPLAY = { uk: 'перевірка минулого', en: 'replay' }

const damaged = (message: { readonly uk: string; readonly en: string }) =>
  wrong(EXIT.verificationFailed, message, {
    uk: 'спершу перевірте журнал: zasady verify ЖУРНАЛ',
    en: 'verify the ledger first: zasady verify LEDGER',
  })

const noDate = (given: string) =>
  misused(
    { uk: `\`${given}\` не є датою`, en: `\`${given}\` is no date` },
    { uk: 'дату пишуть так: 2026-08-04', en: 'a date is written like this: 2026-08-04' },
  )

const badWorkers = misused({
  uk: `\`--workers\` — ціле число від 1 до ${MOST_WORKERS}`,
  en: `\`--workers\` is a whole number from 1 to ${MOST_WORKERS}`,
})

const otherLedger = (path: string) =>
  misused(
    {
      uk: `стан \`${path}\` належить іншому журналу або до журналу відтоді дописано`,
      en: `the state \`${path}\` is of another ledger, or the ledger has grown since`,
    },
    { uk: 'вкажіть новий файл у --state', en: 'give a new file to --state' },
  )

const resumable = (path: string) => ({
  uk: `zasady: перервано; продовжити можна тією самою командою зі станом ${path}\n`,
  en: `zasady: stopped; the same command with the state ${path} goes on\n`,
})
