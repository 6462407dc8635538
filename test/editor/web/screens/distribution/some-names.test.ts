/** Names of a list that may be long. */
import { expect, test } from 'vitest'
import { someNames } from '../../../../../editor/web/screens/distribution/some-names.ts'

const named = (count: number) => Array.from({ length: count }, (_, at) => `Умовна-${at + 1}`)
const more = (count: number) => `і ще ${count}`

test('twenty names are told', () => {
  expect(someNames(named(20), more)).toBe(named(20).join(', '))
})

test('of more, twenty and how many others there are', () => {
  expect(someNames(named(300), more)).toBe(`${named(20).join(', ')} і ще 280`)
})
