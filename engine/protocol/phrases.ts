/** What the protocol says of itself; the words of the law are those of the policy. In Ukrainian: it is a court's document. */
import { DRAW_PHRASES } from '../explain/draw-phrases.ts'

export const TITLE = {
  first: 'Протокол автоматизованого розподілу судової справи між суддями',
  repeat: 'Протокол повторного автоматизованого розподілу судової справи між суддями',
} as const

/** Fields of the protocol as the courts print them, in their order. */
export const LABELS = {
  court: 'Найменування суду',
  case: 'Єдиний унікальний номер судової справи',
  proceeding: 'Номер провадження',
  essence: 'Суть судової справи',
  category: 'Категорія справи',
  complexity: 'Складність категорії справи',
  participants: 'Учасники процесу',
  ground: 'Підстави здійснення автоматизованого розподілу',
  start: 'Дата та час початку розподілу',
  end: 'Дата та час закінчення розподілу',
  otherDay: 'Розподілено станом на інший день',
  excluded: 'Судді, виключені з розподілу',
  took: 'Судді, які брали участь у розподілі',
  presiding: 'Головуючий суддя (суддя-доповідач)',
  panel: 'Склад колегії суддів',
} as const

/** A seat by the role of the one who takes it. */
export const roleWords = (role: string): string => DRAW_PHRASES.uk.roles[role] ?? role

export const FIRST_GROUND = 'визначення складу суду'
export const NOBODY = 'нікого не виключено'
export const NO_PANEL = 'колегію не визначали'
export const ENTERED = 'Інформацію внесено до системи автоматизованого розподілу.'
export const HEADS = {
  excluded: ['Суддя', 'Підстави виключення'],
  weights: ['№', 'Суддя', 'Вага (дріб)', 'Вага (ціле)', 'Інтервал', 'Частка, %'],
} as const

export const DETAILS = 'Відомості для перевірки'

export const CHECKED_BY =
  'Розподіл може повторити кожен: пакет справи видає команда zasady bundle, його перевіряють незалежні програми або, за друкованим аркушем, людина з sha256sum.'

export const EMPLOYEE = 'Відповідальний працівник суду'
