/**
 * What the sample court consists of: `sample/court.yaml` of the shipped policies in, its steps out.
 *
 * Data of the project, not of a user: what is wrong in it is said all the same, since courts may copy it.
 */
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Or, right, unreadable } from '../../complaint.ts'
import { SHIPPED, shownPath } from '../../disk/policy-folder.ts'
import { LIMITS } from '../../limits.ts'
import { readData } from '../../read-data.ts'
import { type Shape, strayIn } from './shape.ts'

interface Order {
  readonly no: string
  readonly date: string
  readonly signed_by: string
}

/** Every `at` is when the sample's people entered something: RFC 3339, one after the other. */
export interface SampleData {
  readonly name: string
  readonly origin: string
  readonly since: string
  readonly policies: {
    readonly at: string
    readonly ids: readonly string[]
    readonly approved_at: string
    readonly act: Order & { readonly type: string }
  }
  readonly registers: readonly {
    readonly at: string
    readonly register: string
    readonly file: string
    /** As a spreadsheet counts: the headings are row 1. All where it is absent. */
    readonly rows?: readonly number[]
    readonly from?: string
    readonly order?: Order
  }[]
  readonly corrections: readonly {
    readonly at: string
    readonly subject: string
    readonly words: readonly string[]
    readonly reason: string
  }[]
  readonly intake: string
  readonly repeats: readonly {
    readonly case: string
    readonly as_of: string
    readonly act: Order & { readonly type: string }
    readonly facts: Readonly<Record<string, unknown>>
  }[]
}

const ORDER: Shape = { no: 'text', date: 'text', signed_by: 'text' }
const ACT: Shape = { ...ORDER, type: 'text' }
const SAMPLE: Shape = {
  name: 'text',
  origin: 'text',
  since: 'moment',
  policies: { at: 'moment', ids: ['text'], approved_at: 'moment', act: ACT },
  registers: [
    {
      at: 'moment',
      register: 'text',
      file: 'text',
      'rows?': ['number'],
      'from?': 'text',
      'order?': ORDER,
    },
  ],
  corrections: [{ at: 'moment', subject: 'text', words: ['text'], reason: 'text' }],
  intake: 'text',
  repeats: [{ case: 'text', as_of: 'moment', act: ACT, facts: 'object' }],
}

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
  const stray = strayIn(data.value, SAMPLE)
  if (stray !== undefined) return malformed(path, stray)
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

const malformed = (path: string, place: string) =>
  unreadable({
    uk: `\`${shownPath(path)}\`, \`${place}\`: не те, що тут очікується`,
    en: `\`${shownPath(path)}\`, \`${place}\`: not what is expected here`,
  })
