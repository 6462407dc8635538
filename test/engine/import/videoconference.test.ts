import { describe, expect, test } from 'vitest'
import { importFile } from '../../../engine/index.ts'
import { codesOf, fileOf, importChanged, sampleBytes } from '../../support/samples.ts'

const protocol = fileOf(importFile(sampleBytes('vkz-protocol'), 'протокол'))

const notesOf = (notes: readonly { readonly uk: string }[]): string =>
  notes.map(({ uk }) => uk).join('\n')

describe('the protocol of a hearing by videoconference', () => {
  test('tells the conference, its start and its end', () => {
    expect(protocol.kind).toBe('videoconference-protocol')
    expect(protocol.facts['conference']).toMatchObject({
      id: '1000001',
      started_at: '2026-01-13T11:22:21+02:00',
      ended_at: '2026-01-13T12:06:46+02:00',
      participants_added: [{ id: '95323' }, { id: '30500' }],
    })
  })

  test('has the case number, and a proceeding number that is blank: none, with a note', () => {
    expect(protocol.facts['protocol']).toMatchObject({
      case_no: '999/1001/25',
      proceeding_no: null,
    })
    expect(notesOf(protocol.notes)).toContain('номер провадження у протоколі порожній')
  })

  test('a proceeding number that is filled in is taken as it is', () => {
    const filled = importChanged(
      'vkz-protocol',
      'Провадження № <strong></strong>',
      'Провадження № <strong>2/999/5/25</strong>',
    )
    expect(fileOf(filled).facts['protocol']).toMatchObject({ proceeding_no: '2/999/5/25' })
  })

  test('a protocol without the place for the number leaves it unknown', () => {
    const without = importChanged('vkz-protocol', 'data-id="_el_proceedings_number"', '')
    expect(fileOf(without).facts['protocol']).not.toHaveProperty('proceeding_no')
  })

  test('has 121 timed actions in their order, each with who acted', () => {
    expect(protocol.actions.map(({ no }) => no)).toEqual(
      Array.from({ length: 121 }, (_, index) => index + 1),
    )
    expect(protocol.actions[5]).toEqual({
      no: 6,
      at: '2026-01-13T11:24:02+02:00',
      participant: '95323',
      role: 'Представник позивача',
      name: 'ПЕРША ПРЕДСТАВНИЦЯ ПОЗИВАЧА',
      action: 'Відкрито сторінку конференції',
      details: [
        expect.stringContaining('Авторизовано за КЕП (ЕЦП)'),
        'Увімкнено мікрофон',
        'Увімкнено камеру',
      ],
      record: null,
    })
  })

  test('from the moment of recording every action has a link to the recording', () => {
    const linked = protocol.actions.filter(({ record }) => record !== null)
    expect(linked.map(({ no }) => no)).toEqual(Array.from({ length: 91 }, (_, index) => index + 31))
    expect(linked.at(-1)?.record).toBe(
      'https://vkz.example/conference/show-record?appointment_id=1000001&time=1768298806',
    )
  })

  test('tells participants with role, address and marks; the courtroom is no participant', () => {
    expect(protocol.facts['participants']).toEqual([
      {
        id: '95323',
        name: 'ПЕРША ПРЕДСТАВНИЦЯ ПОЗИВАЧА',
        role: 'representative',
        email: 'first@counsel.example',
        attended: true,
        online: true,
        qes_authenticated: true,
        joined: true,
      },
      expect.objectContaining({ id: '30500', email: 'second@counsel.example' }),
    ])
  })

  test('tells the recording, the judge and that the hearing was public', () => {
    expect(protocol.facts['recording']).toEqual({ files_count: 1, format: 'mp4' })
    expect(protocol.facts['judges']).toEqual([{ id: 'Суддя А.А.', surname: 'Суддя' }])
    expect(protocol.facts['hearing']).toEqual({ public: true })
  })

  test('says nothing about steps that leave no trace in it', () => {
    for (const step of ['equipment_checked', 'test_recorded', 'created_at', 'is_court_session'])
      expect(protocol.facts['conference']).not.toHaveProperty(step)
    expect(protocol.facts['protocol']).not.toHaveProperty('signed_by_clerk_at')
    expect(protocol.facts).not.toHaveProperty('user')
  })
})

describe('a protocol that contradicts itself', () => {
  test('in the moment of the end is refused', () => {
    const result = importChanged('vkz-protocol', 'value="1768298806"', 'value="1768298000"')
    expect(codesOf(result)).toEqual(['import/contradiction'])
  })

  test('two participants under one identifier are refused', () => {
    const result = importChanged('vkz-protocol', "data-user='30500-", "data-user='95323-")
    expect(codesOf(result)).toEqual(['import/same-name'])
  })

  test('two participants of one name keep their own marks, but the address is nobody’s', () => {
    const result = importChanged(
      'vkz-protocol',
      /ДРУГИЙ ПРЕДСТАВНИК ВІДПОВІДАЧА/g,
      'ПЕРША ПРЕДСТАВНИЦЯ ПОЗИВАЧА',
    )
    const { facts, notes } = fileOf(result)
    expect(facts['participants']).toEqual([
      expect.not.objectContaining({ email: expect.anything() }),
      expect.not.objectContaining({ email: expect.anything() }),
    ])
    expect(notesOf(notes)).toContain('кому з учасників')
    const told = fileOf(result).notes.filter(({ uk }) => uk.includes('належить адреса'))
    expect(told).toHaveLength(1)
  })

  test('an action earlier than the one before it is told with its number', () => {
    const result = importChanged('vkz-protocol', "data-time='11:33:06'", "data-time='10:33:06'")
    expect(notesOf(fileOf(result).notes)).toContain('дія № 31 раніша за попередню')
  })

  test('an action without a readable time is told and left out', () => {
    const result = importChanged('vkz-protocol', "data-time='11:33:06'", "data-time='25:33:06'")
    const { actions, unread } = fileOf(result)
    expect(actions).toHaveLength(120)
    expect(notesOf(unread)).toContain('дія у рядку 31')
  })

  test('a link to the recording that is a script is not taken over, and not taken for none', () => {
    const result = importChanged(
      'vkz-protocol',
      "href='https://vkz.example/conference/get-record?f=",
      "href='javascript:alert(1)//",
    )
    expect(fileOf(result).facts['protocol']).not.toHaveProperty('recording_link')
    expect(notesOf(fileOf(result).unread)).toContain('посилання на запис')
  })
})
