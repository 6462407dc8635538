/** A draw says by which weight it draws; equal shares should be a choice, not a slip. */
import { ofKind, type EditionView } from './view.ts'

export function drawWithoutWeight(view: EditionView): void {
  for (const { statement, report } of ofKind(view, 'draw')) {
    const { name, span, weight } = statement
    if (weight === undefined)
      report.add('check/draw-without-weight', span, { word: name }, { at: name.uk })
  }
}
