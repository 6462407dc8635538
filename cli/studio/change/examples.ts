/** The examples of a policy under a draft, in the thread: both editions in; how many there are, and which come out otherwise, out. */
import type { DraftExamples } from '../../../editor/api/index.ts'
import { type Answer, answered } from '../../../editor/server/index.ts'
import {
  createCalendar,
  type PolicyFile,
  remarksOn,
  runPolicyTests,
  type Runtime,
  underEdition,
} from '../../../engine/index.ts'
import { parseYamlData } from '../../../grammar/index.ts'
import { explanationsFor } from '../../explaining.ts'
import { failuresOf } from '../policies/proving-text.ts'
import { soundWorld } from './drafted.ts'
import { checkedTexts } from './texts.ts'
import type { Drafted } from './world.ts'

export function examplesOf(drafted: Drafted): Answer<DraftExamples> {
  const world = soundWorld(drafted)
  if (!world.ok) return world
  const { policy, before, after, texts, draft } = world.value
  const { input } = checkedTexts([...texts, draft], policy.document, draft.path)
  if (input === undefined) throw new Error('a draft that was sound is not sound any more')
  const calendar = calendarOf(world.value.calendar)
  const results = runPolicyTests(underEdition(policy, before, after), {
    calendar,
    remarks: remarksOn(input),
    explanation: explanationsFor(calendar),
  })
  const failed = results.filter(({ kind }) => kind !== 'passed')
  return answered({
    total: results.length,
    failed: failed.map((result) => ({
      title: result.test.title,
      failures: failuresOf(result).map(({ expected, actual }) => ({ expected, actual })),
    })),
  })
}

function calendarOf({ text }: PolicyFile): Runtime['calendar'] {
  const data = parseYamlData(text)
  const made = 'value' in data ? createCalendar(data.value) : undefined
  if (made?.kind !== 'calendar') throw new Error('the calendar of a policy cannot be read')
  return made.calendar
}
