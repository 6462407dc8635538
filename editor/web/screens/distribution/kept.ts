/**
 * What is being entered, kept in this tab: a reload, an ended session, a restarted server lose nothing. With it the key of
 * the draw, so that one and the same request is never a second deed.
 */
import { useEffect, useState } from 'react'
import type { Matter } from '../../../api/index.ts'
import { type Entered, NOTHING } from '../../facts/index.ts'

export interface Kept {
  readonly document: string | undefined
  /** Undefined: now. */
  readonly as_of: string | undefined
  readonly entered: Entered
  /** A request that was sent and not answered. */
  readonly sent: Sent | undefined
}

export interface Sent {
  readonly matter: Matter
  readonly key: string
}

const EMPTY: Kept = { document: undefined, as_of: undefined, entered: NOTHING, sent: undefined }
const placeOf = (account: string): string => `zasady.distribution.intake.${account}`

/** Each account has its own: whoever signs in after him does not see it. */
export function useKept(account: string): readonly [Kept, (change: (kept: Kept) => Kept) => void] {
  const [kept, setKept] = useState(() => read(account))
  useEffect(() => keepNow(account, kept), [account, kept])
  return [kept, setKept]
}

export const cleared = (): Kept => EMPTY

/** Kept at once, before the request goes out: an effect might come too late. */
export function keepNow(account: string, kept: Kept): void {
  sessionStorage.setItem(placeOf(account), JSON.stringify(kept))
}

function read(account: string): Kept {
  const text = sessionStorage.getItem(placeOf(account))
  return text === null ? EMPTY : { ...EMPTY, ...(JSON.parse(text) as Kept) }
}
