/** Two sources together: as long as either is honest, the number is. */
import { fields, list, oneOf, type Shape } from '../../time/shape.ts'
import { hex64, sha256 } from './hex.ts'
import {
  type Circumstances,
  type Plan,
  type Source,
  type SourceProblem,
  type Taken,
  wrongAt,
} from './source.ts'

/** The source that combines two of those given. */
export function combinationOf(parts: readonly Source[]): Source {
  const sources = new Map(parts.map((part) => [part.name, part]))
  const partOf = ({ source }: Plan): Source => {
    const known = sources.get(source)
    if (known === undefined) throw new Error('the form of the plan was not checked')
    return known
  }
  return {
    name: 'combined',
    binding: true,
    called: { uk: 'два джерела разом', en: 'two sources together' },
    proves: {
      uk: 'число залежить від двох джерел: досить, щоб чесним було одне',
      en: 'the number depends on two sources: it is enough that one of them is honest',
    },
    doesNotProve: {
      uk: 'нічого понад те, що доводять обидва джерела, якщо нечесні обидва',
      en: 'anything beyond what the two sources prove, if both are dishonest',
    },
    plan: fields({ source: oneOf('combined'), parts: exactlyTwo(planOfPart(sources)) }),
    evidence: fields({ parts: exactlyTwo(takenPart) }),
    derive: ({ parts: numbers }) => {
      const [first, second] = (numbers as readonly Taken[]).map(({ value }) => value)
      return combinedValue(first ?? '', second ?? '')
    },
    check: (plan, taken, circumstances) => {
      const plans = plan['parts'] as readonly Plan[]
      const numbers = taken.evidence['parts'] as readonly Taken[]
      const problems = plans.flatMap((part, at) =>
        partProblems(partOf(part), part, numbers[at], circumstances, `/parts/${at}`),
      )
      if (problems.length > 0) return problems
      const [first, second] = numbers.map(({ value }) => value)
      if (combinedValue(first ?? '', second ?? '') === taken.value) return []
      return wrongAt(
        '/value',
        'число не складене з двох частин',
        'the number is not made of the two parts',
      )
    },
  }
}

/** R of two numbers. */
export const combinedValue = (first: string, second: string): string =>
  sha256(`combined\n${first}\n${second}\n`)

const takenPart: Shape = fields({ value: hex64, evidence: anyFields })

function anyFields(value: unknown, path: string) {
  const right = typeof value === 'object' && value !== null && !Array.isArray(value)
  return right ? [] : [{ path, message: 'очікується об’єкт' }]
}

const planOfPart =
  (sources: ReadonlyMap<string, Source>): Shape =>
  (value, path) => {
    const name = (value as { readonly source?: unknown } | null)?.source
    const source = typeof name === 'string' ? sources.get(name) : undefined
    if (source?.binding === true) return source.plan(value, path)
    return [{ path, message: 'очікується план одного з двох джерел' }]
  }

const exactlyTwo = (item: Shape): Shape => {
  const items = list(item, 2)
  return (value, path) =>
    Array.isArray(value) && value.length > 2
      ? [{ path, message: 'очікуються рівно дві частини' }]
      : items(value, path)
}

function partProblems(
  source: Source,
  plan: Plan,
  taken: Taken | undefined,
  circumstances: Circumstances,
  path: string,
): readonly SourceProblem[] {
  if (taken === undefined) return wrongAt(path, 'немає частини', 'a part is missing')
  const malformed = source.evidence(taken.evidence, `${path}/evidence`)
  if (malformed.length > 0) {
    return malformed.map(({ path: at, message }) => ({
      path: at,
      message: { uk: message, en: 'malformed evidence' },
    }))
  }
  return source
    .check(plan, taken, circumstances)
    .map((problem) => ({ ...problem, path: `${path}${problem.path}` }))
}
