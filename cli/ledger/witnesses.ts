/** `zasady ledger witness add|retire`: whose cosignatures the ledger takes. */
import {
  type CourtLedger,
  KeyRing,
  formatVerifierKey,
  parseVerifierKey,
} from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain, misused, type Or, right, wrong } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { enter, numberOf } from './append.ts'
import { accountOf, openToWrite } from './opening.ts'
import { dateOption } from './today.ts'

export async function witness(context: Context, input: Input): Promise<ExitCode> {
  const [action, word] = input.args
  if ((action !== 'add' && action !== 'retire') || word === undefined) {
    return complain(context, incomplete)
  }
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const { ledger } = opened.value
  const key = action === 'add' ? newKey(word) : await activeKey(ledger, word)
  if (!key.ok) {
    await ledger.close()
    return complain(context, key)
  }
  const name = key.value.slice(0, key.value.indexOf('+'))
  const body = { use: 'witness', action, name, key: key.value }
  const draft = { kind: 'key', true_at: date.value, by: accountOf(input), body } as const
  return enter(context, ledger, [draft], (entries) =>
    action === 'add' ? added(name, numberOf(entries)) : retired(name, numberOf(entries)),
  )
}

/** A verifier key of a witness; that of a ledger is another thing. */
function newKey(word: string): Or<string> {
  return parseVerifierKey(word)?.type === 'cosignature' ? right(word) : notAKey(word)
}

/** The key itself, or the name of its witness. */
async function activeKey(ledger: CourtLedger, word: string): Promise<Or<string>> {
  const ring = new KeyRing(await Array.fromAsync(ledger.entries({ kinds: ['key'] })))
  const active = ring.active('witness')
  const keys = active.map(formatVerifierKey)
  if (keys.includes(word)) return right(word)
  const named = active.filter(({ name }) => name === word).map(formatVerifierKey)
  const [only] = named
  return named.length === 1 && only !== undefined ? right(only) : noSuchKey(word, keys)
}

const added = (name: string, number: string) => ({
  uk: `Ключ свідка \`${name}\` внесено до журналу: запис ${number}. Далі: zasady ledger checkpoint, свідок засвідчує, zasady ledger witnessed.`,
  en: `The key of the witness \`${name}\` was entered: ${number}. Next: zasady ledger checkpoint, the witness cosigns, zasady ledger witnessed.`,
})

const retired = (name: string, number: string) => ({
  uk: `Ключ свідка \`${name}\` більше не діє: запис ${number}. Засвідчене ним раніше лишається в силі.`,
  en: `The key of the witness \`${name}\` is retired: ${number}. What it cosigned before remains.`,
})

const incomplete = misused(
  {
    uk: 'потрібно `witness add КЛЮЧ` або `witness retire КЛЮЧ`',
    en: '`witness add KEY` or `witness retire KEY` is needed',
  },
  {
    uk: 'ключ свідка виводить `zasady witness init`',
    en: '`zasady witness init` prints the key of a witness',
  },
)

const notAKey = (word: string) =>
  misused(
    { uk: `\`${word}\` не є ключем свідка`, en: `\`${word}\` is no key of a witness` },
    {
      uk: 'очікується `назва+8 шістнадцяткових цифр+base64` (тип 0x04); його виводить `zasady witness init`',
      en: '`name+8 hex digits+base64` (type 0x04) is expected; `zasady witness init` prints it',
    },
  )

const noSuchKey = (word: string, keys: readonly string[]) =>
  wrong(
    EXIT.remarks,
    {
      uk: `чинного ключа свідка \`${word}\` у журналі немає, або їх кілька з такою назвою`,
      en: `there is no active key of a witness \`${word}\` in the ledger, or several of that name`,
    },
    {
      uk: keys.length === 0 ? 'свідків у журналі немає' : `є такі: ${keys.join(', ')}`,
      en: keys.length === 0 ? 'the ledger has no witnesses' : `there are: ${keys.join(', ')}`,
    },
  )
