/**
 * A plan made and entered in one turn of the ledger: whoever enters at the same time comes before or after, so nothing is
 * lost and nothing is doubled.
 */
import { type Book, bookOf, draftsOf, type Entry, type RegisterPlan } from '../../engine/index.ts'
import type { Input } from '../command.ts'
import { type Or, right } from '../complaint.ts'
import { accountOf, openToRead, openToWrite, refused, type Writable } from '../ledger/opening.ts'
import { privacyOf } from '../ledger/privacy.ts'

export interface Entered {
  readonly plan: RegisterPlan
  /** The entries made, in the order of the plan's changes. */
  readonly entries: readonly Entry[]
}

export interface HowToEnter {
  /** Nothing is entered; no keys are needed. */
  readonly dryRun: boolean
  /** Rows without problems are entered though others have some. */
  readonly validOnly: boolean
  /** Many rows, and not the words of a command. */
  readonly isFile: boolean
}

/** Makes the plan against the ledger as its turn finds it, and enters it unless there are problems. */
export async function enterPlan(
  input: Input,
  plan: (book: Book) => RegisterPlan,
  { dryRun, validOnly }: Omit<HowToEnter, 'isFile'>,
): Promise<Or<Entered>> {
  if (dryRun) return tried(input, plan)
  const opened = await openToWrite(input)
  if (!opened.ok) return opened
  try {
    return await enterInto(opened.value, plan, { by: accountOf(input), validOnly })
  } finally {
    await opened.value.ledger.close()
  }
}

export interface HowToEnterInto {
  readonly by: string
  readonly validOnly: boolean
  /** Whether it is the plan that was wanted; another one is made, and not entered. */
  readonly agrees?: (plan: RegisterPlan) => boolean
}

/** The same into a ledger that is open. */
export async function enterInto(
  { ledger, secrets }: Writable,
  plan: (book: Book) => RegisterPlan,
  { by, validOnly, agrees = () => true }: HowToEnterInto,
): Promise<Or<Entered>> {
  const privacy = await privacyOf(secrets)
  if (!privacy.ok) return privacy
  let made: RegisterPlan | undefined
  const appended = await ledger.append(async (view) => {
    made = plan(await bookOf(view))
    if ((made.problems.length > 0 && !validOnly) || !agrees(made)) return []
    const { size } = await view.head()
    return draftsOf(made.changes, { first: size, by, privacy: privacy.value })
  })
  if (appended.kind === 'refused') return refused(appended.refusal)
  if (made === undefined) throw new Error('a turn was taken without its plan')
  return right({ plan: made, entries: appended.entries })
}

async function tried(input: Input, plan: (book: Book) => RegisterPlan): Promise<Or<Entered>> {
  const opened = await openToRead(input)
  if (!opened.ok) return opened
  try {
    return right({ plan: plan(await bookOf(opened.value)), entries: [] })
  } finally {
    await opened.value.close()
  }
}
