/** Since when something is true, by which act, why: as it is typed, and as it is sent. Pure. */

export interface Ground {
  readonly from: string
  readonly order_no: string
  readonly order_date: string
  readonly signed_by: string
  readonly reason: string
}
export const NO_GROUND: Ground = {
  from: '',
  order_no: '',
  order_date: '',
  signed_by: '',
  reason: '',
}

/** What is said of it: blanks are not. */
export const saidOf = (ground: Ground): Partial<Ground> =>
  Object.fromEntries(
    Object.entries(ground).filter(([, value]: [string, string]) => value.trim() !== ''),
  )

const ACT = ['order_no', 'order_date', 'signed_by'] as const

/** Of what stood there before only what was changed; an act is named whole. */
export function saidAnew(ground: Ground, before: Ground): Partial<Ground> {
  const isSame = (name: keyof Ground): boolean => ground[name].trim() === before[name]
  const act = ACT.every(isSame) ? { order_no: '', order_date: '', signed_by: '' } : {}
  return saidOf({ ...ground, ...act, ...(isSame('from') && { from: '' }) })
}
