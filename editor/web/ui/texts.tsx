/** Days and moments for people, with the machine's form beside them. */
import { day, moment } from '../words/numbers.ts'

/** `25.07.2026` for a day, with the time on the clock of Kyiv for a moment. */
export function DateText({
  value,
  seconds,
}: {
  readonly value: string
  readonly seconds?: boolean
}) {
  const isDay = value.length <= 10
  return (
    <time dateTime={value} className="nowrap">
      {isDay ? day(value) : moment(value, seconds)}
    </time>
  )
}
