/**
 * A plot before it is drawn: what goes to the library, said by a function that gets the library. Types only.
 *
 * The library is large and only the HTML page needs it, so nobody imports it but `svg.ts`.
 */
import type * as Library from '@observablehq/plot'

export type PlotLibrary = typeof Library
export type PlotOptions = Library.PlotOptions

export interface Drawing {
  /** What is drawn, and what stands on its axes, for those who do not see it. */
  readonly title: string
  readonly description: string
  readonly options: (plot: PlotLibrary) => PlotOptions
}
