/**
 * Synthetic intake: a description of kinds of matters with their shares in, an intake out.
 *
 * Each kind is the facts of one matter with the moment that they are of; their dates move to the day on which it comes.
 */
import { rational, ZERO } from '../../draw/rational.ts'
import type { JsonObject } from '../../facts/document.ts'
import {
  satisfying,
  fields,
  isFields,
  list,
  oneOf,
  type ShapeProblem,
  textSuchThat,
  whole,
} from '../../time/shape.ts'
import { parseDateTime } from '../../time/instant.ts'
import { oneOfMany } from './random.ts'
import type { Intake, Random } from './types.ts'

interface Kind {
  readonly share: number
  readonly as_of: string
  readonly facts: JsonObject
}
interface IntakeData {
  readonly court?: JsonObject
  readonly a_day: { readonly least: number; readonly most: number }
  readonly kinds: readonly Kind[]
}

const MOST_A_DAY = 10_000
const count = whole(0, MOST_A_DAY)
const moment = textSuchThat(
  (text) => parseDateTime(text) !== undefined,
  'момент часу з поясом, наприклад `2026-08-04T10:00:00+03:00`',
)

const DATA = fields(
  {
    format: oneOf('zasady-intake/1'),
    a_day: fields({ least: count, most: count }),
    kinds: list(
      fields({
        share: whole(1, 1_000_000),
        as_of: moment,
        facts: satisfying(isFields, 'факти справи'),
      }),
      1,
    ),
  },
  { court: satisfying(isFields, 'факти суду із суддями') },
)

/** An intake; with the facts of a court of its own, where the description has them. */
export interface SyntheticIntake {
  readonly intake: Intake
  readonly court: JsonObject | undefined
}

/** The intake, or what is wrong with its description. */
export function syntheticIntake(
  data: unknown,
): SyntheticIntake | { readonly problems: readonly ShapeProblem[] } {
  const problems = DATA(data, '')
  if (problems.length > 0) return { problems }
  const { a_day, kinds, court } = data as IntakeData
  if (a_day.most < a_day.least) {
    return { problems: [{ path: '/a_day/most', message: 'має бути не менше за `least`' }] }
  }
  const matters = kinds.map(({ facts, as_of }) => ({ facts, asOf: parseDateTime(as_of) ?? 0 }))
  return { intake: { kind: 'synthetic', matters, ...chosen(kinds, a_day) }, court }
}

/** Which kinds come on a day, by chance and on average. */
function chosen(
  kinds: readonly Kind[],
  { least, most }: IntakeData['a_day'],
): Pick<Intake, 'onDay' | 'aDay'> {
  const total = kinds.reduce((sum, { share }) => sum + share, 0)
  const kindBy = (random: Random): number => {
    let ticket = oneOfMany(random, total)
    return kinds.findIndex(({ share }) => (ticket -= share) < 0)
  }
  return {
    onDay: (random) => {
      const matters = least + oneOfMany(random, most - least + 1)
      return Array.from({ length: matters }, () => kindBy(random))
    },
    aDay: (at) => {
      const share = BigInt(kinds[at]?.share ?? 0)
      return rational(BigInt(least + most) * share, 2n * BigInt(total)) ?? ZERO
    },
  }
}
