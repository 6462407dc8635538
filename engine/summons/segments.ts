/** How many SMS a text takes: a text in, segments out. Cyrillic goes in UCS-2 (70 characters), Latin in GSM-7 (160). */
import { SegmentedMessage } from 'sms-segments-calculator'

export interface SegmentCount {
  readonly encoding: 'GSM-7' | 'UCS-2'
  readonly segments: number
}

/** Counts segments in the shortest encoding that holds the text. */
export function segmentsOf(text: string): SegmentCount {
  const { encodingName, segmentsCount } = new SegmentedMessage(text, 'auto')
  return { encoding: encodingName, segments: segmentsCount }
}
