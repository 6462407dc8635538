import { expect, test } from 'vitest'
import { sensitivePlaces } from '../../../cli/ledger/privacy.ts'
import type { VocabularyEntity } from '../../../grammar/index.ts'
import { nationalFacts } from '../../support/registers.ts'

const places = async () => {
  const read = await sensitivePlaces()
  if (!read.ok) throw new Error(read.complaint.message.en)
  return read.value
}

/** The entity whose object, or items, stand under a key of the document. */
function entityUnder(key: string, owner?: VocabularyEntity): VocabularyEntity | undefined {
  const fields = [...nationalFacts.entities.values()].flatMap((entity) => [
    ...entity.fields.values(),
  ])
  const field =
    owner?.fields.get(key) ?? fields.find((one) => one.name.en === key && one.field.atRoot)
  if (field === undefined) return nationalFacts.entities.get(key)
  const { type } = field
  return type.kind === 'list' && type.of.kind === 'record'
    ? nationalFacts.entities.get(type.of.entity)
    : undefined
}

/** Whether the facts document can have something there. */
function exists(place: string): boolean {
  const keys = place
    .split('/')
    .slice(1)
    .filter((part) => part !== '*')
  const [last = ''] = keys.slice(-1)
  const owner = keys
    .slice(0, -1)
    .reduce<VocabularyEntity | undefined>((entity, key) => entityUnder(key, entity), undefined)
  return keys.length === 1 ? entityUnder(last) !== undefined : owner?.fields.has(last) === true
}

test('every place that is sealed is a place of the facts document', async () => {
  expect((await places()).filter((place) => !exists(place))).toEqual([])
  expect(
    ['/judges/*/absences/*/kin', '/participants/*/phones', '/recusals'].filter(exists),
  ).toEqual([])
})

test('why a judge is away, and why a recusal is sought, is sealed; when and by which order is not', async () => {
  expect(await places()).toEqual(expect.arrayContaining(['/judges/*/absences/*/kind', '/recusal']))
  const days = ['starts_on', 'ends_on', 'order_no', 'order_signed_on'].map(
    (field) => `/judges/*/absences/*/${field}`,
  )
  expect((await places()).filter((place) => days.includes(place))).toEqual([])
})
