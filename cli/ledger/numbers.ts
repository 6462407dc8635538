/** The source of randomness that the command line names: its options in, where numbers come from out. */
import {
  beaconNumbers,
  ceremonyNumbers,
  chainNumbers,
  combinedNumbers,
  type NumberSource,
  systemNumbers,
} from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'
import { beaconOptions } from './beacon.ts'
import type { Secrets } from './secrets.ts'

export const SOURCE_NAMES = ['sealed-chain', 'beacon', 'ceremony', 'combined', 'system'] as const
export type SourceName = (typeof SOURCE_NAMES)[number]

export interface Numbers {
  readonly name: SourceName
  readonly numbers: NumberSource
}

/** Without the option: the sealed chain, which works offline. `combined` is the chain with the beacon. */
export async function numbersOf(input: Input, secrets: Secrets): Promise<Or<Numbers>> {
  const given = optionText(input, 'source') ?? 'sealed-chain'
  const name = SOURCE_NAMES.find((one) => one === given)
  if (name === undefined) return unknownSource(given)
  const numbers = await sourceNamed(name, input, secrets)
  return numbers.ok ? right({ name, numbers: numbers.value }) : numbers
}

function sourceNamed(name: SourceName, input: Input, secrets: Secrets): Promise<Or<NumberSource>> {
  switch (name) {
    case 'system':
      return Promise.resolve(right(systemNumbers()))
    case 'sealed-chain':
      return Promise.resolve(right(chainOf(secrets)))
    case 'beacon':
      return beacon(input)
    case 'ceremony':
      return Promise.resolve(ceremony(input))
    case 'combined':
      return combined(input, secrets)
  }
}

/** The chain in use is the last one. */
export function chainOf({ chains }: Secrets): NumberSource {
  const last = chains.at(-1)
  if (last === undefined) throw new Error('the secrets were not checked')
  return chainNumbers(last.chain, last.seed, last.length)
}

async function beacon(input: Input): Promise<Or<NumberSource>> {
  const options = await beaconOptions(input)
  if (!options.ok) return options
  const { plan, fetchRound } = options.value
  return right(beaconNumbers(plan, fetchRound))
}

async function combined(input: Input, secrets: Secrets): Promise<Or<NumberSource>> {
  const other = await beacon(input)
  return other.ok ? right(combinedNumbers(chainOf(secrets), other.value)) : other
}

/** People first, digits after the commitment: the first call commits, `zasady ledger settle --digits` finishes. */
function ceremony(input: Input): Or<NumberSource> {
  const participants = (optionText(input, 'participants') ?? '').split(',').map((one) => one.trim())
  const [digits, act] = [optionText(input, 'digits'), optionText(input, 'act')]
  if (digits === undefined && participants.filter((one) => one !== '').length < 2) return noPeople
  return right(
    ceremonyNumbers(participants, () =>
      Promise.resolve(
        digits === undefined || act === undefined || !/^\d+$/.test(act)
          ? AWAITED
          : { digits: digits.replaceAll(/[\s-]/g, ''), act: Number(act) },
      ),
    ),
  )
}

const AWAITED = {
  code: 'digits-awaited',
  message: {
    uk: 'перелік закріплено; киньте кубики за свідків, внесіть акт і завершіть: zasady ledger settle --source ceremony --digits ЦИФРИ --act НОМЕР_ЗАПИСУ',
    en: 'the list is fixed; throw the dice before the witnesses, enter the act and finish: zasady ledger settle --source ceremony --digits DIGITS --act ENTRY',
  },
}

const noPeople = misused(
  { uk: 'церемонія потребує двох осіб', en: 'a ceremony needs two people' },
  {
    uk: 'вкажіть --participants "посада 1, посада 2"',
    en: 'give --participants "post 1, post 2"',
  },
)

const unknownSource = (given: string) =>
  misused(
    { uk: `невідоме джерело \`${given}\``, en: `unknown source \`${given}\`` },
    { uk: `є такі: ${SOURCE_NAMES.join(', ')}`, en: `there are: ${SOURCE_NAMES.join(', ')}` },
  )
