/**
 * What the statistics can and cannot do, in the same words wherever it is said. The figures come from a simulation
 * (`test/bench/audit-power.ts`; the README of this folder has its output).
 */
import type { Words } from '../types.ts'

export const POWER: Words = {
  uk: 'за десяти суддів із рівною вагою: якщо кожен розподіл повторювали один раз на користь одного судді, у половині випадків це видно вже через 140 розподілів; якщо кожен четвертий — через 2000; якщо кожен десятий — здебільшого не видно й за 12 000',
  en: 'with ten judges of equal weight: if every draw was repeated once in favour of one judge, half the time this shows within 140 draws; if one in four, within 2,000; if one in ten, mostly not within 12,000',
}

export const NEVER: Words = {
  uk: 'поодинокі втручання; хто втрутився і в якій справі; втручання у відомості, а не у число: імовірності беруться такими, як їх записано',
  en: 'single interventions; who intervened and in which case; interference with the facts instead of the number: chances are taken as they were recorded',
}
