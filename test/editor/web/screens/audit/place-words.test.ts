/** Where a replay differs, told to somebody who knows nothing of pointers. */
import { expect, test } from 'vitest'
import { placeInWords } from '../../../../../editor/web/screens/audit/replay/place-words.ts'
import words from '../../../../../editor/web/screens/audit/replay/words.ts'

const { uk, en } = words

test('a place in a record is told by the names of its parts, counted from one', () => {
  const place = '/pools/0/candidates/2/fraction'
  expect(placeInWords(place, uk.places)).toBe('перелік 1 · учасник 3 · частка')
  expect(placeInWords(place, en.places)).toBe('list 1 · participant 3 · share')
  expect(placeInWords('/manifest/case', uk.places)).toBe('перелік і умови · справа')
})

test('a place that has a part without a name is not told in words', () => {
  expect(placeInWords('/pools/0/щось', uk.places)).toBeUndefined()
  expect(placeInWords('sha256:00', uk.places)).toBeUndefined()
  expect(placeInWords('', uk.places)).toBeUndefined()
})
