/**
 * Bodies that are files and not JSON, as schemas of routes: those that are sent here, those that are given out. The
 * description of the interface tells them to programs, and tests compare them with what is sent.
 */
import { Type } from 'typebox'

const TEXT = { type: 'string' }
const BYTES = {}

const FORMS = {
  text: ['text/plain', TEXT],
  html: ['text/html', TEXT],
  csv: ['text/csv', TEXT],
  json: ['application/json', {}],
  jsonl: ['application/jsonl', TEXT],
  pdf: ['application/pdf', BYTES],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', BYTES],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', BYTES],
  events: ['text/event-stream', TEXT],
} as const

type FileForm = keyof typeof FORMS

/** The `response` of a route that gives out a file in one of these forms. */
export const fileIn = (...forms: readonly FileForm[]) => ({
  200: {
    description: 'A file; its name is in Content-Disposition.',
    content: mediaOf(forms),
  },
})

/** The `response` of a route that goes on telling what happens. */
export const EVENTS = {
  200: {
    description:
      'Server-sent events: each `data` is the state of the job, the last when it has ended.',
    content: mediaOf(['events']),
  },
} as const

/** The `body` of a route that takes a file: its bytes as they are. */
export const FILE_BODY = {
  content: { 'application/octet-stream': { schema: Type.Unsafe<Uint8Array>(BYTES) } },
}

function mediaOf(forms: readonly FileForm[]) {
  return Object.fromEntries(
    forms.map((form) => {
      const [type, schema] = FORMS[form]
      return [type, { schema }] as const
    }),
  )
}
