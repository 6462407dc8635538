/**
 * `zasady witness cosign`: a checkpoint is cosigned when it continues the one that this witness signed last.
 *
 * For demonstrations, for tests, for an association that watches a few courts by hand. One process at a time.
 */
import {
  type CheckpointRequest,
  cosignCheckpoint,
  readCheckpoint,
  readHashes,
  readKeyFile,
  readRequest,
  type Signer,
  whoSigned,
  parseVerifierKey,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, type Or, right, unreadable, wrong } from '../complaint.ts'
import { readText } from '../disk/read-text.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { writeNew } from '../ledger/new-file.ts'
import { LIMITS } from '../limits.ts'
import {
  incomplete,
  NEW_KEY,
  noKey,
  notACheckpoint,
  notAKey,
  notAProof,
  notOwn,
} from './complaints.ts'
import { witnessKey } from './init.ts'
import { knownOf, readState, remember, type Remembered, type WitnessState } from './state.ts'

/** Exit: cosigned 0; refused 1; a fork 4; something cannot be read 5. */
export async function cosign(context: Context, input: Input): Promise<ExitCode> {
  const read = await readAll(input)
  if (!read.ok) return complain(context, read)
  const { request, signer, state, statePath, ledger } = read.value
  const seconds = Math.floor(Date.now() / 1000)
  const done = cosignCheckpoint(request, knownOf(ledger), signer, seconds)
  if (done.kind === 'refused') return complain(context, refusedAs(done.refusal))
  const { origin, keys } = ledger
  const kept = await remember(statePath, state, { origin, keys, note: request.note })
  if (!kept.ok) return complain(context, kept)
  return give(context, optionText(input, 'out'), {
    note: done.note,
    origin,
    time: seconds,
    size: done.checkpoint.size,
  })
}

interface Read {
  readonly request: CheckpointRequest
  readonly signer: Signer
  readonly state: WitnessState
  readonly statePath: string
  readonly ledger: Remembered
}

async function readAll(input: Input): Promise<Or<Read>> {
  const [path] = input.args
  const keyPath = optionText(input, 'key')
  if (path === undefined || keyPath === undefined) return incomplete
  const key = readKeyFile(keyPath)
  if (key.kind === 'problem') {
    return unreadable(key.problem.message, key.problem.code === 'missing' ? NEW_KEY : undefined)
  }
  const request = await requestIn(path, optionText(input, 'proof'))
  if (!request.ok) return request
  const statePath = optionText(input, 'state') ?? `${keyPath}.seen`
  const state = await readState(statePath)
  if (!state.ok) return state
  const origin = readCheckpoint(request.value.note)?.origin
  if (origin === undefined) return notACheckpoint(path)
  const known = state.value.ledgers.find((one) => one.origin === origin)
  const ledger = await withOptions(input, known ?? { origin, keys: [], note: null }, key.signer)
  if (!ledger.ok) return ledger
  return right({
    request: request.value,
    signer: key.signer,
    state: state.value,
    statePath,
    ledger: ledger.value,
  })
}

/** The checkpoint, with the proof in it or apart. */
async function requestIn(
  path: string,
  proofPath: string | undefined,
): Promise<Or<CheckpointRequest>> {
  const text = await readText(path, LIMITS.noteBytes)
  if (!text.ok) return text
  const request = readRequest(text.value)
  if (request === undefined) return notACheckpoint(path)
  if (proofPath === undefined) return right(request)
  const lines = await readText(proofPath, LIMITS.noteBytes)
  if (!lines.ok) return lines
  const proof = readHashes(lines.value.trim().split(/\s+/))
  return proof === undefined ? notAProof(proofPath) : right({ ...request, proof })
}

/** A key that the user gives is pinned; a checkpoint that the user gives must bear this witness's own cosignature. */
async function withOptions(
  input: Input,
  known: Remembered,
  signer: Signer,
): Promise<Or<Remembered>> {
  const given = optionText(input, 'ledgerKey')
  if (given !== undefined && parseVerifierKey(given)?.type !== 'signature') return notAKey(given)
  const keys = given === undefined ? known.keys : [...new Set([...known.keys, given])]
  if (keys.length === 0) return noKey(known.origin)
  const since = optionText(input, 'since')
  if (since === undefined) return right({ ...known, keys })
  const note = await ownNote(since, known.origin, signer)
  if (!note.ok) return note
  const [before, seen] = [sizeOf(known.note), sizeOf(note.value)]
  // Who has seen more does not go back.
  return right({ ...known, keys, note: before >= seen ? known.note : note.value })
}

const sizeOf = (note: string | null): number =>
  note === null ? 0 : (readCheckpoint(note)?.size ?? 0)

async function ownNote(path: string, origin: string, signer: Signer): Promise<Or<string>> {
  const text = await readText(path, LIMITS.noteBytes)
  if (!text.ok) return text
  const read = readCheckpoint(text.value)
  const own = parseVerifierKey(witnessKey(signer))
  const signed = read && own && whoSigned(read.note, [own])
  return read?.origin === origin && signed?.length === 1 ? right(text.value) : notOwn(path)
}

interface Given {
  readonly note: string
  readonly origin: string
  readonly size: number
  readonly time: number
}

async function give(context: Context, path: string | undefined, given: Given): Promise<ExitCode> {
  const written = path === undefined ? undefined : await writeNew(path, given.note)
  if (written?.ok === false) return complain(context, written)
  const { terminal, json, lang } = context
  if (json) await terminal.out(jsonPage(given))
  else if (path === undefined) await terminal.out(given.note)
  else await terminal.out(told(path, given)[lang])
  return EXIT.done
}

const told = (path: string, { origin, size }: Given) => ({
  uk: `Засвідчено: ${origin}, ${size} записів; ${path}.\nСуд вносить: zasady ledger witnessed ${path}\n`,
  en: `Cosigned: ${origin}, ${size} entries; ${path}.\nThe court enters: zasady ledger witnessed ${path}\n`,
})

const FORKS = new Set(['witness/fork', 'witness/not-consistent'])

function refusedAs({
  code,
  message,
}: {
  readonly code: string
  readonly message: { readonly uk: string; readonly en: string }
}) {
  return wrong(FORKS.has(code) ? EXIT.verificationFailed : EXIT.remarks, message)
}
