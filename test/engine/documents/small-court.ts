/** Documents of the invented court of test/support: a template and facts in, what stands on paper out. */
import { checkTemplate } from '../../../engine/documents/check-template.ts'
import type { TemplateProblem } from '../../../engine/documents/checking.ts'
import { draftDocument, type Drafted } from '../../../engine/documents/draft.ts'
import type { Block, Paper, Part, Runs } from '../../../engine/documents/model.ts'
import { BLANK } from '../../../engine/documents/model.ts'
import { documentTemplate } from '../../../engine/documents/template-shape.ts'
import type { DocumentTemplate } from '../../../engine/documents/template.ts'
import { miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "за наказом розподіляють повторно" / "redistributed on an order"
  цитується "пункт 1" / "item 1"
пункт "2" обов’язково "під час збою складають акт" / "an act is drawn up during an outage"
  цитується "пункт 2" / "item 2"
пункт "3" обов’язково "зареєструвати вчасно" / "register in time"
  цитується "пункт 3" / "item 3"
пункт "4" обов’язково "внести кожен наказ" / "enter every order"
  цитується "пункт 4" / "item 4"
висновок "1" за_наказом/by_order
  якщо існує акт/act із справа.накази де (акт.вид = наказ та акт.внесено відоме)
обов’язок "2" скласти/draw_up
  якщо збій.триває
  має виконуватися справа.друга
обов’язок "3" зареєструвати/register
  має бути справа.зареєстровано не пізніше справа.строк
обов’язок "4" внести/enter
  для кожного наказ із справа.накази
  має бути наказ.внесено не пізніше наказ.підписано + 1 робочий день
`)

const FRAME = {
  policy: 'mini',
  title: { uk: 'Вигаданий документ', en: 'Invented document' },
  basis: ['1'],
}

/** The rest of a template, as it stands in a file. */
export type Written = Readonly<Record<string, unknown>>

function templateOf(written: Written): DocumentTemplate {
  const read = documentTemplate({ ...FRAME, ...written })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.template
}

/** The problems of the shape, as `place: what`. */
export function shapeProblems(written: Written): readonly string[] {
  const read = documentTemplate({ ...FRAME, ...written })
  return 'problems' in read ? read.problems.map(({ path, message }) => `${path}: ${message}`) : []
}

/** The problems of the names, against the invented court. */
export function nameProblems(written: Written): readonly TemplateProblem[] {
  const { policy } = court.policies.get('mini') ?? {}
  const edition = policy?.editions.at(-1)
  if (policy === undefined || edition === undefined) throw new Error('there is no policy')
  return checkTemplate(templateOf(written), policy, edition)
}

/** 01.09.2026 is a Tuesday. */
export const drafted = (written: Written, facts: object, subject?: string): Drafted =>
  draftDocument(
    court,
    { id: null, policy: 'mini', as_of: '2026-09-01', facts },
    templateOf(written),
    subject,
  )

/** The paper of a template that fits the policy. */
export function paperOf(written: Written, facts: object, subject?: string): Paper {
  const problems = nameProblems(written)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const result = drafted(written, facts, subject)
  if (result.kind !== 'drafted') throw new Error(JSON.stringify(result))
  return result.paper
}

/** The first document of a paper. */
export function partOf(written: Written, facts: object, subject?: string): Part {
  const [part] = paperOf(written, facts, subject).parts
  if (part === undefined) throw new Error('the paper has no document')
  return part
}

/** A body of one text, filled in: `_` for a short blank, `__` for a longer one, `___` for a line. */
export const textOf = (text: string, facts: object): string =>
  linesOf(partOf({ body: [{ text }] }, facts).blocks).join('\n')

/** Every block as lines of text. */
export const linesOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(lines)

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [wordsOf(block.runs)]
    case 'line':
      return [`${wordsOf(block.left)} … ${wordsOf(block.right)}`]
    case 'rows':
      return block.rows.map(({ label, value }) => `${wordsOf(label)} ${wordsOf(value)}`)
    case 'table':
      return [block.heads, ...block.rows.map((cells) => cells.map(wordsOf))].map((cells) =>
        cells.join(' | '),
      )
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${wordsOf(item)}`)
    case 'sign':
      return [`${wordsOf(block.post)} / ${wordsOf(block.name)}`]
    case 'box':
      return [block.title, ...block.items]
  }
}

const SIGNS = { short: '_', medium: '__', long: '___' } as const

const wordsOf = (runs: Runs): string =>
  runs
    .map((run) => {
      if (typeof run === 'string') return run
      return 'blank' in run ? SIGNS[run.blank] : run.text
    })
    .join('')

export const blankOf = (width: keyof typeof BLANK): string => BLANK[width]
