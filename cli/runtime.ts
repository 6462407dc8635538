/**
 * Policies ready to decide by: the name of a policy in, a runtime or what is wrong out.
 */
import { createCalendar, loadedPolicy, type Runtime, runtimeOf } from '../engine/index.ts'
import { hasErrors } from '../grammar/index.ts'
import { join } from 'node:path'
import { EXIT } from './exit-codes.ts'
import { misused, type Or, right, unreadable, wrong } from './complaint.ts'
import { SHIPPED } from './disk/policy-folder.ts'
import { LIMITS } from './limits.ts'
import { type LoadedPolicy, loadPolicy, loadPolicyWithDraft } from './load-policy.ts'
import { readData } from './read-data.ts'

type Calendar = Runtime['calendar']

/** A policy that runs, and what was read for it. */
export interface Ready {
  readonly runtime: Runtime
  readonly loaded: LoadedPolicy
}

const ready = new Map<string, Promise<Or<Ready>>>()

/** Loads a policy once in a run. In the runtime it has the name by which it was asked for. */
export function readyPolicy(name: string): Promise<Or<Ready>> {
  const known = ready.get(name) ?? prepareName(name)
  ready.set(name, known)
  return known
}

async function prepareName(name: string): Promise<Or<Ready>> {
  const loaded = await loadPolicy(name)
  if (!loaded.ok) return loaded
  if (loaded.value.draft !== undefined) return draftPolicy(loaded.value.draft)
  return prepareLoaded(name, loaded.value)
}

/** A policy that was loaded with a draft, for seeing what it would do. */
export async function readyWithDraft(name: string, path: string): Promise<Or<Ready>> {
  const loaded = await loadPolicyWithDraft(name, path)
  return loaded.ok ? prepareLoaded(name, loaded.value) : loaded
}

async function prepareLoaded(name: string, loaded: LoadedPolicy): Promise<Or<Ready>> {
  const calendar = await nationalCalendar()
  if (!calendar.ok) return calendar
  const { policy, document, diagnostics, draft } = loaded
  if (policy === undefined)
    return invalidPolicy(draft ?? name, diagnostics.filter((one) => hasErrors([one])).length)
  const { createRun } = runtimeOf([], calendar.value)
  const policies = new Map(
    [name, document].map((key) => [key, loadedPolicy(policy, calendar.value)]),
  )
  return right({ runtime: { policies, calendar: calendar.value, createRun }, loaded })
}

let calendarOnce: Promise<Or<Calendar>> | undefined
/** The working calendar that the project ships. */
export const nationalCalendar = (): Promise<Or<Calendar>> => (calendarOnce ??= readCalendar())

async function readCalendar(): Promise<Or<Calendar>> {
  const path = join(SHIPPED, 'national', 'calendar.yaml')
  const data = await readData(path, LIMITS.policyBytes)
  if (!data.ok) return data
  const made = createCalendar(data.value)
  if (made.kind === 'calendar') return right(made.calendar)
  const problems = made.problems.map(({ path: at, message }) => `${at}: ${message}`).join('; ')
  return unreadable({ uk: `\`${path}\`: ${problems}`, en: `\`${path}\`: ${problems}` })
}

function invalidPolicy(name: string, errors: number) {
  return wrong(
    EXIT.invalidPolicy,
    {
      uk: `засади \`${name}\` мають помилки (${errors}), за ними не можна вирішувати`,
      en: `the policy \`${name}\` has errors (${errors}); nothing can be decided by it`,
    },
    {
      uk: `перегляньте їх: zasady check ${name}`,
      en: `see them: zasady check ${name}`,
    },
  )
}

const draftPolicy = (path: string) =>
  misused(
    {
      uk: `\`${path}\` — проєкт: його ніхто не ухвалив, тож за ним нічого не вирішують`,
      en: `\`${path}\` is a draft: nobody has adopted it, so nothing is decided by it`,
    },
    {
      uk: `перевірте його: zasady check ${path}; порівняйте з чинною редакцією: zasady table --help`,
      en: `check it: zasady check ${path}; compare it with the edition in force: zasady table --help`,
    },
  )
