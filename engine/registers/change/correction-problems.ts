/** Why nothing can be corrected or removed: every sentence with its way out. */
import { nearest } from '../../../grammar/index.ts'
import { unsaid } from '../problem.ts'
import type { Subject } from '../state.ts'
import type { Book } from './book.ts'

export const unknownEntry = (seq: number) =>
  unsaid(
    'no-entry',
    { uk: `запису № ${seq} про реєстри немає`, en: `there is no entry № ${seq} of registers` },
    {
      uk: 'номери показує zasady register history',
      en: 'zasady register history shows the numbers',
    },
  )

export const alreadyCorrected = (seq: number, by: number) =>
  unsaid(
    'already-corrected',
    {
      uk: `запис № ${seq} уже виправлено записом № ${by}`,
      en: `entry № ${seq} was already corrected by № ${by}`,
    },
    { uk: `виправляйте запис № ${by}`, en: `correct № ${by}` },
  )

export const ofAnotherRegister = (seq: number, subject: string) =>
  unsaid(
    'other-register',
    {
      uk: `запис № ${seq} — з іншого реєстру: \`${subject}\``,
      en: `entry № ${seq} is of another register: \`${subject}\``,
    },
    { uk: 'перевірте номер запису', en: 'check the number of the entry' },
  )

export const reasonless = unsaid(
  'no-reason',
  { uk: 'не вказано причини', en: 'no reason is given' },
  {
    uk: 'виправлення і вилучення без наказу потребують --reason',
    en: 'a correction, and a removal without an act, need --reason',
  },
)

export const concealed = (field: string) =>
  unsaid(
    'sealed',
    {
      uk: `значення \`${field}\` у тому записі запечатане, а його розкриття тут немає`,
      en: `the value of \`${field}\` in that entry is sealed and its opening is not here`,
    },
    { uk: `вкажіть його: ${field}=…`, en: `give it: ${field}=…` },
  )

export function notHere(subject: string, { latest }: Book) {
  const list = subject.slice(0, subject.lastIndexOf('/') + 1)
  const beside = [...latest.subjects.keys()].filter((path) => path.startsWith(list))
  const key = nearest(
    subject.slice(list.length),
    beside.map((path) => path.slice(list.length)),
  )
  const near = key === undefined ? undefined : list + key
  return unsaid(
    'not-in-register',
    { uk: `\`${subject}\` у реєстрі немає`, en: `\`${subject}\` is not in the register` },
    near === undefined
      ? { uk: 'записи показує zasady register show', en: 'zasady register show lists the entries' }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `perhaps \`${near}\` was meant` },
  )
}

export const undatedRemoval = unsaid(
  'no-date',
  { uk: 'не вказано, з якого дня запису немає', en: 'it is not said since when it is gone' },
  { uk: 'вкажіть --from', en: 'give --from' },
)

export const afterwards = (since: string) =>
  unsaid(
    'not-in-register',
    { uk: 'на цей день запису в реєстрі немає', en: 'it is not in the register on that day' },
    {
      uk: `він є з ${since}; вкажіть пізніший день`,
      en: `it is there from ${since}; give a later day`,
    },
  )

/** Changes that are true from a later day would bring the subject back. */
export function stillThere({ since, fields }: Subject) {
  const numbers = [...new Set([since, ...[...fields.values()].map(({ entry }) => entry)])]
  const list = numbers.map(({ seq, true_at }) => `№ ${seq} (${true_at})`).join(', ')
  return unsaid(
    'later-changes',
    {
      uk: `після цього дня до нього вже внесено зміни: ${list}`,
      en: `changes from later days are already entered: ${list}`,
    },
    {
      uk: 'вкажіть пізніший день або спершу виправте ті записи',
      en: 'give a later day, or correct those entries first',
    },
  )
}
