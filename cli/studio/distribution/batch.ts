/**
 * A batch of matters: the bytes of a file in; its matters, each with what is wrong with it, out. A table is read as those of
 * the registers are, anything else as the command line reads an intake. Nothing is decided here.
 */
import { decodeUtf8 } from '../../../engine/index.ts'
import type { Batch, BatchRow } from '../../../editor/api/index.ts'
import { type Account, type Answer, answered, refused } from '../../../editor/server/index.ts'
import type { Or } from '../../complaint.ts'
import { type DayAct, linedIntake, type MatterRequest, type Reading } from '../../intake.ts'
import { tableOf } from '../../registers/read-table.ts'
import { answerOf } from '../answers.ts'
import { said } from '../screen-words.ts'
import { batchOfTable } from './batch-table.ts'
import type { Desk } from './desk.ts'

export async function readBatch(
  desk: Desk,
  bytes: Uint8Array,
  name: string,
  account: Account,
): Promise<Answer<Batch>> {
  if (isTable(bytes, name)) {
    const table = answerOf(await tableOf(bytes, name), 'distribution/batch')
    return table.ok ? batchOfTable(desk, table.value, account) : table
  }
  const decoded = decodeUtf8(bytes)
  if (decoded.kind !== 'text') return noText(name)
  const read = answerOf(linedIntake(decoded.text, name, {}, READING), 'distribution/batch')
  if (!read.ok) return read
  const { lines, acts, note } = read.value
  const registered = await desk.registered()
  return answered({
    note: note ?? null,
    rows: lines.map((line, at) => rowOf(line, at + 1, registered)),
    acts: acts.map((act: DayAct) => ({ ...act })),
  })
}

/** A spreadsheet by its first bytes, a CSV by its name: a text of another kind could be one by chance. */
const isTable = (bytes: Uint8Array, name: string): boolean =>
  /\.(?:csv|tsv|xlsx?)$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b)

/** Where a file is silent: the moment is that of the draw, whenever that is; the policy is the only one that distributes. */
const UNSAID = ''
const READING: Reading = {
  otherwise: { as_of: UNSAID, policy: UNSAID },
  // Its number stands beside it.
  nameOf: () => '',
}

function rowOf(line: Or<MatterRequest>, row: number, registered: ReadonlySet<string>): BatchRow {
  const nothing = { row, id: null, matter: null, of_registers: [] }
  if (!line.ok) return { ...nothing, errors: [{ column: null, ...said(line.complaint) }] }
  const { id, policy, as_of, known_at, facts } = line.value
  if (known_at !== undefined) return { ...nothing, id, errors: [{ column: null, ...OF_THE_PAST }] }
  const own = (facts['case'] ?? {}) as Readonly<Record<string, unknown>>
  const matter = {
    ...(policy !== UNSAID && { document: policy }),
    ...(as_of !== UNSAID && { as_of }),
    facts: { ...facts, case: { id, ...own } },
  }
  const of_registers = Object.keys(facts).filter((root) => registered.has(root))
  return { row, id, matter, of_registers, errors: [] }
}

const OF_THE_PAST = {
  message: {
    uk: 'справу розподіляють за всіма відомостями, які є; known_at — лише для перегляду минулого',
    en: 'a case is distributed by all that is known; known_at is for looking back only',
  },
  help: { uk: 'приберіть ключ known_at', en: 'take out the key known_at' },
}

const noText = (name: string) =>
  refused({
    code: 'distribution/no-text',
    status: 422,
    message: {
      uk: `\`${name}\` — не текст у кодуванні UTF-8`,
      en: `\`${name}\` is no UTF-8 text`,
    },
    help: {
      uk: 'збережіть його як таблицю Excel (.xlsx) або як текст у кодуванні UTF-8',
      en: 'save it as a spreadsheet (.xlsx), or as a text in UTF-8',
    },
  })
