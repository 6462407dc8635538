/** The expressions of an edition that somebody may ask about: what its rules hold, and when they take effect. */
import type { Ir, IrRule, PolicyIr } from '../ir.ts'
import {
  excludes,
  finds,
  manualIsDue,
  redrawConcerns,
  redrawIsMet,
  redrawIsMetByException,
  transfers,
  wouldTransfer,
} from '../rule-conditions.ts'

/** Each once, in the order of the rules. */
export function entryPoints(ir: PolicyIr): readonly Ir[] {
  const rules: readonly Omit<IrRule, 'clause'>[] = [
    ...ir.draws.flatMap(({ weight }) => weight ?? []),
    ...[ir.draws, ir.refusals, ir.transfers, ir.exceptions, ir.redraws, ir.manuals].flat(),
    ...[ir.limits, ir.findings, ir.duties, ir.parameters].flat(),
  ]
  return [
    ...new Set([
      ...ir.exclusions.map(excludes),
      ...ir.transfers.flatMap((rule) => [transfers(rule), wouldTransfer(rule)]),
      ...ir.redraws.flatMap((rule) => [
        redrawConcerns(rule),
        redrawIsMet(rule),
        redrawIsMetByException(rule),
      ]),
      ...ir.manuals.map(manualIsDue),
      ...ir.findings.map(finds),
      ...rules.flatMap(heldBy),
    ]),
  ]
}

/** The expressions that a rule holds in its own fields, lists and parts; sentences are not asked about. */
function heldBy(part: unknown): readonly Ir[] {
  if (Array.isArray(part)) return part.flatMap(heldBy)
  if (typeof part !== 'object' || part === null) return []
  if ('op' in part && 'type' in part) return [part as Ir]
  return Object.entries(part).flatMap(([key, value]) => (key === 'because' ? [] : heldBy(value)))
}
