/** The act that grants a change: what a row and the command say of it in; a whole act, none, or what is missing, out. */
import type { Heading, Register } from '../description/registers.ts'
import { said, type Said, unsaid } from '../problem.ts'
import { changeIn, type Order, type Subject } from '../state.ts'
import type { Defaults, Row, ToldOrder } from '../table/row.ts'
import type { Setting } from './planned.ts'

/**
 * In a table the act of a row goes first. Of one change by itself, an act that is named whole grants it, whatever act its
 * fields tell of: they then speak of facts.
 *
 * A signatory whom the row leaves out is the one the register has for the same act.
 */
export function orderOf(
  { order: told }: Row,
  { order: named = {}, isTable = false }: Defaults,
  { register, registers }: Setting,
  known: Subject | undefined,
): Said<Order | null> {
  const whole = wholeOrder(named)
  const { no, date } = told
  if (whole !== undefined && !(isTable && (no || date))) return said(whole)
  if (!no && !date) return told.signed_by || named.no || named.date ? incomplete : said(null)
  if (!no || !date) return incomplete
  const signed_by = told.signed_by ?? named.signed_by ?? signatoryOf(no, date, register, known)
  return signed_by ? said({ no, date, signed_by }) : unsigned(registers.common.signed_by)
}

const wholeOrder = ({ no, date, signed_by }: ToldOrder): Order | undefined =>
  no && date && signed_by ? { no, date, signed_by } : undefined

/** Who signed the act by which the register has this subject, when it is the act that the row tells of. */
function signatoryOf(no: string, date: string, register: Register, known: Subject | undefined) {
  return ordersBehind(register, known).find((one) => one.no === no && one.date === date)?.signed_by
}

/** The acts that stand behind the facts of a subject which tell its act. */
export function ordersBehind({ order }: Register, known: Subject | undefined): readonly Order[] {
  return [order.no, order.date].flatMap((field) => {
    const held = field === undefined ? undefined : known?.fields.get(field)
    const own = held && changeIn(held.entry).order
    return own ? [own] : []
  })
}

/** Whether a row tells of the act that the register already has. */
export function isSameOrder({ order: told }: Row, { order }: Register, known: Subject): boolean {
  const has = (field: string | undefined, value: string | null | undefined): boolean =>
    field === undefined || value === undefined || known.fields.get(field)?.value === value
  return has(order.no, told.no) && has(order.date, told.date)
}

const incomplete = unsaid(
  'order-incomplete',
  {
    uk: 'наказ названо не повністю: потрібні номер, дата і хто підписав',
    en: 'the act is not named whole: its number, date and signatory are needed',
  },
  {
    uk: 'заповніть стовпчики наказу або вкажіть --order-no, --order-date і --signed-by',
    en: 'fill in the columns of the act, or give --order-no, --order-date and --signed-by',
  },
)

const unsigned = ({ uk, en }: Heading) =>
  unsaid(
    'order-unsigned',
    { uk: 'не вказано, хто підписав наказ', en: 'it is not said who signed the act' },
    {
      uk: `заповніть стовпчик «${uk}» або вкажіть --signed-by для всього файла`,
      en: `fill in the column “${en}”, or give --signed-by for the whole file`,
    },
  )
