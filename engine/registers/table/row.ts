/** What a person asks of a register: a row of a file or the words of a command, each value read by the type of its fact. */

/** How a row names the judge, or whoever else, it speaks of. */
export interface Naming {
  readonly as: 'code' | 'either' | 'name'
  readonly text: string
  readonly column: string
}

/** As much of an act as a row tells; `null`: there is none. */
export interface ToldOrder {
  readonly no?: string | null
  readonly date?: string | null
  readonly signed_by?: string | null
}

export interface Row {
  /** As a spreadsheet counts; absent for a command. */
  readonly row?: number
  readonly named: readonly Naming[]
  readonly key?: { readonly text: string; readonly column: string }
  /** Facts by name; `null` is known to be none. What a row leaves blank is not here. */
  readonly fields: ReadonlyMap<string, unknown>
  /** How the file heads each fact that is there. */
  readonly columns: ReadonlyMap<string, string>
  /** Since when it is true: a date, or a moment of Kyiv. */
  readonly from?: string
  readonly order: ToldOrder
  readonly reason?: string
}

/** What holds for all rows of a file unless they say otherwise. */
export interface Defaults {
  readonly from?: string
  /** One that is whole grants every change, but those of a table's rows that tell their own. */
  readonly order?: ToldOrder
  readonly reason?: string
  /** A table: each row's own act is the one that grants its change. One change by itself tells of acts as of facts. */
  readonly isTable?: boolean
}
