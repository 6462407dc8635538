/** Where the random number came from, as far as it can be checked by hand: a plan and its evidence in, steps out. */
import type { BeaconPlan } from '../../draw/sources/beacon.ts'
import { bytesOf, sha256 } from '../../draw/sources/hex.ts'
import type { Plan, Source, Taken } from '../../draw/sources/source.ts'
import { SOURCES } from '../../draw/sources/sources.ts'
import { committedAt } from '../checks/randomness.ts'
import type { ReadBundle } from '../read-bundle.ts'
import { command, heading, paragraph, type Part } from './parts.ts'
import { digestInto, FUNCTIONS } from './shell.ts'

const SOURCE_OF: Readonly<Record<string, Source>> = SOURCES

/** R, what it proves, and the commands by which its origin is repeated. */
export function originPart(read: ReadBundle): readonly Part[] {
  const taken = read.randomness.body as unknown as Taken
  return [
    heading(2, '2. Випадкове число R'),
    command([`R=${taken.value}`]),
    ...notesOn(read.plan),
    paragraph('Допоміжні команди (перша перетворює шістнадцятковий запис на байти):'),
    command(FUNCTIONS),
    ...stepsFor(read, read.plan, taken, 'R'),
  ]
}

function notesOn(plan: Plan): readonly Part[] {
  const source = SOURCE_OF[plan.source]
  if (source === undefined) throw new Error('the form of the plan was not checked')
  const { called, proves, doesNotProve } = source
  return [
    paragraph(
      `Джерело: ${called.uk}. Що доведено: ${proves.uk}. Чого не доведено: ${doesNotProve.uk}.`,
    ),
  ]
}

function stepsFor(read: ReadBundle, plan: Plan, taken: Taken, name: string): readonly Part[] {
  switch (plan.source) {
    case 'sealed-chain':
      return chainSteps(read, plan, taken, name)
    case 'ceremony':
      return ceremonySteps(plan, taken)
    case 'beacon':
      return beaconSteps(read, plan as BeaconPlan, taken)
    case 'combined':
      return combinedSteps(read, plan, taken)
    default:
      return []
  }
}

/** Hashing in the shell is slow: a long way back goes one link only. */
const MOST_LINKS = 64

function chainSteps(
  read: ReadBundle,
  { chain, link }: Plan,
  { value }: Taken,
  name: string,
): readonly Part[] {
  const entry = read.entries.find(({ kind, body }) => kind === 'chain' && body['chain'] === chain)
  const toAnchor = (link as number) <= MOST_LINKS
  const before = sha256(bytesOf(value))
  const [times, output] = toAnchor ? [link as number, String(entry?.body['anchor'])] : [1, before]
  const found = toAnchor
    ? `Це якір ланцюга «${String(chain)}»: він у записі ${entry?.seq}, зробленому до всіх розподілів.`
    : 'Це число попереднього розподілу з того самого ланцюга: воно в журналі.'
  return [
    paragraph(
      `Число — ланка ${String(link)} ланцюга «${String(chain)}». Дайджест кожної ланки дорівнює попередній:`,
    ),
    command(
      [
        `V=$${name}; for ((i = 0; i < ${times}; i++)); do V=$(hex "$V" | sha256sum); V=\${V:0:64}; done; echo "$V"`,
      ],
      output,
    ),
    paragraph(found),
  ]
}

function ceremonySteps({ participants }: Plan, { value, evidence }: Taken): readonly Part[] {
  const people = (participants as readonly string[]).join(', ')
  const { digits, act } = evidence
  return [
    paragraph(
      `Цифри, що випали (${people}; акт — запис ${String(act)}): ${String(digits)}. Число — їх дайджест:`,
    ),
    command(digestInto('V', String.raw`printf 'ceremony\n%s\n' ${String(digits)}`), value),
  ]
}

function beaconSteps(read: ReadBundle, plan: BeaconPlan, taken: Taken): readonly Part[] {
  const { round, signature, witnessed } = taken.evidence
  const { genesis, period, delay, witness } = plan
  const attested = witness === null ? null : { witness, entry: witnessed as number }
  const time = Math.floor(committedAt(read, attested) ?? 0)
  const whose = witness === null ? 'журналу' : `свідка ${witness}`
  return [
    paragraph(
      `За годинником ${whose} перелік закріплено в секунду ${time} (від 1970 року). Раунд маяка визначає правило, а не людина:`,
    ),
    command([`echo $(( (${time} + ${delay} - ${genesis}) / ${period} + 2 ))`], String(round)),
    paragraph(
      `Підпис маяка на цей раунд (його оприлюднено в мережі drand, ланцюг ${plan.chain_hash}) дає число:`,
    ),
    command([`S=${String(signature)}`, ...digestInto('V', 'hex "$S"')], taken.value),
    paragraph('Самого підпису BLS власноруч не перевірити: це роблять програми в теці verify/.'),
  ]
}

function combinedSteps(read: ReadBundle, plan: Plan, taken: Taken): readonly Part[] {
  const plans = plan['parts'] as readonly Plan[]
  const parts = taken.evidence['parts'] as readonly Taken[]
  return [
    ...plans.flatMap((part, at) => {
      const own = parts[at]
      if (own === undefined) return []
      const name = `R${at + 1}`
      return [
        heading(3, `Джерело ${at + 1}: ${SOURCE_OF[part.source]?.called.uk ?? part.source}`),
        command([`${name}=${own.value}`]),
        ...stepsFor(read, part, own, name),
      ]
    }),
    paragraph('Число розподілу складено з двох:'),
    command(digestInto('V', String.raw`printf 'combined\n%s\n%s\n' "$R1" "$R2"`), taken.value),
  ]
}
