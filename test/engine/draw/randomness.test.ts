import seedrandom from 'seedrandom'
import { describe, expect, test } from 'vitest'
import {
  rehearsalRandomness,
  SOURCE_NOTES,
  systemRandomness,
} from '../../../engine/draw/randomness.ts'
import vectors from '../../vectors/seedrandom-3.0.5.json' with { type: 'json' }

describe('randomness', () => {
  test('of the system is 64 hex digits, binding and never the same', () => {
    const [first, second] = [systemRandomness(), systemRandomness()]
    expect(first).toMatchObject({ source: 'system', binding: true })
    expect(first.value).toMatch(/^[0-9a-f]{64}$/)
    expect(first.value).not.toBe(second.value)
    expect(systemRandomness((count) => Buffer.alloc(count, 7)).value).toBe('07'.repeat(32))
  })

  test('of a rehearsal follows from its seed and binds nobody', () => {
    const rehearsal = rehearsalRandomness('справа 760/1/26')
    expect(rehearsal).toMatchObject({ source: 'rehearsal', binding: false })
    expect(rehearsal.value).toMatch(/^[0-9a-f]{64}$/)
    expect(rehearsalRandomness('справа 760/1/26')).toEqual(rehearsal)
    expect(rehearsalRandomness('760/1/26').value).not.toBe(rehearsal.value)
  })

  test.each(vectors.derived)(
    'of a rehearsal with seed "$seed" is the stream of seedrandom 3.0.5',
    (vector) => {
      const next = seedrandom(vector.seed)
      expect(vector.first5_double.map(() => next())).toEqual(vector.first5_double)
      const words = vector.first3_int32.map((word) => (word >>> 0).toString(16).padStart(8, '0'))
      expect(rehearsalRandomness(vector.seed).value.slice(0, 24)).toBe(words.join(''))
    },
  )

  test('says in both languages what each source does and does not prove', () => {
    for (const notes of Object.values(SOURCE_NOTES)) {
      for (const { uk, en } of [notes.proves, notes.doesNotProve]) {
        expect(uk).toMatch(/[а-яіїєґ]/)
        expect(en).toMatch(/^[a-z]/)
      }
    }
  })
})
