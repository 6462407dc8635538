/** How far a new court has come. */
import { expect, test } from 'vitest'
import type { Accounts, Role, SetupState } from '../../../../../editor/api/index.ts'
import {
  comingDay,
  doneSteps,
  missingRoles,
  nextStep,
} from '../../../../../editor/web/screens/setup/progress.ts'

const accountsOf = (...people: readonly (readonly Role[])[]): Accounts => ({
  accounts: people.map((roles, at) => ({
    id: String(at),
    name: `${at}`,
    roles: [...roles],
    locked: false,
    version: 1,
    changed_at: '',
  })),
})

test('an author, another who approves and an officer are needed', () => {
  expect(missingRoles(accountsOf(['administrator']))).toEqual([
    'author',
    'approver',
    'distribution_officer',
  ])
  expect(missingRoles(accountsOf(['author'], ['approver'], ['distribution_officer']))).toEqual([])
})

test('who is the only author and the only approver can approve nothing', () => {
  expect(missingRoles(accountsOf(['author', 'approver'], ['distribution_officer']))).toEqual([
    'approver',
  ])
  const two = accountsOf(['author', 'approver'], ['approver', 'distribution_officer'])
  expect(missingRoles(two)).toEqual([])
})

test('an account that is locked counts for nothing', () => {
  const { accounts } = accountsOf(['author'], ['approver'], ['distribution_officer'])
  const locked = accounts.map((one) => ({ ...one, locked: one.roles.includes('approver') }))
  expect(missingRoles({ accounts: locked })).toEqual(['approver'])
})

const STATE: SetupState = { keys: '', policies: [], registers: [], draws: 0 }
const people = accountsOf(['author'], ['approver'], ['distribution_officer'])

test('steps are ticked off by the ledger, and the first that is open comes next', () => {
  const at = (isCourt: boolean, accounts: Accounts | undefined, state: SetupState | undefined) =>
    nextStep(doneSteps({ isCourt, accounts, state }))
  expect(at(false, undefined, undefined)).toBe('court')
  expect(at(true, accountsOf(['administrator']), STATE)).toBe('people')
  expect(at(true, people, STATE)).toBe('policy')
  const entered = {
    ...STATE,
    policies: [{ document: 'a', entry: 4, approved: false, coming: null }],
  }
  expect(at(true, people, entered)).toBe('policy')
  const approved = {
    ...STATE,
    policies: [{ document: 'a', entry: 4, approved: true, coming: null }],
  }
  expect(at(true, people, approved)).toBe('registers')
  const judges = { ...approved, registers: [{ id: 'j', title: { uk: '', en: '' }, subjects: 3 }] }
  expect(at(true, people, judges)).toBe('draw')
  expect(at(true, people, { ...judges, draws: 1 })).toBeUndefined()
})

test('an approved policy is told with its first day until one of them is in force', () => {
  const policy = (approved: boolean, coming: string | null) => ({
    document: 'a',
    entry: 4,
    approved,
    coming,
  })
  const day = (...policies: SetupState['policies']) => comingDay({ ...STATE, policies })
  expect([comingDay(undefined), day(), day(policy(false, null))]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(day(policy(true, '2026-12-01'), policy(true, '2026-11-24'))).toBe('2026-11-24')
  expect(day(policy(true, '2026-12-01'), policy(false, null))).toBe('2026-12-01')
  expect(day(policy(true, '2026-12-01'), policy(true, null))).toBeUndefined()
})
