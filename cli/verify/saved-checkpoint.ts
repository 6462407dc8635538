/** A checkpoint that was saved earlier: a file with the note, or with a bundle that carries one, in; the note out. */
import { parseStrictJson, readCheckpoint } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { readText } from '../disk/read-text.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'

export async function savedCheckpoint(path: string): Promise<Or<string>> {
  const text = await readText(path, LIMITS.intakeBytes)
  if (!text.ok) return text
  const note = checkpointIn(text.value)
  return note === undefined ? notOne(path) : right(note)
}

/** The note in a text that somebody saved; `undefined` when there is none. */
export function checkpointIn(text: string): string | undefined {
  const note = noteIn(text)
  return note !== undefined && readCheckpoint(note) !== undefined ? note : undefined
}

/** A note among other lines, as `zasady ledger status` prints it, or one whose last line end an editor dropped. */
const NOTE = /[^\n]+\n(?:0|[1-9]\d*)\n[A-Za-z0-9+/]{43}=\n\n(?:— [^\n]+\n)+/

function noteIn(text: string): string | undefined {
  if (!text.startsWith('{')) return NOTE.exec(`${text.replaceAll('\r\n', '\n')}\n`)?.[0]
  const parsed = parseStrictJson(text)
  const note = parsed.kind === 'value' && isFields(parsed.value) && parsed.value['checkpoint']
  return typeof note === 'string' ? note : undefined
}

const notOne = (path: string) =>
  unreadable(
    {
      uk: `\`${path}\` не є контрольною точкою чи пакетом справи`,
      en: `\`${path}\` is neither a checkpoint nor a bundle of a case`,
    },
    {
      uk: 'контрольну точку показує zasady ledger status',
      en: 'zasady ledger status shows the checkpoint',
    },
  )
