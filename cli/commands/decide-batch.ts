/** `zasady decide --batch`: one request a line in, one answer a line in the same order out. */
import { decide, runtimeOf } from '../../engine/index.ts'
import { type Answerer, errorLine, runBatch } from '../batch.ts'
import type { Context, Input } from '../command.ts'
import { complain, type Wrong } from '../complaint.ts'
import { openStream } from '../disk/read-text.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { isFields } from '../merge-facts.ts'
import { progressFor } from '../render/progress.ts'
import { nationalCalendar, readyPolicy } from '../runtime.ts'
import { askSecondOpinion } from '../second-opinion.ts'
import type { Text } from '../text.ts'

const ANSWERED: Text = { uk: 'відповіді', en: 'answers' }

/** Exit 0, whatever the answers; 1 when the second opinion differed at least once. */
export async function decideBatch(context: Context, input: Input, path: string): Promise<ExitCode> {
  const stream = await openStream(path)
  if (!stream.ok) return complain(context, stream)
  const seen = { differs: false }
  const answer = answererFor(context, input.options['secondOpinion'] === true, seen)
  const progress = await progressFor(context, ANSWERED, 0)
  await runBatch(context, stream.value, answer, progress)
  progress.stop()
  return seen.differs ? EXIT.remarks : EXIT.done
}

function answererFor(context: Context, twice: boolean, seen: { differs: boolean }): Answerer {
  return async (request) => {
    const name = isFields(request) ? request['policy'] : undefined
    if (typeof name !== 'string') return refusedEnvelope(request, context)
    const ready = await readyPolicy(name)
    if (!ready.ok) return refusal(request, ready, context)
    const { runtime } = ready.value
    const opinion = twice ? await askSecondOpinion(runtime, request) : undefined
    if (opinion?.ok === false) {
      seen.differs = true
      return refusal(request, opinion, context)
    }
    const answer = decide(runtime, request, context.lang)
    const agreement = opinion?.value
    return agreement === undefined ? answer : { ...answer, second_opinion: agreement }
  }
}

/** What is no request at all is refused in the engine's own words. */
async function refusedEnvelope(request: unknown, context: Context): Promise<object> {
  const calendar = await nationalCalendar()
  if (!calendar.ok) return refusal(request, calendar, context)
  return decide(runtimeOf([], calendar.value), request, context.lang)
}

const CODES: Readonly<Partial<Record<ExitCode, string>>> = {
  [EXIT.usage]: 'unknown-policy',
  [EXIT.invalidPolicy]: 'invalid-policy',
  [EXIT.unreadable]: 'unreadable-policy',
  [EXIT.remarks]: 'second-opinion-differs',
}

function refusal(request: unknown, { complaint }: Wrong, { lang }: Context): object {
  const id = isFields(request) ? request['id'] : null
  const known = typeof id === 'string' ? id : null
  return errorLine(CODES[complaint.exit] ?? 'refused', complaint.message, lang, known, '/policy')
}
