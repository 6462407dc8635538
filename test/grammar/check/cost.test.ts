import { describe, expect, it } from 'vitest'
import { costBounds } from '../../../grammar/check/index.ts'
import { checkStatements } from './support.ts'

function boundsOf(statements: string): Record<string, string> {
  const { policy, diagnostics } = checkStatements(statements)
  const edition = policy?.editions[0]
  if (policy === undefined || edition === undefined) throw new Error(JSON.stringify(diagnostics))
  const bounds = costBounds(policy, edition)
  return Object.fromEntries(
    bounds.map(({ rule, lists }) => [rule.name.en, lists.map(({ uk }) => uk).join(' × ')]),
  )
}

describe('the bound of a rule', () => {
  it('is one pass when it goes through no list', () => {
    const one = 'пункт "1" дозволено "п" / "p"\nвисновок "1" одне/one\n  якщо суд.воєнний_стан\n'
    expect(boundsOf(one)).toEqual({ one: '' })
  })

  it('multiplies the judges by the list of a loop and by what is asked inside it', () => {
    const nested = `
пункт "1" заборонено "п" / "p"
не розподіляються щодо судді "1" перше/first
  для кожного відсутність із суддя.відсутності
  якщо існує колега із суд.судді де колега.працює_в_суді
`
    expect(boundsOf(nested)).toEqual({ first: 'судді × відсутності × судді' })
  })

  it('counts a definition where it is used', () => {
    const weight = `
пункт "1" обов’язково "п" / "p"
означення середнє/average = сума(колега із учасники розподілу : колега.коефіцієнт_навантаження)
вага "1" рівна/even = найбільше(колега із учасники розподілу : середнє - колега.коефіцієнт_навантаження)
`
    expect(boundsOf(weight)).toEqual({ even: 'судді × учасники розподілу × учасники розподілу' })
  })

  it('asks about each judge whether a repeat draw replaces him, and the rest of it once', () => {
    const redraw = `
пункт "1" обов’язково "п" / "p"
повторний автоматизований розподіл "1" знову/again
  на підставі існує колега із суд.судді де колега.працює_в_суді
  без судді усі(колега із суд.судді де колега.працює_в_суді)
`
    expect(boundsOf(redraw)).toEqual({ again: 'судді × судді' })
  })
})
