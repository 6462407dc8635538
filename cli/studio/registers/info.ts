/** What a register is, for a screen: its columns with the kinds of their facts, how its subjects are named. */
import type { Register } from '../../../engine/index.ts'
import type { RegisterColumn, RegisterInfo } from '../../../editor/api/index.ts'
import type { RegisterSetting } from '../../registers/setting.ts'

type Column = Register['columns'][number]
type FactType = Column['type']

export function infoOf(register: Register, setting: RegisterSetting): RegisterInfo {
  const { id, title, subject, key, isView, columns } = register
  const { all, common } = setting.registers
  const whole = all.find((one) => !one.isView && one.subject === subject)
  const parent = subject.split('/').slice(0, -2).join('/')
  const outer = all.find((one) => !one.isView && one.subject === parent)
  return {
    id,
    title,
    subject,
    view_of: isView ? (whole?.id ?? null) : null,
    of: outer?.id ?? null,
    key: key === undefined || isView ? null : textOf(key.heading),
    makes_key: (key?.from.length ?? 0) > 0,
    columns: columns.map((column) => columnOf(column, setting)),
    common: Object.fromEntries(COMMON.map((name) => [name, textOf(common[name])])),
    days: daysOf(register),
  }
}

const COMMON = ['from', 'order_no', 'order_date', 'signed_by', 'reason'] as const

const textOf = ({ uk, en }: { readonly uk: string; readonly en: string }) => ({ uk, en })

/** A list of days that comes first is what the register is about. */
function daysOf({ period, columns: [first] }: Register): RegisterInfo['days'] {
  if (period !== undefined) return 'period'
  return first !== undefined && isDays(first.type) ? 'dates' : 'none'
}

export const isDays = (type: FactType): boolean =>
  type.kind === 'calendar' || (type.kind === 'list' && type.of.kind === 'date')

function columnOf(column: Column, { vocabulary }: RegisterSetting): RegisterColumn {
  const { field, heading, type, required, byAct, refersTo } = column
  const of: FactType = type.kind === 'list' ? type.of : type
  const values =
    of.kind === 'enum' ? [...(vocabulary.enums.get(of.name)?.values.values() ?? [])] : []
  return {
    field,
    heading: textOf(heading),
    kind: refersTo === undefined ? kindOf(of) : 'reference',
    list: type.kind === 'list' || type.kind === 'calendar',
    values: values.map(({ name }) => ({
      value: name.en,
      name: { uk: name.uk.replaceAll('_', ' '), en: name.en.replaceAll('_', ' ') },
    })),
    refers: refersTo ?? null,
    required,
    by_act: byAct,
  }
}

function kindOf(type: FactType): RegisterColumn['kind'] {
  switch (type.kind) {
    case 'boolean':
    case 'text':
    case 'date':
    case 'datetime':
    case 'time':
    case 'enum':
      return type.kind
    case 'calendar':
      return 'date'
    case 'integer':
    case 'decimal':
    case 'money':
    case 'duration':
      return 'number'
    case 'list':
    case 'map':
    case 'record':
    case 'interval':
    case 'none':
    case 'unknown':
      return 'other'
  }
}
