import { expect, test } from 'vitest'
import { readPhone } from '../../../engine/summons/phone.ts'

test.each(['+380671234567', '+380 (67) 123-45-67', '+38 067 123 45 67'])(
  'the international number %s is taken as it is',
  (written) => {
    expect(readPhone(written)).toEqual({ kind: 'number', number: '+380671234567', notes: [] })
  },
)

test.each([
  '8 067 123 45 67',
  '80671234567',
  '8(067)123-45-67',
  '8-067-1234567',
  '8.067.123.45.67',
  '(8) 067 123 45 67',
  '8–067–123–45–67',
  '8\u00a0067\u00a01234567',
])('the old habit %s is repaired with a note', (written) => {
  const reading = readPhone(written)
  expect(reading).toMatchObject({ kind: 'number', number: '+380671234567' })
  expect(reading.kind === 'number' && reading.notes[0]?.uk).toBe(
    `номер записано за старою звичкою з \`8 0\`: \`${written}\`; прочитано як +380671234567`,
  )
})

test.each(['0671234567', '067-123-45-67', '380671234567'])(
  'the national number %s is read with a note',
  (written) => {
    const reading = readPhone(written)
    expect(reading).toMatchObject({ kind: 'number', number: '+380671234567' })
    expect(reading.kind === 'number' && reading.notes[0]?.en).toContain('read as +380671234567')
  },
)

test('a foreign mobile number is a number', () => {
  expect(readPhone('+48501234567')).toEqual({ kind: 'number', number: '+48501234567', notes: [] })
})

test.each([
  '',
  'немає',
  '+38067123456',
  '+3806712345678',
  '+80671234567',
  '8 067 123 45 6',
  'тел. 8 067 123 45 67',
  '0671234567, 0501112233',
  'тел. 0671234567',
  '0671234567 ext. 5',
])('%j is no number', (written) => {
  expect(readPhone(written)).toMatchObject({ kind: 'problem', code: 'phone/not-a-number' })
})

test('a fixed line cannot receive a summons', () => {
  expect(readPhone('044 207-35-46')).toMatchObject({ kind: 'problem', code: 'phone/not-mobile' })
})
