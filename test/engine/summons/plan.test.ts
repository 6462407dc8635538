/** The choice of a way and the plan, on answers of an invented policy: nothing of the real one is known here. */
import { expect, test } from 'vitest'
import { type Participant, type PlanInput, planSummons } from '../../../engine/summons/plan.ts'
import { chooseWay, type Finding, type Way } from '../../../engine/summons/ways.ts'

const PIGEON: Way = { channel: 'pigeon', alphabet: 'uk', latin: false }
const HORSE: Way = { channel: 'horse', alphabet: 'uk', latin: false }
const LATIN_HORSE: Way = { channel: 'horse', alphabet: 'latin', latin: true }

const say = (id: string, status: string, subject = 'participant:П1'): Finding => ({
  id,
  subject,
  status,
  message: `${id} ${status}`,
  ...(status === 'undetermined' && { missing: [`/${id}`] }),
})
/** What the policy says of the pigeon, of the horse, of the horse in Latin letters. */
const answers = (id: string, ...[pigeon, horse, latin]: readonly [string, string, string]) => [
  { way: PIGEON, findings: [say(id, pigeon)] },
  { way: HORSE, findings: [say(id, horse)] },
  { way: LATIN_HORSE, findings: [say(id, latin)] },
]

test('a way that breaches a duty is not taken, and the duty is the reason', () => {
  const choice = chooseWay(answers('d', 'breached', 'complied', 'complied'), 'participant:П1')
  expect(choice.way).toBe(HORSE)
  expect(choice.reasons.map(({ id, status }) => [id, status])).toEqual([['d', 'complied']])
  expect(choice.againstLatin).toEqual([])
})

test('where several ways are permitted the first is taken', () => {
  const choice = chooseWay(answers('d', 'complied', 'complied', 'complied'), 'participant:П1')
  expect(choice).toEqual({ way: PIGEON, reasons: [], againstLatin: [] })
})

test('a duty that is breached whatever the way does not choose', () => {
  const choice = chooseWay(answers('d', 'breached', 'breached', 'breached'), 'participant:П1')
  expect(choice.way).toBe(PIGEON)
})

test('a duty about somebody else does not choose', () => {
  const choice = chooseWay(answers('d', 'breached', 'complied', 'complied'), 'participant:П2')
  expect(choice.way).toBe(PIGEON)
})

test('when every way may be wrong none is taken', () => {
  const choice = chooseWay(answers('d', 'breached', 'undetermined', 'breached'), 'participant:П1')
  expect(choice.way).toBeUndefined()
  expect(choice.reasons.map(({ status }) => status)).toEqual(['breached', 'undetermined'])
})

test.each(['breached', 'undetermined'])('Latin letters that are %s are not permitted', (status) => {
  const pigeonIsOut = answers('p', 'breached', 'complied', 'complied')
  const suppositions = answers('d', 'complied', 'complied', status).map(
    ({ way, findings }, at) => ({
      way,
      findings: [...findings, ...(pigeonIsOut[at]?.findings ?? [])],
    }),
  )
  const choice = chooseWay(suppositions, 'participant:П1')
  expect(choice.way).toBe(HORSE)
  expect(choice.againstLatin.map(({ id }) => id)).toEqual(['d'])
})

const GRANTED = {
  path: '/granted',
  value: true,
  words: { uk: 'дозволу немає', en: 'it was not granted' },
}
const PERSON: Participant = { id: 'П1', name: 'Яна', phone: '+380671234567' }
const planned = (more: Partial<PlanInput> = {}) =>
  planSummons({
    participants: [PERSON],
    facts: { granted: true },
    template: 'Виклик: {participant.name}',
    conditions: { clauses: {}, facts: [GRANTED] },
    fallback: [],
    suppositions: answers('d', 'breached', 'complied', 'complied'),
    wantsLatin: false,
    ...more,
  })
const plannedOne = (more: Partial<PlanInput> = {}) => planned(more)[0]

test('a summons has channel, number, text and the segments of both alphabets', () => {
  expect(plannedOne()).toMatchObject({
    participant: 'П1',
    decision: 'send',
    channel: 'horse',
    alphabet: 'uk',
    number: '+380671234567',
    text: 'Виклик: Яна',
    segments: { cyrillic: 1, latin: 1 },
    problems: [],
  })
})

test('Latin letters are used only when somebody asks for them', () => {
  expect(plannedOne({ wantsLatin: true })).toMatchObject({
    alphabet: 'latin',
    text: 'Vyklyk: Yana',
  })
})

test('Latin letters that are not permitted are refused with the clause', () => {
  const plan = plannedOne({
    wantsLatin: true,
    suppositions: [
      { way: HORSE, findings: [say('d', 'complied')] },
      { way: LATIN_HORSE, findings: [say('d', 'breached')] },
    ],
  })
  expect(plan).toMatchObject({ alphabet: 'uk', text: 'Виклик: Яна' })
  expect(plan?.notes.map(({ en }) => en)).toEqual([
    'Latin letters may not be used (d): the text stays in the Ukrainian alphabet',
  ])
})

test('a text that Latin letters cannot give stays in the Ukrainian alphabet', () => {
  const plan = plannedOne({ wantsLatin: true, template: 'Объект' })
  expect(plan).toMatchObject({ decision: 'send', alphabet: 'uk', text: 'Объект' })
  expect(plan?.notes[0]?.en).toContain('no Latin letters for `ъ`')
})

test.each([
  [null, 'phone/absent'],
  ['12', 'phone/not-a-number'],
  ['044 207-35-46', 'phone/not-mobile'],
])('with the number %j nothing is sent', (phone, code) => {
  const plan = plannedOne({ participants: [{ ...PERSON, phone }] })
  expect(plan).toMatchObject({ decision: 'refused', problems: [{ code }] })
  expect(plan).not.toHaveProperty('text')
})

test('a number of which nobody says anything is missing, not absent', () => {
  const { phone, ...person } = PERSON
  expect(plannedOne({ participants: [person] })).toMatchObject({
    decision: 'undetermined',
    missing: ['/participants/П1/phone'],
    problems: [],
  })
  expect(phone).toBeDefined()
})

test('a text with a gap is not sent', () => {
  expect(plannedOne({ template: '{hearing.starts_at}' })).toMatchObject({
    decision: 'undetermined',
    problems: [{ code: 'template/missing-fact' }],
  })
})

test.each([
  ['complied', 'send'],
  ['breached', 'refused'],
  ['undetermined', 'undetermined'],
])('a condition that is %s means: %s', (status, decision) => {
  const plan = plannedOne({
    conditions: { clauses: { d: ['complied'] }, facts: [] },
    suppositions: [{ way: HORSE, findings: [say('d', status)] }],
  })
  expect(plan?.decision).toBe(decision)
  expect(plan?.missing).toEqual(status === 'undetermined' ? ['/d'] : [])
})

test('a condition of which the policy says nothing is unknown, not fulfilled', () => {
  const plan = plannedOne({ conditions: { clauses: { absent: ['holds'] }, facts: [] } })
  expect(plan).toMatchObject({ decision: 'undetermined', reasons: [{ id: 'absent' }] })
})

test.each([
  [{ granted: false }, 'refused', []],
  [{}, 'undetermined', ['/granted']],
])('the facts %j mean: %s', (facts, decision, missing) => {
  expect(plannedOne({ facts })).toMatchObject({ decision, missing })
})

test('a fact that stands in the way is told in the words of the policy', () => {
  expect(plannedOne({ facts: { granted: false } })?.problems).toEqual([
    { code: 'plan/fact-against', message: GRANTED.words },
  ])
})

test('where the first way is not taken the facts against it are told, its own and those of the person', () => {
  const told = (path: string, value: unknown) => ({ path, value, words: { uk: path, en: path } })
  const fallback = [told('/participant/afraid', true), told('/storm', true), told('/rain', true)]
  const participants = [{ ...PERSON, afraid: true }]
  const facts = { granted: true, storm: true, rain: false }
  const plan = plannedOne({ fallback, participants, facts })
  expect(plan).toMatchObject({ channel: 'horse' })
  expect(plan?.notes.map(({ en }) => en)).toEqual(['/participant/afraid', '/storm'])
  const first = plannedOne({
    fallback,
    participants,
    facts,
    suppositions: answers('d', 'complied', 'complied', 'complied'),
  })
  expect(first).toMatchObject({ channel: 'pigeon', notes: [] })
})

test('two participants of one name are told apart by id, and both plans say so', () => {
  const twin = { ...PERSON, id: 'П2', name: ' яна ', phone: '+380501234567' }
  const plans = planned({ participants: [PERSON, twin] })
  expect(plans.map(({ number }) => number)).toEqual(['+380671234567', '+380501234567'])
  for (const { notes } of plans) expect(notes[0]?.en).toContain('told apart by id')
})
