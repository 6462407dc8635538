/** Places of mistakes as people read them. */
import { expect, test } from 'vitest'
import { placeText } from '../../../../editor/web/ui/place-text.ts'

const NAMES = { origin: 'Адреса журналу', roles: 'Ролі' }

test.each([
  ['/origin', 'Адреса журналу'],
  ['/roles/0', 'Ролі'],
  ['querystring/origin', 'Адреса журналу'],
])('a pointer %s is told by the name of the field: %s', (place, told) => {
  expect(placeText(place, NAMES)).toBe(told)
})

test.each(['', '/', '/unknown', '/facts/case~1id', 'params/id', '/constructor'])(
  'of %j nothing is shown',
  (place) => {
    expect(placeText(place, NAMES)).toBeUndefined()
  },
)

test.each(['рядок 3', '7:1', 'засади.zasady'])(
  'what is no pointer is told as it is: %s',
  (place) => {
    expect(placeText(place, NAMES)).toBe(place)
  },
)
