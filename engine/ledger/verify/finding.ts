/** What a verification finds: what is wrong, and where to look for it. */
import type { LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'

/** A place in an export (`line`, from 1) or in a store (`table`, `column`), with the entry that it concerns. */
export interface Place {
  readonly line?: number
  readonly table?: string
  readonly column?: string
  /** The first entry concerned; `to` the place after the last, when it is not known more closely. */
  readonly seq?: number
  readonly to?: number
  /** A blob. */
  readonly digest?: string
  /** A checkpoint. */
  readonly size?: number
}

export interface Finding {
  readonly code: string
  readonly place: Place
  readonly message: { readonly uk: string; readonly en: string }
}

export function finding(code: string, place: Place, uk: string, en: string): Finding {
  return { code, place, message: { uk, en } }
}

/** A violated rule, found at a place. */
export function foundAt(place: Place, { code, message }: LedgerRefusal): Finding {
  return { code, place, message }
}

/** Why a damaged ledger takes no entries. */
export function readOnly({ place, message }: Finding): LedgerRefusal {
  return wrong(
    'ledger/damaged',
    `журнал пошкоджено (${placeText(place)}: ${message.uk}), тому його можна лише читати`,
    `the ledger is damaged (${placeText(place)}: ${message.en}), hence it can only be read`,
    place.seq,
  )
}

/** A place in a few words, the same in both languages: `entries.leaf 17`, `line 5`. */
export function placeText(place: Place): string {
  const { line, table, column, seq, to, digest, size } = place
  const parts = [
    line === undefined ? '' : `line ${line}`,
    table === undefined ? '' : column === undefined ? table : `${table}.${column}`,
    seq === undefined ? '' : to === undefined ? `seq ${seq}` : `seq ${seq}–${to - 1}`,
    size === undefined ? '' : `size ${size}`,
    digest ?? '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
