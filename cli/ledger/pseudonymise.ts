/** `zasady ledger pseudonymise`: the distributions of a ledger for researchers, without names. */
import {
  aboutLine,
  COARSENESS,
  type Coarseness,
  type CourtLedger,
  distributionRows,
  pseudonyms,
  RESEARCH_RISK,
  reveal,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonLine, jsonPage } from '../json-lines.ts'
import { writeNew } from './new-file.ts'
import { openWhole } from './opening.ts'
import { pseudonymKey, type ResearchKey } from './pseudonym-key.ts'

/** Exit: written 0; a damaged ledger 4; the file is taken, the key cannot be read 5. */
export async function pseudonymise(context: Context, input: Input): Promise<ExitCode> {
  const dates = datesIn(input)
  if (!dates.ok) return complain(context, dates)
  const key = await pseudonymKey(input)
  if (!key.ok) return complain(context, key)
  const asked = optionText(input, 'reveal')
  if (asked !== undefined) return show(context, asked, key.value)
  const opened = await openWhole(input)
  if (!opened.ok) return complain(context, opened)
  const ledger = opened.value
  try {
    const written = await write(context, ledger, {
      path: optionText(input, 'out'),
      key: key.value.bytes,
      dates: dates.value,
    })
    if (!written.ok) return await complain(context, written)
    await tell(context, written.value, key.value)
    return EXIT.done
  } finally {
    await ledger.close()
  }
}

function datesIn(input: Input): Or<Coarseness> {
  const given = optionText(input, 'dates') ?? 'month'
  const found = COARSENESS.find((one) => one === given)
  return found === undefined ? noDates(given) : right(found)
}

interface To {
  readonly path: string | undefined
  readonly key: Uint8Array
  readonly dates: Coarseness
}
interface Written {
  readonly file: string | undefined
  readonly rows: number
}

async function write(
  { terminal }: Context,
  ledger: CourtLedger,
  { path, key, dates }: To,
): Promise<Or<Written>> {
  let rows = 0
  async function* lines(): AsyncIterable<Uint8Array> {
    yield Buffer.from(jsonLine(aboutLine(key, dates)))
    for await (const row of distributionRows(ledger, { name: pseudonyms(key), dates })) {
      rows++
      yield Buffer.from(jsonLine(row))
    }
  }
  if (path !== undefined) {
    const written = await writeNew(path, lines())
    return written.ok ? right({ file: path, rows }) : written
  }
  for await (const line of lines()) await terminal.out(Buffer.from(line).toString())
  return right({ file: path, rows })
}

/** On standard output stand the rows themselves; then what is said goes to standard error. */
async function tell(
  { terminal, lang, json }: Context,
  { file, rows }: Written,
  { kept }: ResearchKey,
): Promise<void> {
  const say = file === undefined ? terminal.err : terminal.out
  if (json && file !== undefined) {
    await say(jsonPage({ file, rows, key_kept: kept, risk: RESEARCH_RISK }))
    return
  }
  const head =
    lang === 'uk'
      ? `Розподілів: ${rows}${file === undefined ? '' : `; файл ${file}`}.`
      : `Distributions: ${rows}${file === undefined ? '' : `; file ${file}`}.`
  await say(`${[head, RESEARCH_RISK[lang], ...(kept ? [] : [NOT_KEPT[lang]])].join('\n')}\n`)
}

const NOT_KEPT = {
  uk: 'Ключ псевдонімів створено й не збережено: розкрити псевдоніми не зможе ніхто, а в наступній виписці вони будуть інші. Щоб могли, дайте свій: --pseudonym-key.',
  en: 'The key of the pseudonyms was made and not kept: nobody can reveal them, and the next file will have others. To be able to, give your own: --pseudonym-key.',
}

/** `judges:с02`, `case:999/0412/26`: whose pseudonym it is, for whoever may know it. */
async function show(context: Context, asked: string, { bytes, kept }: ResearchKey) {
  const [, kind, id] = /^(case|judges|jurors):(.+)$/s.exec(asked) ?? []
  if (kind === undefined || id === undefined) return complain(context, noReveal(asked))
  if (!kept) return complain(context, noKeyToReveal)
  const { terminal, lang, json } = context
  const proof = reveal(bytes, kind, id)
  const byHand = `printf 'zasady-pseudonym/1\\n%s\\n%s\\n%s\\n' ${proof.secret} '${kind}' '${id.replaceAll("'", String.raw`'\''`)}' | sha256sum`
  await terminal.out(
    json
      ? jsonPage(proof)
      : lang === 'uk'
        ? `${asked} — ${proof.pseudonym}\nПеревірити: ${byHand}\n`
        : `${asked} is ${proof.pseudonym}\nTo check: ${byHand}\n`,
  )
  return EXIT.done
}

const noDates = (given: string) =>
  misused(
    {
      uk: `\`--dates ${given}\`: невідома точність`,
      en: `\`--dates ${given}\`: unknown exactness`,
    },
    { uk: `є такі: ${COARSENESS.join(', ')}`, en: `there are: ${COARSENESS.join(', ')}` },
  )

const noReveal = (given: string) =>
  misused(
    {
      uk: `\`--reveal ${given}\`: не зрозуміло, чий псевдонім`,
      en: `\`--reveal ${given}\`: it is not clear whose pseudonym`,
    },
    {
      uk: 'приклад: --reveal judges:с02, --reveal case:999/0412/26',
      en: 'for example: --reveal judges:с02, --reveal case:999/0412/26',
    },
  )

const noKeyToReveal = misused(
  {
    uk: 'щоб розкрити псевдонім, потрібен його ключ',
    en: 'to reveal a pseudonym its key is needed',
  },
  { uk: 'вкажіть --pseudonym-key', en: 'give --pseudonym-key' },
)
