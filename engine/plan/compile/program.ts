/**
 * The text of a generated program while it is being written: functions, variables, constants.
 *
 * The generated code is plain JavaScript without allocation: every function takes what the
 * run is about (`e`) and the variables that its expression leaves free. What cannot be written as a literal
 * (types, exact numbers, lists) stands in the table `k`; the operators stand in `$`.
 */
import type { Known } from '../../facts/value.ts'
import type { Ir } from '../ir.ts'
import { freeVariables } from './free-variables.ts'

/**
 * What is asked of an expression: its value; is it surely true; is it perhaps true, that is true
 * or unknown. «And», «or» and «not» of three values become those of two this way, with no less
 * meaning, and may stop at the first operand that decides.
 */
export type Question = 'value' | 'surely' | 'perhaps'

/** A function being written: where its temporary variables are declared. */
export interface Frame {
  readonly program: Program
  readonly temporary: () => string
  /** A field of a record that is surely there: `place` is how it is written after the record's values. */
  readonly field: ReadField
}

export type ReadField = (record: string, place: string) => string

type Write = (frame: Frame) => string

/** The generators, as one function. */
export type Writer = (node: Ir, question: Question, frame: Frame) => string

/** A program being written. */
export interface Program {
  /** A literal, or the place in the table of constants. */
  readonly constant: (value: Known) => string
  /** The place in the table of anything else that the code needs whole. */
  readonly given: (value: unknown) => string
  /** The identifier of a variable of the IR. */
  readonly variable: (name: string) => string
  /** A call of the function that answers the question; written once for each node and question. */
  readonly outlined: (node: Ir, question: Question, body: Write) => string
  /** The code that answers a question about a node, to stand in the function of the frame. */
  readonly code: (node: Ir, question: Question, frame: Frame) => string
  /** Adds a function. Parameters that depend on its statements are asked for once those are written. */
  readonly add: (
    name: string,
    parameters: readonly string[] | (() => readonly string[]),
    body: (frame: Frame) => string,
  ) => void
  /** Everything added so far. */
  readonly text: () => string
  readonly constants: readonly unknown[]
}

/**
 * A variable that is computed once a run, where the program has such; else `undefined`. The hook of
 * a program that looks at many judges.
 */
export type Hoist = (node: Ir, question: Question, write: Write) => string | undefined

/** An empty program. */
export function createProgram(writer: Writer, hoist: Hoist = () => undefined): Program {
  const constants: unknown[] = []
  const functions: string[] = []
  const variables = new Map<string, string>([['#pool', 'pool']])
  const outlines = new Map<Ir, Map<Question, string>>()
  let outlineCount = 0
  const given = (value: unknown): string => {
    const known = constants.indexOf(value)
    return `k[${known === -1 ? constants.push(value) - 1 : known}]`
  }
  const program: Program = {
    constants,
    given,
    constant: (value) => literal(value) ?? given(value),
    variable(name) {
      const word = variables.get(name) ?? `v${variables.size}_${name.replace(/\W/g, '')}`
      variables.set(name, word)
      return word
    },
    outlined(node, question, body) {
      const parameters = ['e', ...freeVariables(node).map(program.variable)]
      const known = outlines.get(node) ?? new Map<Question, string>()
      outlines.set(node, known)
      const name = known.get(question) ?? `${node.op}_${question}_${++outlineCount}`
      if (!known.has(question)) {
        known.set(question, name)
        program.add(name, parameters, body)
      }
      return `${name}(${parameters.join(', ')})`
    },
    code: (node, question, frame) =>
      hoist(node, question, (inner) => writer(node, question, inner)) ??
      writer(node, question, frame),
    add(name, parameters, body) {
      const code = written(program, body)
      const known = typeof parameters === 'function' ? parameters() : parameters
      functions.push(`function ${name}(${known.join(', ')}) {\n${code}\n}`)
    },
    text: () => functions.join('\n'),
  }
  return program
}

/** Statements with their temporary variables declared before them. */
function written(program: Program, body: Write): string {
  const { frame, declarations } = createFrame(program)
  const statements = body(frame)
  return `${declarations()}${statements}`
}

/** A frame, and the declaration of what was asked of it. A block inside a function needs a letter of its own. */
export function createFrame(
  program: Program,
  letter: string = 't',
  field: ReadField = (record, place) => `${record}.values${place}`,
): {
  readonly frame: Frame
  readonly declarations: () => string
} {
  const temporaries: string[] = []
  const temporary = (): string =>
    `${letter}${temporaries.push(`${letter}${temporaries.length + 1}`)}`
  const declarations = (): string =>
    temporaries.length === 0 ? '' : `  let ${temporaries.join(', ')}\n`
  return { frame: { program, temporary, field }, declarations }
}

function literal(value: Known): string | undefined {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value)
  return typeof value === 'string' ? JSON.stringify(value) : undefined
}

/** Code that has a value without computing anything: it may be written twice. */
const isSimple = (code: string): boolean => /^(?:[\w$]+|-?[\d.e+]+|"(?:[^"\\]|\\.)*")$/.test(code)

/** Code for the first and for any later use of a value in one expression. */
export function once(
  code: string,
  frame: Frame,
): { readonly first: string; readonly again: string } {
  if (isSimple(code)) return { first: code, again: code }
  const name = frame.temporary()
  return { first: `(${name} = ${code})`, again: name }
}
