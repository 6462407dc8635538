/** What every area of the studio has in common: texts in both languages, problems (RFC 9457), pages of lists. */
import { type Static, Type } from 'typebox'

/** A sentence for people in both languages. */
export const Text = Type.Object({ uk: Type.String(), en: Type.String() })
export type Text = Static<typeof Text>

/** Something wrong in one place of what was sent: a row of a table, a field, a line of a policy. */
export const Remark = Type.Object({
  code: Type.String(),
  /** JSON pointer, `row 3, column X`, or `file:line:column`. */
  place: Type.String(),
  message: Text,
  help: Type.Optional(Text),
})
export type Remark = Static<typeof Remark>

/** RFC 9457. `code` is stable; `detail` is Ukrainian, `detail_en` English, as are `help` and `help_en`: the way out. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
  detail_en: Type.String(),
  help: Type.Optional(Type.String()),
  help_en: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Array(Remark)),
})
export type Problem = Static<typeof Problem>

/** A day that there is, `yyyy-mm-dd`. */
export const Day = Type.String({
  pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
  format: 'date',
})
