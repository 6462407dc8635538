/** The store of whichever court is open. */
import type { CourtHost } from '../setup.ts'
import type { DocumentStore } from '../store/document-store.ts'

/** Areas keep this one object, whatever becomes of the court. */
export const currentStore = (host: CourtHost): DocumentStore => ({
  get: (...asked) => host.current().store.get(...asked),
  list: (...asked) => host.current().store.list(...asked),
  put: (...asked) => host.current().store.put(...asked),
  remove: (...asked) => host.current().store.remove(...asked),
  close: () => Promise.resolve(),
})
