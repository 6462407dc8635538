/** Data beside a policy: what the policy does not know is told with its place, before a rule stays silent. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkData, DATA_FILES, type DataKind } from '../../../engine/index.ts'
import type { CheckedPolicy } from '../../../grammar/index.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

function policyOf(document: string): CheckedPolicy {
  const loaded = shippedPolicies().runtime?.policies.get(document)
  if (loaded === undefined) throw new Error(document)
  return loaded.policy
}

const FILES = [
  ['vkz', 'search', 'policies/administration/vkz/search.yaml'],
  ['summons', 'sending', 'policies/administration/summons/sending.yaml'],
  ['desn', 'warnings', 'policies/courts/desnianskyi/warnings.yaml'],
  ['desn', 'document', 'policies/courts/desnianskyi/documents/outage-act.yaml'],
] as const

/** The remarks after one slip: their codes, the text of the file under them, and the help. */
function remarks(document: string, kind: DataKind, path: string, from: string, to: string) {
  const shipped = readFileSync(path, 'utf8')
  expect(shipped).toContain(from)
  const text = shipped.replace(from, to)
  return checkData({ path, text }, kind, policyOf(document)).map(
    ({ code, span, help, severity }) => [
      severity,
      code,
      text.slice(span.start, span.end),
      help?.en ?? '',
    ],
  )
}

test.each(FILES)('the data shipped with %s (%s) are known to it', (document, kind, path) => {
  const source = { path, text: readFileSync(path, 'utf8') }
  expect(checkData(source, kind, policyOf(document))).toEqual([])
})

test.each([
  ['a clause', 'vkz', 'search', 'clause: vkz/2.7', 'clause: vkz/2.77', 'vkz/2.77', 'vkz/2.7'],
  ['a status', 'vkz', 'search', 'status: [holds]', 'status: [hold]', 'hold', 'holds'],
  ['a fact', 'vkz', 'search', 'fact: email', 'fact: emal', 'emal', 'email'],
  [
    'an object',
    'vkz',
    'search',
    'entity: conference',
    'entity: conferense',
    'search_query',
    'conference',
  ],
  [
    'a value',
    'vkz',
    'search',
    'search_scope: all_users',
    'search_scope: all_user',
    'all_user',
    'all_users',
  ],
  ['a channel', 'summons', 'sending', '{ channel: sms,', '{ channel: smss,', 'smss', 'sms'],
  [
    'a clause that must hold',
    'summons',
    'sending',
    'summons/I.5:',
    'summons/I.55:',
    '[holds]',
    'summons/I.5',
  ],
  [
    'a value of yes or no',
    'summons',
    'sending',
    'send_failed: false',
    'send_failed: maybe',
    'maybe',
    '',
  ],
  [
    'a fact by its pointer',
    'summons',
    'sending',
    '/message/send_failed',
    '/message/send_fail',
    '/message/send_fail',
    'send_failed',
  ],
  [
    'a clause about a text',
    'summons',
    'sending',
    '[summons/II.1.p5]',
    '[summons/II.1.p55]',
    'summons/II.1.p55',
    'summons/II.1.p5',
  ],
  [
    'a limit',
    'desn',
    'warnings',
    'deciding_deadline_at',
    'deciding_deadline',
    'deciding_deadline',
    'deciding_deadline_at',
  ],
  ['a state', 'desn', 'warnings', '[decided]', '[decide]', 'decide', 'decided'],
  [
    'whom to warn',
    'desn',
    'warnings',
    'chief_judge_id',
    'chief_judge',
    'chief_judge',
    'chief_judge_id',
  ],
] as const)(
  '%s that the policy does not know is told where it stands',
  (_, document, kind, from, to, at, near) => {
    const path = FILES.find(([, one]) => one === kind)?.[2] ?? ''
    expect(remarks(document, kind, path, from, to)).toContainEqual([
      'error',
      'data/unknown-name',
      at,
      near === '' ? '' : `perhaps \`${near}\` was meant`,
    ])
  },
)

test('a template names facts of its policy only', () => {
  const [, , , [document, kind, path]] = FILES
  expect(remarks(document, kind, path, '{збій_системи.', '{збійсистеми.')).not.toEqual([])
})

test('a shape is told before names, where the key is missing too', () => {
  const [, , [document, kind, path]] = FILES
  const found = remarks(document, kind, path, 'over:', 'overr:')
  expect(found.map(([, code]) => code)).toEqual(['data/shape', 'data/shape'])
})

test('what is not YAML, and a list under an anchor, are told as in a policy', () => {
  const told = (text: string) =>
    checkData({ path: 'search.yaml', text }, 'search', policyOf('vkz')).map(({ code }) => code)
  expect(told('query: [')).toEqual(['yaml/syntax'])
  expect(told('query: &a {}')).toEqual(['yaml/anchor'])
})

test('without a policy that could be read only the shape is looked into', () => {
  const [[, kind, path]] = FILES
  const text = readFileSync(path, 'utf8').replaceAll('vkz/', 'none/')
  expect(checkData({ path, text }, kind, undefined)).toEqual([])
})

test('a file is known by its name', () => {
  expect(DATA_FILES).toEqual({
    'search.yaml': 'search',
    'sending.yaml': 'sending',
    'warnings.yaml': 'warnings',
  })
})
