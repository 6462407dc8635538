/**
 * Every remark of the stage, by its code. Codes are stable: editors, tests (`remark`) and
 * documentation refer to them; the words may change.
 */
import { defineMessages } from '../source/messages.ts'
import { amendmentMessages } from './messages/amendments.ts'
import { nameMessages } from './messages/names.ts'
import { ruleMessages } from './messages/rules.ts'
import { typeMessages } from './messages/types.ts'

export const checkMessages = defineMessages({
  ...nameMessages,
  ...typeMessages,
  ...ruleMessages,
  ...amendmentMessages,
})

export type CheckCode = keyof typeof checkMessages.table
