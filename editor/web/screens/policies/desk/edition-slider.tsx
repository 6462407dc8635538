/** «Чинна на дату»: a stop for each edition, and a field for any day. */
import { Label } from 'react-aria-components/Label'
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import type { PolicyEdition } from '../../../../api/index.ts'
import { DateField } from '../../../ui/index.ts'
import { day as dayText, fill, useWords } from '../../../words/index.ts'
import words from '../words.ts'
import './edition-slider.css'

export interface EditionSliderProps {
  readonly editions: readonly PolicyEdition[]
  readonly today: string
  readonly day: string
  readonly onDay: (day: string) => void
}

export function EditionSlider({ editions, today, day, onDay }: EditionSliderProps) {
  const w = useWords(words)
  const at = Math.max(
    0,
    editions.findLastIndex(({ in_force_from: from }) => from <= day),
  )
  const edition = editions[at]
  if (edition === undefined) return null
  return (
    <div className="edition-slider">
      {editions.length > 1 && (
        <Slider
          value={at}
          minValue={0}
          maxValue={editions.length - 1}
          step={1}
          onChange={(index) => onDay(dayIn(editions[index] ?? edition, today))}
        >
          <Label className="field-label">{w.edition.slider}</Label>
          <SliderOutput className="edition-output">
            {() => (
              <>
                {dayText(edition.in_force_from)} ·{' '}
                {fill(w.edition.of, { number: at + 1, total: editions.length })}
              </>
            )}
          </SliderOutput>
          <SliderTrack className="edition-track">
            {editions.map(({ in_force_from: from }, index) => (
              <span
                key={from}
                className="edition-stop"
                style={{ insetInlineStart: `${(index / (editions.length - 1)) * 100}%` }}
              />
            ))}
            <SliderThumb className="edition-thumb" aria-label={w.edition.slider} />
          </SliderTrack>
        </Slider>
      )}
      <DateField
        label={w.edition.day}
        value={day}
        onChange={(chosen) => chosen !== '' && chosen !== day && onDay(chosen)}
      />
    </div>
  )
}

/** The day on which one looks at an edition: today while it is in force, else its first day. */
const dayIn = ({ in_force_from: from, until }: PolicyEdition, today: string): string =>
  from <= today && (until === null || today < until) ? today : from
