import { expect, test } from 'vitest'
import { merged } from '../../../engine/evaluate/merge-entries.ts'

const done = { clause: '1', rule: 'b', status: 'complied', missing: [] } as const
const idle = { ...done, rule: 'a', idle: true } as const

test('a part of a duty that was owed and done stands for the clause, whichever comes first', () => {
  expect(merged([idle, done])).toEqual([done])
  expect(merged([done, idle])).toEqual([done])
})

test('where no part was owed nothing was', () => {
  expect(merged([idle, { ...idle, rule: 'b' }])).toEqual([idle])
})
