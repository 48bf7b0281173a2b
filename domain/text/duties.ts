/** What duties have to say, in Vietnamese. Another language is another file like this one. */
import type { Channel, DutyRule } from '../duties/duty.ts'

const channelName: Readonly<Record<Channel, string>> = {
  web: 'cổng thông tin',
  board: 'bảng niêm yết',
  loudspeaker: 'loa truyền thanh',
  hamlet: 'trưởng thôn',
}

export function sinceText({ since, each }: Pick<DutyRule, 'since' | 'each'>): string {
  if (each === 'standing') return 'thường xuyên'
  return since === 'decision' ? 'từ ngày ra quyết định, văn bản' : 'từ ngày hết kỳ'
}

/** Where and how long. */
export function channelsText({ channels, boardDays, airDays }: DutyRule): string {
  const long = (channel: Channel) => {
    if (channel === 'board' && boardDays === 'always') return ' thường xuyên'
    if (channel === 'board' && boardDays !== null) return ` ít nhất ${boardDays} ngày`
    return channel === 'loudspeaker' && airDays !== null ? ` ít nhất ${airDays} ngày liên tiếp` : ''
  }
  return channels.map((channel) => channelName[channel] + long(channel)).join(', ')
}

const toBeChecked = 'mặc định, cần đối chiếu'

/** Where it is written, and whether its number of days is a default. */
export function sourceText({ source, confidence }: Pick<DutyRule, 'source' | 'confidence'>): string {
  return confidence === 'H' ? source : `${source} (số ngày là ${toBeChecked})`
}
