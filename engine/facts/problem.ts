/** What is wrong with a facts document, where, and what would help. */

/** Words for people in both languages. */
export interface Words {
  readonly uk: string
  readonly en: string
}

export interface FactProblem {
  /** Stable: `facts/what-is-wrong`. */
  readonly code: string
  /** JSON pointer by id: `/judges/А/absences/0/ends_on`. */
  readonly path: string
  readonly message: Words
  readonly help?: Words
}

/** A problem at a path of the document. */
export function problem(code: string, path: string, message: Words, help?: Words): FactProblem {
  return { code: `facts/${code}`, path, message, ...(help !== undefined && { help }) }
}

/** «Did you mean», when there is something near enough. */
export const didYouMean = (near: string | undefined): Words | undefined =>
  near === undefined
    ? undefined
    : { uk: `можливо, малося на увазі \`${near}\``, en: `perhaps \`${near}\` was meant` }
