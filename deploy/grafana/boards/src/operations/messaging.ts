import { bars, series, stat } from '../kit/panels.ts'
import { ofEach, orNought, rate } from '../kit/promql.ts'
import { instant, range } from '../kit/source.ts'
import { units } from '../kit/units.ts'

export const outboxAge = series({
  title: '发件箱最久等待',
  description:
    'Age of the oldest event that is written and not yet sent, by service; near nought while the relay runs.',
  unit: units.seconds,
  targets: [range(`max by (service) (${ofEach('outbox_oldest_seconds')})`, '{{service}}')],
})

export const outboxPending = series({
  title: '发件箱待发',
  description: 'Events written and not yet sent, by service; every replica shows the same.',
  unit: units.events,
  targets: [range(`max by (service) (${ofEach('outbox_pending')})`, '{{service}}')],
})

export const sent = series({
  title: '发出事件',
  description: 'Events sent to Kafka a second, by service.',
  unit: units.eventsPerSecond,
  targets: [range(`sum by (service) (${rate(ofEach('outbox_sent_total'))})`, '{{service}}')],
})

export const holders = stat({
  title: '转发者',
  description: 'Whether a replica of the service relays its events: 1 is right, 0 means that nobody sends.',
  unit: units.number,
  targets: [instant(`max by (service) (${ofEach('relay_holder')})`, '{{service}}')],
})

export const outboxParked = stat({
  title: '发不出的事件',
  description: 'Events the broker refused for good; later events of the same thing wait behind them.',
  unit: units.events,
  warnFrom: 1,
  targets: [instant(`sum(max by (service) (${ofEach('outbox_parked')}))`, '发不出')],
})

export const waiting = stat({
  title: '搁置事件',
  description: 'Events that could not be handled and wait for somebody.',
  unit: units.events,
  warnFrom: 1,
  targets: [instant(`sum(max by (service, consumer) (${ofEach('intake_waiting')}))`, '等待处理')],
})

export const waitingFor = stat({
  title: '搁置最久',
  description: 'For how long the oldest parked event has waited.',
  unit: units.seconds,
  decimals: 0,
  warnFrom: 3600,
  targets: [instant(`max(${ofEach('intake_waiting_oldest_seconds')})`, '最久')],
})

export const lag = series(
  {
    title: '未读消息（按消费组）',
    description:
      'Records written to the topics of each consumer group and not yet read, as the service that sees most says.',
    unit: units.events,
    targets: [range('max by (group) ({__name__=~"kepu_[a-z]+_bus_lag_records"})', '{{group}}')],
  },
  { calcs: ['max', 'lastNotNull'] },
)

export const handled = series({
  title: '处理事件',
  description: 'Events handled a second, by service.',
  unit: units.eventsPerSecond,
  targets: [range(`sum by (service) (${rate(ofEach('intake_handled_total'))})`, '{{service}}')],
})

export const repeated = series({
  title: '重复、跳过与搁置',
  description:
    'Events a second that came again, those of a type the service has no use for, and those put aside.',
  unit: units.eventsPerSecond,
  targets: [
    range(orNought(`sum(${rate(ofEach('intake_repeated_total'))})`), '重复', 'A'),
    range(orNought(`sum(${rate(ofEach('intake_skipped_total'))})`), '不需要', 'B'),
    range(orNought(`sum(${rate(ofEach('intake_parked_total'))})`), '搁置', 'C'),
  ],
})

export const due = series({
  title: '到期工作落后',
  description:
    'How far behind the oldest work is that was due (openings to close, pushes to send), by service and kind, in city time.',
  unit: units.seconds,
  targets: [
    range('max by (service, kind) (kepu_due_overdue_seconds{service=~"$service"})', '{{service}} {{kind}}'),
  ],
})

export const parkedBy = bars({
  title: '搁置事件（按服务）',
  description: 'Events that wait for somebody, by service.',
  unit: units.events,
  targets: [
    instant(`sum by (service) (max by (service, consumer) (${ofEach('intake_waiting')}))`, '{{service}}'),
  ],
})
