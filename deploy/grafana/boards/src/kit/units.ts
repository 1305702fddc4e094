/**
 * Units as people say them. Grafana's own unit of hours turns 5,000 hours of service into weeks, which no plan speaks of, so
 * counted things carry a measure word as a suffix.
 */
export const units = {
  hours: 'suffix:小时',
  personTimes: 'suffix:人次',
  people: 'suffix:人',
  sessions: 'suffix:场',
  pieces: 'suffix:个',
  items: 'suffix:件',
  targets: 'suffix:项',
  events: 'suffix:条',
  percent: 'percent',
  share: 'percentunit',
  number: 'none',
  seconds: 's',
  bytes: 'bytes',
  perSecond: 'reqps',
  eventsPerSecond: 'suffix:条/秒',
  perMinute: 'suffix:次/分',
  time: 'dateTimeAsIso',
} as const

export type Unit = (typeof units)[keyof typeof units]
