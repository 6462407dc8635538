/** A register at a moment in, the table that `read-rows.ts` reads as saying the same out. */
import type { Lang, Type, Vocabulary } from '../../../grammar/index.ts'
import { safe } from '../cells/cell.ts'
import { writeCell } from '../cells/write-cell.ts'
import { ordersBehind } from '../change/order-of.ts'
import { type Headed, headedColumns, namedBy } from '../description/headings.ts'
import type { Register, Registers } from '../description/registers.ts'
import { listedIn } from './listed-in.ts'
import type { RegisterState, Subject } from '../state.ts'

/** A cell as text, and its value for spreadsheets that have types. */
export interface WrittenCell {
  readonly text: string
  readonly value: unknown
  readonly type: Type
}

export interface WrittenTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly WrittenCell[])[]
}

/** Every subject of a register. */
export function exportTable(
  register: Register,
  { subjects }: RegisterState,
  how: { readonly registers: Registers; readonly vocabulary: Vocabulary; readonly lang: Lang },
): WrittenTable {
  const { registers, lang, vocabulary } = how
  const columns = headedColumns(register, registers).filter(isWritten)
  const named = namedBy(register, registers)
  const listed = listedIn(register, subjects)
  return {
    headings: columns.map(({ heading }) => heading[lang]),
    rows: listed.map((subject) =>
      columns.map(({ target }): WrittenCell => {
        const owner = named && subjects.get(ownerOf(subject.path, register))
        const { value, type } = valueFor(target, subject, { register, named, owner })
        const text = isCode(target) ? safe(String(value)) : writeCell(value, type, lang, vocabulary)
        return { text, value, type }
      }),
    ),
  }
}

/** One column names the subject by its code; another that takes either would say it twice. */
const isWritten = ({ target }: Headed): boolean => target.kind !== 'named' || target.as !== 'either'

const isCode = (target: Headed['target']): boolean =>
  target.kind === 'key' || (target.kind === 'named' && target.as === 'code')

/** The subject that a row names: of a view itself, otherwise the one it belongs to. */
const ownerOf = (path: string, { isView }: Register): string =>
  isView ? path : path.split('/').slice(0, -2).join('/')

const TEXT: Type = { kind: 'text' }
const DATE: Type = { kind: 'date' }

interface Standing {
  readonly register: Register
  readonly named: Register | undefined
  readonly owner: Subject | undefined
}

function valueFor(
  target: Headed['target'],
  subject: Subject,
  { register, named, owner }: Standing,
): { readonly value: unknown; readonly type: Type } {
  switch (target.kind) {
    case 'key':
      return { value: subject.path.split('/').at(-1), type: TEXT }
    case 'named': {
      const path = ownerOf(subject.path, register)
      if (target.as === 'code') return { value: path.split('/').at(-1), type: TEXT }
      return { value: owner?.fields.get(named?.reference?.by ?? '')?.value, type: TEXT }
    }
    case 'fact':
      return { value: subject.fields.get(target.column.field)?.value, type: target.column.type }
    case 'common':
      return common(target.what, subject, register)
  }
}

/** The act by which a subject came to be; the columns of the next change are left blank. */
function common(
  what: Extract<Headed['target'], { kind: 'common' }>['what'],
  subject: Subject,
  register: Register,
): { readonly value: unknown; readonly type: Type } {
  const { order } = register
  const [act] = ordersBehind(register, subject)
  const told = (field: string | undefined, own: string | undefined): unknown =>
    field === undefined ? own : subject.fields.get(field)?.value
  switch (what) {
    case 'order_no':
      return { value: told(order.no, act?.no), type: TEXT }
    case 'order_date':
      return { value: told(order.date, act?.date), type: DATE }
    case 'signed_by':
      return { value: isTheirs(act, subject, register) ? act?.signed_by : undefined, type: TEXT }
    case 'from':
    case 'reason':
      return { value: undefined, type: TEXT }
  }
}

/** Whether the act behind the facts is the one that they tell of. */
function isTheirs(
  act: ReturnType<typeof ordersBehind>[number] | undefined,
  { fields }: Subject,
  { order }: Register,
): boolean {
  const fits = (field: string | undefined, own: string | undefined): boolean =>
    field === undefined || fields.get(field)?.value === own
  return act !== undefined && fits(order.no, act.no) && fits(order.date, act.date)
}
