/** A moment by the clocks of Kyiv: day and time in, RFC 3339 with the offset of that day out, and back. Pure. */

const OFFSETS = ['+03:00', '+02:00'] as const

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Kyiv',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `undefined` for what is no time, and for the hour that a spring morning has not. */
export function momentOf(day: string, time: string): string | undefined {
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.test(time.trim()) ? time.trim().padStart(5, '0') : ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || clock === '') return undefined
  return OFFSETS.map((offset) => `${day}T${clock}:00${offset}`).find(
    (iso) => CLOCK.format(new Date(iso)) === `${day} ${clock}`,
  )
}

export function partsOf(iso: string): { readonly day: string; readonly time: string } {
  const at = new Date(iso)
  if (iso === '' || Number.isNaN(at.getTime())) return { day: '', time: '' }
  const [day = '', time = ''] = CLOCK.format(at).split(' ')
  return { day, time }
}
