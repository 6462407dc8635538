/**
 * What the sample court consists of: `sample/court.yaml` of the shipped policies in, its steps out.
 *
 * Data of the project, not of a user: what is wrong in it is said all the same, since courts may copy it.
 */
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Errors } from 'typebox/value'
import { type Or, right, unreadable } from '../../complaint.ts'
import { SHIPPED, shownPath } from '../../disk/policy-folder.ts'
import { LIMITS } from '../../limits.ts'
import { readData } from '../../read-data.ts'

const Line = Type.String({ minLength: 1 })
const Moment = Type.String({ pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$` })
const Order = Type.Object({ no: Line, date: Line, signed_by: Line })
const Act = Type.Object({ type: Line, no: Line, date: Line, signed_by: Line })
const SampleData = Type.Object(
  {
    name: Line,
    origin: Line,
    /** Every `at` is when the sample's people entered something; in this order. */
    since: Moment,
    policies: Type.Object({ at: Moment, ids: Type.Array(Line), approved_at: Moment, act: Act }),
    registers: Type.Array(
      Type.Object({
        at: Moment,
        register: Line,
        file: Line,
        /** As a spreadsheet counts: the headings are row 1. */
        rows: Type.Optional(Type.Array(Type.Integer({ minimum: 2 }))),
        from: Type.Optional(Line),
        order: Type.Optional(Order),
      }),
    ),
    corrections: Type.Array(
      Type.Object({ at: Moment, subject: Line, words: Type.Array(Line), reason: Line }),
    ),
    intake: Line,
    repeats: Type.Array(
      Type.Object({
        case: Line,
        as_of: Moment,
        act: Act,
        facts: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
  },
  { additionalProperties: false },
)
export type SampleData = Static<typeof SampleData>

export interface Sample {
  /** Where its files lie. */
  readonly folder: string
  readonly data: SampleData
}

/** The first shipped court that has a sample. */
export async function readSample(courts = join(SHIPPED, 'courts')): Promise<Or<Sample>> {
  const path = await samplePath(courts)
  if (path === undefined) return noSample(courts)
  const data = await readData(path, LIMITS.policyBytes)
  if (!data.ok) return data
  const [wrong] = Errors(SampleData, data.value)
  if (wrong !== undefined) return malformed(path, wrong.instancePath, wrong.message)
  return right({ folder: dirname(path), data: data.value as SampleData })
}

async function samplePath(courts: string): Promise<string | undefined> {
  const names = await readdir(courts, { recursive: true }).catch(() => [])
  const [name] = names.filter((one) => /[\\/]sample[\\/]court\.yaml$/.test(one)).sort()
  return name === undefined ? undefined : join(courts, name)
}

const noSample = (courts: string) =>
  unreadable({
    uk: `немає навчального прикладу в \`${shownPath(courts)}\``,
    en: `there is no sample in \`${shownPath(courts)}\``,
  })

const malformed = (path: string, place: string, why: string) =>
  unreadable({
    uk: `\`${shownPath(path)}\`, \`${place}\`: не те, що тут очікується`,
    en: `\`${shownPath(path)}\`, \`${place}\`: ${why}`,
  })
