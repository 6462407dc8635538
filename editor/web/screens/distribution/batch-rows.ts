/**
 * The rows of a batch with what has become of each, kept in this tab: the key of a row is made when the file is read, so that
 * going on after an interruption draws nothing twice.
 */
import { useEffect, useState } from 'react'
import type { Batch, Distributed, Matter, Problem } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { ProblemError } from '../../api/problem.ts'
import { rehearse } from './requests.ts'

export interface BatchLine {
  readonly row: number
  readonly id: string | null
  readonly matter: Matter | null
  readonly ofRegisters: readonly string[]
  readonly key: string
  readonly state: 'wrong' | 'waiting' | 'ready' | 'blocked' | 'drawn' | 'held'
  /** Why it is wrong, or was not distributed. */
  readonly said?: { readonly uk: string; readonly en: string }
  readonly done?: Distributed
}

export interface Read {
  readonly name: string
  readonly lines: readonly BatchLine[]
  readonly acts: Batch['acts']
}

const placeOf = (account: string): string => `zasady.distribution.batch.${account}`

export function useRead(
  account: string,
): readonly [Read | undefined, (change: (read: Read | undefined) => Read | undefined) => void] {
  const [read, setRead] = useState(() => fromTab(account))
  useEffect(() => {
    if (read === undefined) sessionStorage.removeItem(placeOf(account))
    else sessionStorage.setItem(placeOf(account), JSON.stringify(read))
  }, [account, read])
  return [read, setRead]
}

function fromTab(account: string): Read | undefined {
  const text = sessionStorage.getItem(placeOf(account))
  return text === null ? undefined : (JSON.parse(text) as Read)
}

export const linesOf = ({ rows }: Batch): readonly BatchLine[] =>
  rows.map(({ row, id, matter, errors, of_registers }) => ({
    row,
    id,
    matter,
    ofRegisters: of_registers,
    key: crypto.randomUUID(),
    state: errors.length === 0 ? 'waiting' : 'wrong',
    ...(errors.length > 0 && { said: saidOf(errors) }),
  }))

/** Each mistake with its column and the way out, one after another. */
function saidOf(errors: Batch['rows'][number]['errors']): { uk: string; en: string } {
  const said = (lang: 'uk' | 'en'): string =>
    errors
      .map(({ column, message, help }) => {
        const place = column === null ? '' : `«${column}»: `
        return `${place}${message[lang]}${help === undefined ? '' : ` — ${help[lang]}`}`
      })
      .join('; ')
  return { uk: said('uk'), en: said('en') }
}

/** What stands against a row, without distributing it. */
export async function checked(line: BatchLine, acts: Batch['acts']): Promise<BatchLine> {
  if (line.matter === null) return line
  try {
    const found = await rehearse(line.matter)
    const [missing] = found.missing
    const { said: _, ...unsaid } = line
    if (found.hindrance === null) return { ...unsaid, state: 'ready' }
    const { code, message } = found.hindrance
    const isBrought = acts.some((act) => act.case === found.case)
    if (code === 'distribution/act-needed' && isBrought) return { ...unsaid, state: 'ready' }
    const said =
      missing === undefined
        ? message
        : { uk: `${message.uk}: ${missing.words.uk}`, en: `${message.en}: ${missing.words.en}` }
    return { ...line, state: 'blocked', said }
  } catch (error) {
    return refused(line, 'blocked', error)
  }
}

export async function drawn(line: BatchLine): Promise<BatchLine> {
  if (line.matter === null) return line
  try {
    const done = await post<Distributed>('/distribution/draws', line.matter, {
      idempotencyKey: line.key,
    })
    return { ...line, state: 'drawn', done }
  } catch (error) {
    const isVain = error instanceof ProblemError && IN_VAIN.has(error.problem.code)
    return refused(line, isVain ? 'blocked' : 'held', error)
  }
}

/** What another attempt with the same row cannot change. */
const IN_VAIN: ReadonlySet<string> = new Set([
  'distribution/already-distributed',
  'distribution/case-number-spelling',
  'distribution/facts-refused',
  'distribution/no-case-id',
  'distribution/no-moment',
])

/** The first row with the same case, where this one is not the first. */
export function twinOf(line: BatchLine, lines: readonly BatchLine[]): number | undefined {
  const first = lines.find(({ id }) => id !== null && id === line.id)
  return first === undefined || first.row === line.row ? undefined : first.row
}

/** A server that refuses says why; anything else is no matter of the row. */
function refused(line: BatchLine, state: BatchLine['state'], error: unknown): BatchLine {
  if (!(error instanceof ProblemError)) throw error
  return { ...line, state, said: wordsOf(error.problem) }
}

/** What is wrong names its field itself; where that stands in the request is nothing for people. */
function wordsOf({ detail, detail_en, errors = [] }: Problem): { uk: string; en: string } {
  const said = (lang: 'uk' | 'en', begun: string): string =>
    errors.length === 0
      ? begun
      : `${begun}: ${errors.map(({ message }) => message[lang]).join('; ')}`
  return { uk: said('uk', detail), en: said('en', detail_en) }
}
