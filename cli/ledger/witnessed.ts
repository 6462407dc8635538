/** `zasady ledger witnessed`: a checkpoint that witnesses have cosigned enters the ledger. */
import { readCheckpoint } from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain, misused, unreadable } from '../complaint.ts'
import { nameOfInput, readText } from '../disk/read-text.ts'
import type { ExitCode } from '../exit-codes.ts'
import { LIMITS } from '../limits.ts'
import { enter, numberOf } from './append.ts'
import { accountOf, openToWrite } from './opening.ts'
import { dateOption } from './today.ts'

/** Exit: entered 0; not of this ledger, or not cosigned by its witness 1; no checkpoint 5. */
export async function witnessed(context: Context, input: Input): Promise<ExitCode> {
  const [path] = input.args
  if (path === undefined) return complain(context, noFile)
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const text = await readText(path, LIMITS.noteBytes)
  if (!text.ok) return complain(context, text)
  const note = text.value
  const read = readCheckpoint(note)
  if (read === undefined) return complain(context, notANote(nameOfInput(path)))
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const body = { size: read.size, note }
  const draft = { kind: 'witnessed', true_at: date.value, by: accountOf(input), body } as const
  return enter(context, opened.value.ledger, [draft], (entries) => ({
    uk: `Засвідчену контрольну точку (${read.size} записів) внесено до журналу: запис ${numberOf(entries)}.`,
    en: `The cosigned checkpoint (${read.size} entries) was entered: ${numberOf(entries)}.`,
  }))
}

const noFile = misused(
  { uk: 'не вказано файлу контрольної точки', en: 'the file of the checkpoint is not given' },
  {
    uk: 'його дає свідок: zasady witness cosign',
    en: 'the witness gives it: zasady witness cosign',
  },
)

const notANote = (path: string) =>
  unreadable(
    {
      uk: `\`${path}\` не є підписаною контрольною точкою`,
      en: `\`${path}\` is no signed checkpoint`,
    },
    {
      uk: 'потрібен текст саме такий, як його дав свідок, з останнім кінцем рядка',
      en: 'the very text that the witness gave is needed, with its last line end',
    },
  )
