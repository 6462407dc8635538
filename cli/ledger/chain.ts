/** `zasady ledger chain`: a new sealed chain, when the one in use comes to its end. */
import { type Context, type Input } from '../command.ts'
import { complain } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { enter, numberOf } from './append.ts'
import { CHAIN_LENGTH, chainDraft } from './init.ts'
import { accountOf, openToWrite, secretsPathOf } from './opening.ts'
import { newChain, writeSecrets } from './secrets.ts'
import { dateOption } from './today.ts'

/** The seed is kept before its anchor is entered: an anchor without a seed could serve no draw. */
export async function addChain(context: Context, input: Input): Promise<ExitCode> {
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const { ledger, secrets } = opened.value
  const chain = newChain(`ланцюг-${secrets.chains.length + 1}`, CHAIN_LENGTH)
  const chains = [...secrets.chains, chain]
  const written = await writeSecrets(secretsPathOf(input), { ...secrets, chains }, { fresh: false })
  if (!written.ok) {
    await ledger.close()
    return complain(context, written)
  }
  const draft = chainDraft(chain, { true_at: date.value, by: accountOf(input) })
  return enter(context, ledger, [draft], (entries) => ({
    uk: `Ланцюг \`${chain.chain}\` внесено до журналу: запис ${numberOf(entries)}.`,
    en: `The chain \`${chain.chain}\` was entered: ${numberOf(entries)}.`,
  }))
}
