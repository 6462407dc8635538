/**
 * The rules of order (FORMAT.md, section 3): an entry and what stands before it in, the first violation out.
 *
 * The same rules are asked when an entry is appended and when a whole ledger is verified. What concerns blobs and
 * checkpoints is in `claims.ts`: an export gives those after the entries.
 */
import type { Maybe } from '../maybe.ts'
import type { Entry, EntryKind, LedgerRefusal } from '../types.ts'
import {
  alreadyClosed,
  knownChain,
  wrongAttempt,
  wrongLink,
  wrongNumber,
  wrongResult,
} from './allocation-rules.ts'
import type { Before } from './before.ts'
import { wrongBeginning, wrongKey, wrongWitness } from './key-rules.ts'
import { approvedAlready, correctedPolicy, ownPolicy, unapprovedPolicy } from './policy-rules.ts'
import { refersToSome, wrongReference } from './references.ts'

type Rule = (entry: Entry, before: Before) => Promise<LedgerRefusal | undefined>

/** In each list a rule may rely on those before it. */
const RULES: Readonly<Record<EntryKind, readonly Rule[]>> = {
  ledger: [],
  key: [wrongKey],
  chain: [knownChain],
  policy: [],
  approval: [ownPolicy, approvedAlready],
  register: [],
  act: [],
  outage: [],
  commit: [wrongAttempt, unapprovedPolicy, correctedPolicy, wrongLink],
  randomness: [wrongNumber],
  result: [wrongResult],
  abandon: [alreadyClosed],
  decision: [unapprovedPolicy],
  witnessed: [wrongWitness],
  redaction: [],
}

/** The first rule that an entry of the right form violates. */
export function violation(entry: Entry, before: Before): Maybe<LedgerRefusal | undefined> {
  const found = wrongBeginning(entry)
  if (found !== undefined) return found
  const restsOnNothing = RULES[entry.kind].length === 0 && !refersToSome(entry)
  return restsOnNothing ? undefined : violationOf(entry, before)
}

async function violationOf(entry: Entry, before: Before): Promise<LedgerRefusal | undefined> {
  const found = await wrongReference(entry, before)
  if (found !== undefined) return found
  for (const rule of RULES[entry.kind]) {
    const violated = await rule(entry, before)
    if (violated !== undefined) return violated
  }
  return undefined
}
