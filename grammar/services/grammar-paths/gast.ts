/** A rule of the grammar as the parser library describes it; only what is read here. */
export interface ISerializedGast {
  readonly type:
    | 'Rule'
    | 'Terminal'
    | 'NonTerminal'
    | 'Alternative'
    | 'Alternation'
    | 'Option'
    | 'Repetition'
    | 'RepetitionWithSeparator'
    | 'RepetitionMandatory'
    | 'RepetitionMandatoryWithSeparator'
  readonly name?: string
  readonly definition?: readonly ISerializedGast[]
  readonly separator?: ISerializedGast
}
