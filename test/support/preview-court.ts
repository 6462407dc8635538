/**
 * An invented court with an amendment, and matters of its past as a ledger would tell them: operations of the amendment in;
 * both editions, and reports over matters told in a line each, out.
 */
import {
  drawSeats,
  type EditionSide,
  History,
  type HistoryReport,
  namedEdition,
  sha256Hex,
} from '../../engine/index.ts'
import { calendar, miniCourt } from './mini-court.ts'

const BASE = `
${'123456789'
  .split('')
  .map((id) => `пункт "${id}" обов’язково "пункт ${id}" / "clause ${id}"`)
  .join('\n')}
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    робота/works "2": суддя.працює
    спеціалізація/held "3": справа.потрібна у суддя.спеціалізації
    немає підстав для виключення
  вага за_навантаженням
  якщо учасників немає то зупинити "7"
не розподіляються щодо судді "4" відсутність_судді/judge_away
  для кожного відсутність із суддя.відсутності
  якщо справа.зареєстровано у [відсутність.початок, відсутність.кінець]
вага "5" за_навантаженням/by_load = суддя.вага_справ
передати судді "6" попередньому/to_earlier
  кому справа.попередній
  якщо справа.вільна
не обчислюється "8", "9" оскільки "немає фактів" / "no facts"
`

const amendmentOf = (operations: string) => ({
  path: 'amendment.zasady',
  text: `зміни до mini синтаксис 1 мова uk
затверджено "рішення зборів суддів" / "decision of the assembly" від 01.06.2026 № "8"
чинні з 01.07.2026
${operations}
`,
})

export interface Sides {
  readonly before: EditionSide
  readonly after: EditionSide
}

/** The edition in force before the amendment and the one that it makes. */
export function sidesOf(operations: string, base: string = BASE): Sides {
  const loaded = miniCourt(base, [amendmentOf(operations)]).policies.get('mini')
  const [before, after] = loaded?.policy.editions ?? []
  if (loaded === undefined || before === undefined || after === undefined) {
    throw new Error('the amendment makes no edition')
  }
  const side = (edition: typeof before) => ({ loaded, edition, named: namedEdition(edition) })
  return { before: side(before), after: side(after) }
}

/** A judge who works, with his weight; `А: 2`. */
export interface ToldJudge {
  readonly weight?: number
  readonly works?: boolean | undefined
  readonly specialities?: readonly string[]
  readonly away?: readonly [from: string, until: string]
}

export interface ToldMatter {
  readonly judges: Readonly<Record<string, ToldJudge>>
  readonly case?: { readonly speciality?: string; readonly [fact: string]: unknown }
  readonly day?: string
  /** Facts at the root besides. */
  readonly more?: object
  /** It was settled without a draw. */
  readonly decided?: { readonly outcome: string; readonly judge: string | null }
}

const settings = {
  category: ['case.speciality'],
  name: 'surname',
  absence: { list: 'absences', from: 'starts_on', until: 'ends_on', cancelled: 'order_signed_on' },
} as const

const EVERYTHING: HistoryReport['filter'] = {
  from: null,
  to: null,
  category: null,
  judge: null,
  clause: null,
}

type Input = ConstructorParameters<typeof History>[0]
export type Options = Partial<Pick<Input, 'whole' | 'assumeUnknownAbsent'>> & {
  readonly filter?: Partial<HistoryReport['filter']>
}

/** The report over matters that were decided by the older edition, each with a number of its own. */
export function reportOn(
  sides: Sides,
  matters: readonly ToldMatter[],
  { filter, ...options }: Options = {},
): HistoryReport {
  const history = new History({
    ...sides,
    ...options,
    settings,
    calendar,
    filter: { ...EVERYTHING, ...filter },
  })
  matters.forEach((matter, at) => history.add(pastCase(sides, matter, at + 1)))
  const ledger = { origin: 'court.example/docket', size: matters.length, root: '00' }
  return history.report({ court: 'Вигаданий суд', ledger, assumptions: [] })
}

type Past = Parameters<History['add']>[0]

/** A matter as the ledger has it, drawn from the lists of the older edition. */
function pastCase(sides: Sides, matter: ToldMatter, seq: number): Past {
  const { day = '2026-06-01', decided } = matter
  const asOf = `${day}T10:00:00+03:00`
  const facts = factsOf(sides, matter, seq, asOf)
  const heading = { seq, case: `с${seq}`, attempt: decided === undefined ? 1 : null, as_of: asOf }
  const edition = sides.before.edition.digest
  if (decided !== undefined) {
    return { ...heading, kind: 'ready', facts, recorded: { kind: 'decision', edition, ...decided } }
  }
  return { ...heading, kind: 'ready', facts, recorded: drawnBy(matter, seq, edition) }
}

function factsOf(sides: Sides, matter: ToldMatter, seq: number, asOf: string) {
  const { judges, more, day = '2026-06-01' } = matter
  const document = {
    judges: Object.entries(judges).map(([id, one]) => ({
      id,
      surname: `Прізвище ${id}`,
      works: 'works' in one ? one.works : true,
      specialities: one.specialities ?? ['civil'],
      case_weight: String(one.weight ?? 1),
      absences: one.away === undefined ? [] : [{ starts_on: one.away[0], ends_on: one.away[1] }],
    })),
    case: {
      id: `с${seq}`,
      speciality: 'civil',
      free: false,
      second: false,
      registered_on: day,
      previous_judge_id: null,
      ...matter.case,
    },
    ...more,
  }
  const moment = { asOf: Date.parse(asOf) }
  const [before, after] = [sides.before, sides.after].map(({ loaded }) =>
    loaded.reader.read(JSON.parse(JSON.stringify(document)), moment),
  )
  if (before?.kind !== 'facts' || after?.kind !== 'facts') {
    throw new Error(JSON.stringify([before, after]))
  }
  return { before: before.facts, after: after.facts }
}

type Recorded = Extract<Past, { readonly kind: 'ready' }>['recorded']

/** Those who work, hold the speciality and are there, by their weights: the base, computed by hand. */
function drawnBy(matter: ToldMatter, seq: number, edition: string): Recorded {
  const { day = '2026-06-01' } = matter
  const wanted = matter.case?.speciality ?? 'civil'
  const candidates = Object.entries(matter.judges)
    .filter(([, { works = true, specialities = ['civil'], away: [from, until] = ['9', '0'] }]) => {
      return works && specialities.includes(wanted) && !(from <= day && day <= until)
    })
    .map(([id, { weight = 1 }]) => ({ id, weight: String(weight) }))
  const [m, r] = ['m', 'r'].map((what) => sha256Hex(`${what}${seq}`))
  const drawn = drawSeats({
    manifestDigest: m ?? '',
    randomness: r ?? '',
    seats: [{ candidates: candidates.map(({ id, weight }) => ({ id, weight: BigInt(weight) })) }],
  })
  const winners = drawn.kind === 'drawn' ? drawn.seats.map(({ winner }) => winner) : []
  const manifest = {
    pools: [{ id: 'judges', candidates }],
    seats: [{ seat: 1, role: 'presiding', pool: 'judges' }],
  }
  return { kind: 'draw', edition, m, r, winners, manifest } as unknown as Recorded
}
