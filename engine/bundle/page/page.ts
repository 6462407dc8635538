/**
 * The printed page of a case: a bundle in; one HTML page in Ukrainian, by which anybody repeats the draw with `sha256sum`
 * and shell arithmetic, out. Every command on it prints what stands under it.
 */
import { approvedBy } from '../approved-by.ts'
import { formatDateUk, parseDate } from '../../time/day.ts'
import { formatInstantUk, parseDateTime } from '../../time/instant.ts'
import { canonicalJson } from '../../record/canonical-json.ts'
import { bundleText } from '../build.ts'
import type { Bundle } from '../bundle.ts'
import { readBundle, type ReadBundle } from '../read-bundle.ts'
import { digestPart, MANIFEST, seatParts } from './draw-part.ts'
import { htmlPage } from './html.ts'
import { inclusionPart } from './inclusion-part.ts'
import { originPart } from './origin-part.ts'
import { command, heading, paragraph, type Part } from './parts.ts'
import { peopleIn } from '../people.ts'
import { fileOf } from './shell.ts'

/** The page of a bundle that was made by us or verified. */
export function bundlePage(bundle: Bundle): string {
  const read = readBundle(bundle, bundleText(bundle))
  if ('status' in read) throw new Error('the page of a bundle that is none')
  return htmlPage(`Перевірка розподілу справи ${bundle.case}`, pageParts(read))
}

/** Everything on the page, in order. */
const pageParts = (read: ReadBundle): readonly Part[] => [
  ...headParts(read),
  ...digestPart(read),
  ...originPart(read),
  ...seatParts(read),
  ...inclusionPart(read),
  ...limitParts,
  ...appendix(read),
]

function headParts(read: ReadBundle): readonly Part[] {
  const { bundle, ledger, commit, randomness, result } = read
  const { manifest, record } = bundle
  const names = peopleIn(bundle.facts)
  const winners = record.result.seats.map(({ winner }) => names(winner)).join(', ')
  const at = ({ seq, recorded_at }: typeof commit): string =>
    `запис ${seq}, ${formatInstantUk(Date.parse(recorded_at))}`
  return [
    paragraph(
      'Цей аркуш дає змогу повторити розподіл власноруч. Потрібні bash і звичайні програми coreutils (sha256sum, head, tail, base64); у macOS замість sha256sum вживають shasum -a 256. Команди вводять одну за одною в одному вікні; під кожною написано, що має вийти.',
    ),
    {
      kind: 'rows',
      rows: [
        ['Суд', String(ledger.body['court'])],
        ['Журнал', bundle.origin],
        ['Справа, спроба', `${bundle.case}, ${bundle.attempt}`],
        ['Станом на', momentWords(manifest.as_of)],
        ['Засади', policyWords(read)],
        ['Засади схвалено', `${approvedBy(read)}, запис ${read.approval.seq}`],
        ['Перелік закріплено', at(commit)],
        ['Випадкове число', at(randomness)],
        ['Результат', `${at(result)}: ${winners}`],
      ],
    },
    ...excludedTable(read),
  ]
}

/** By which decision the edition is known, and where in the ledger it is. */
function policyWords({ bundle, policy }: ReadBundle): string {
  const { id, edition, in_force_from: from } = bundle.manifest.policy
  const editions = policy.body['editions'] as readonly Readonly<Record<string, string>>[]
  const decision = editions.find((one) => one['digest'] === edition)?.['decision'] ?? ''
  return `${id}, редакція: ${decision}, чинна з ${dayWords(from)}, запис ${policy.seq}`
}

/** Who was left out and by which clauses; why in detail is in the manifest. */
function excludedTable({ bundle }: ReadBundle): readonly Part[] {
  const names = peopleIn(bundle.facts)
  const policy = bundle.manifest.policy.id
  const rows = bundle.manifest.pools.flatMap(({ excluded }) =>
    excluded.map(({ id, grounds }) => [
      names(id),
      [...new Set(grounds.map(({ clause }) => clause.replace(`${policy}/`, '')))].join(', '),
    ]),
  )
  return rows.length === 0
    ? [paragraph('З розподілу нікого не виключено.')]
    : [{ kind: 'table', heads: ['Виключено з розподілу', 'Пункти засад'], rows }]
}

const limitParts: readonly Part[] = [
  heading(2, '5. Чого цей аркуш не показує'),
  paragraph(
    'Підпису контрольної точки і підпису маяка, узгодженості з раніше збереженою контрольною точкою, дайджестів засад і фактів: їх перевіряють незалежні програми в теці verify/ проєкту або zasady verify. Чи саме ці судді й саме з такими вагами мали брати участь, перевіряє повторне обчислення (zasady replay). Жодна перевірка не доводить, що внесені факти правдиві: вона лише показує, хто і коли їх вніс.',
  ),
]

const appendix = ({ bundle }: ReadBundle): readonly Part[] => [
  heading(2, 'Додаток. Маніфест'),
  paragraph(
    'Замість вирізати його з bundle.json, можна створити файл так (один рядок між двома позначками):',
  ),
  command(fileOf(MANIFEST, canonicalJson(bundle.manifest))),
]

const dayWords = (text: string): string => formatDateUk(parseDate(text) ?? 0)

const momentWords = (text: string): string => {
  const instant = parseDateTime(text)
  return instant === undefined ? dayWords(text) : formatInstantUk(instant)
}
