/**
 * A court that lives through one future under one edition: day after day, matter after matter, in; what every judge
 * received, the loads and what became of the matters out.
 */
import type { FactRecord, Facts } from '../../facts/value.ts'
import { awayIn, isAway, type Away } from './absences.ts'
import { Balance } from './balance.ts'
import type { Court } from './court.ts'
import type { Future } from './future.ts'
import { judgesIn, objectsIn } from './json-facts.ts'
import { Loads, weightOf } from './loads.ts'
import { pickSeats } from './pick.ts'
import { NOT_DRAWN, type Settled } from './settle.ts'
import type { Random } from './types.ts'

/** How one run ended under one edition. */
export interface Ending {
  /** By judge. */
  readonly received: ReadonlyMap<string, number>
  /** In units of the last digit. */
  readonly loads: ReadonlyMap<string, number>
  /** By what became of them. */
  readonly outcomes: ReadonlyMap<string, number>
  /** Working days until the balance; `null`: not within the period. */
  readonly balancedAfter: number | null
  /** The greatest load by the least in the end. */
  readonly finalRatio: number | null
}

/** The facts of a matter were refused. */
const REFUSED = 'facts_refused'

export class World {
  readonly #court: Court
  readonly #judges: readonly FactRecord[]
  readonly #martialLaw: boolean
  readonly #people: readonly string[]
  readonly #places: ReadonlyMap<string, number>
  readonly #away: ReadonlyMap<string, readonly Away[]>
  readonly #loads: Loads
  readonly #received = new Map<string, number>()
  readonly #outcomes = new Map<string, number>()
  readonly #balance = new Balance()

  constructor(court: Court, { standing }: Future, asOf: number) {
    const { edition, task } = court
    const { settings } = task
    const read = edition.loaded.reader.read(standing, { asOf })
    if (read.kind === 'problems') throw new Error('the facts of the court were not checked')
    this.#court = court
    this.#judges = read.facts.judges ?? []
    this.#martialLaw = read.facts.martialLaw
    this.#people = this.#judges.map(({ id = '' }) => id).sort()
    this.#places = new Map(this.#people.map((judge, at) => [judge, at]))
    const { absences } = settings.judge
    this.#away = new Map(
      judgesIn(standing).map((judge) => [
        String(judge['id']),
        awayIn(objectsIn(judge[absences.list]), absences),
      ]),
    )
    this.#loads = new Loads(settings.load, settings.judge, this.#judges, court.unit)
    this.#note()
  }

  beginDay(day: number): void {
    for (const judge of this.#people) {
      if (!isAway(this.#away.get(judge) ?? [], day)) this.#loads.worked(judge)
    }
  }

  settle(matter: number, day: number, luck: Random): void {
    const { matterOn, settle, task } = this.#court
    const facts = matterOn(matter, day, this.#judges)
    if (facts === undefined) return this.#count(REFUSED)
    const settled = settle(facts, { calendar: task.calendar, martialLaw: this.#martialLaw })
    switch (settled.kind) {
      case 'nobody':
        return this.#count(settled.outcome)
      case 'given':
        this.#count(settled.outcome)
        return this.#give([settled.judge], facts)
      case 'draw':
        return this.#draw(settled, facts, luck)
    }
  }

  endDay(): void {
    this.#note()
  }

  ending(): Ending {
    const limit = this.#court.task.settings.balance_limit
    const loads = this.#people.flatMap((judge) => {
      const units = this.#loads.unitsOf(judge)
      return units === undefined ? [] : [[judge, units] as const]
    })
    return {
      received: this.#received,
      loads: new Map(loads),
      outcomes: this.#outcomes,
      balancedAfter: this.#balance.reachedAfter(limit),
      finalRatio: this.#balance.finalRatio(),
    }
  }

  #draw(
    { outcome, seats }: Extract<Settled, { readonly kind: 'draw' }>,
    facts: Facts,
    luck: Random,
  ): void {
    const drawn = pickSeats(seats, this.#people, luck)
    if (drawn === undefined) return this.#count(NOT_DRAWN)
    for (const { ids } of seats) this.#balance.tookPart(this.#placesOf(ids))
    this.#count(outcome)
    this.#give(drawn, facts)
  }

  #give(judges: readonly string[], { roots }: Facts): void {
    const weight = weightOf(roots['case'], this.#court.task.settings.load)
    for (const judge of judges) {
      this.#received.set(judge, (this.#received.get(judge) ?? 0) + 1)
      this.#loads.received(judge, weight)
    }
  }

  #count(outcome: string): void {
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1)
  }

  #note(): void {
    this.#balance.note(this.#people.map((judge) => this.#loads.unitsOf(judge)))
  }

  /** Jurors have no place among judges. */
  #placesOf(ids: readonly string[]): readonly number[] {
    return ids.flatMap((id) => this.#places.get(id) ?? [])
  }
}
