/**
 * Layout documents: pieces of text with places where a line may break, rendered within a width.
 *
 * After Wadler's "A prettier printer": a group is printed on one line when it fits, and
 * otherwise broken at all of its own breaks. Rendering keeps its own stack, so that a deep
 * expression cannot exhaust the machine's.
 */
export type Doc =
  | string
  | readonly Doc[]
  | { readonly kind: 'break'; readonly flat: string }
  | { readonly kind: 'newline' }
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'group'; readonly content: Doc; readonly width?: number }
  | { readonly kind: 'indent'; readonly content: Doc }

/** A space, or a new line where the group does not fit. */
export const line: Doc = { kind: 'break', flat: ' ' }
/** Nothing, or a new line where the group does not fit. */
export const softline: Doc = { kind: 'break', flat: '' }
/** Always a new line; breaks every group around it. */
export const newline: Doc = { kind: 'newline' }

/** Text of an author that may run over several lines and is printed as it stands. */
export const raw = (text: string): Doc => ({ kind: 'raw', text })
/** On one line if it fits. */
export const group = (...content: readonly Doc[]): Doc => ({ kind: 'group', content })
/** On one line if it fits into this width, whatever that of the text around. */
export const wide = (width: number, ...content: readonly Doc[]): Doc => ({
  kind: 'group',
  content,
  width,
})
/** Lines that begin inside stand two columns further right. */
export const indent = (...content: readonly Doc[]): Doc => ({ kind: 'indent', content })

/** The documents with `separator` between them. */
export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]))
}

/** The documents with commas between them, as many on each line as fit. */
export function fill(docs: readonly Doc[]): Doc {
  return docs.map((doc, index) => (index === 0 ? doc : [',', group(line, doc)]))
}

/** The documents that there are, with one space between them. */
export function words(...docs: readonly (Doc | undefined)[]): Doc {
  return join(
    ' ',
    docs.filter((doc) => doc !== undefined),
  )
}

/** The lines of a document within `width` columns; spaces at line ends are dropped. */
export function render(doc: Doc, width: number): string {
  const out = new Output()
  const todo: Task[] = [{ doc, depth: 0, flat: false }]
  for (let task = todo.pop(); task !== undefined; task = todo.pop()) {
    if (typeof task.doc === 'string') out.add(task.doc)
    else if (isList(task.doc)) pushAll(todo, task.doc, task)
    else step(task, task.doc, out, todo, width)
  }
  return out.text
}

interface Task {
  readonly doc: Doc
  readonly depth: number
  readonly flat: boolean
}
type Part = Exclude<Doc, string | readonly Doc[]>

const INDENT = '  '

function step(task: Task, part: Part, out: Output, todo: Task[], width: number): void {
  switch (part.kind) {
    case 'break':
      if (task.flat) out.add(part.flat)
      else out.newline(task.depth)
      return
    case 'newline':
      out.newline(task.depth)
      return
    case 'raw':
      out.addRaw(part.text)
      return
    case 'indent':
      todo.push({ doc: part.content, depth: task.depth + 1, flat: task.flat })
      return
    case 'group':
      todo.push({
        doc: part.content,
        depth: task.depth,
        flat: task.flat || fits(part.content, (part.width ?? width) - out.column, todo),
      })
  }
}

/** Whether a group, with what follows it up to the next possible line end, fits into `room` columns. */
function fits(content: Doc, room: number, rest: readonly Task[]): boolean {
  let left = room
  let following = rest.length - 1
  const todo: Task[] = [{ doc: content, depth: 0, flat: true }]
  while (left >= 0) {
    const task = todo.pop() ?? rest[following--]
    if (task === undefined) return true
    if (typeof task.doc === 'string') left -= task.doc.length
    else if (isList(task.doc)) pushAll(todo, task.doc, task)
    else if (task.doc.kind === 'newline' || task.doc.kind === 'raw') return !task.flat
    else if (task.doc.kind !== 'break') todo.push({ ...task, doc: task.doc.content })
    else if (task.flat) left -= task.doc.flat.length
    else return true
  }
  return false
}

const isList = (doc: Doc): doc is readonly Doc[] => Array.isArray(doc)

function pushAll(todo: Task[], docs: readonly Doc[], { depth, flat }: Task): void {
  for (let index = docs.length - 1; index >= 0; index--) {
    const doc = docs[index]
    if (doc !== undefined) todo.push({ doc, depth, flat })
  }
}

class Output {
  #done = ''
  #line = ''
  #indent = ''

  get column(): number {
    return this.#line === '' ? this.#indent.length : this.#line.length
  }

  get text(): string {
    return this.#done + this.#line.trimEnd()
  }

  add(text: string): void {
    if (text === '') return
    this.#line = (this.#line === '' ? this.#indent : this.#line) + text
  }

  /** A text with line ends of its own keeps them, and the spaces before them. */
  addRaw(text: string): void {
    const lastLine = text.lastIndexOf('\n') + 1
    this.add(text.slice(0, lastLine))
    if (lastLine === 0) return this.add(text)
    this.#done += this.#line
    this.#line = text.slice(lastLine)
  }

  newline(depth: number): void {
    this.#done += `${this.#line.trimEnd()}\n`
    this.#line = ''
    this.#indent = INDENT.repeat(depth)
  }
}
