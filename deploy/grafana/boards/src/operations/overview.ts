import { type ValueMapping, MappingType } from '@grafana/schema'
import { bars, series, stat } from '../kit/panels.ts'
import { calls, ofEach, orNought, quantile, rate } from '../kit/promql.ts'
import { instant, range } from '../kit/source.ts'
import { units } from '../kit/units.ts'

/** Said in words: nobody should have to know what a one stands for. */
const YES_OR_NO: ValueMapping = {
  type: MappingType.ValueToText,
  options: {
    1: { index: 0, text: '正常', color: 'green' },
    0: { index: 1, text: '无应答', color: 'red' },
  },
}

export const replicas = stat({
  title: '在线副本',
  description: 'Replicas of services that Prometheus could scrape, of all it knows.',
  unit: units.number,
  targets: [instant('sum(up{job="kepu"})', '在线', 'A'), instant('count(up{job="kepu"})', '全部', 'B')],
})

export const firing = stat({
  title: '告警',
  description: 'Alerts that fire now; each has a runbook in docs/operations/runbooks.',
  unit: units.number,
  warnFrom: 1,
  targets: [instant(orNought('count(ALERTS{alertstate="firing"})'), '正在告警')],
})

export const failing = stat(
  {
    title: '失败请求占比',
    description: 'Share of calls answered by 5xx, over all services chosen.',
    unit: units.share,
    decimals: 2,
    warnFrom: 0.01,
    targets: [
      range(
        `(sum(${rate(calls('count', 'status=~"5.."'))}) or vector(0)) / sum(${rate(calls('count'))})`,
        '失败占比',
      ),
    ],
  },
  { line: true },
)

export const oldestEvent = stat(
  {
    title: '最久未发出的事件',
    description: 'Age of the oldest event that is written and not yet sent, over all services chosen.',
    unit: units.seconds,
    decimals: 1,
    warnFrom: 60,
    targets: [range(`max(${ofEach('outbox_oldest_seconds')})`, '最久')],
  },
  { line: true },
)

export const lagNow = stat(
  {
    title: '未读消息',
    description:
      'Records of the topics that a consumer group has not read yet, the group that is furthest behind.',
    unit: units.events,
    warnFrom: 10_000,
    targets: [range('max(max by (group) ({__name__=~"kepu_[a-z]+_bus_lag_records"}))', '最多')],
  },
  { line: true },
)

export const parkedNow = stat({
  title: '搁置事件',
  description: 'Events put aside with a reason that wait for somebody: look at them in the console.',
  unit: units.events,
  warnFrom: 1,
  targets: [instant(`sum(max by (service, consumer) (${ofEach('intake_waiting')}))`, '等待处理')],
})

export const parts = bars({
  title: '依赖可用',
  description:
    'Whether each service gets an answer from the servers it uses: 1 yes, 0 no; the worst replica.',
  unit: units.number,
  max: 1,
  mappings: [YES_OR_NO],
  targets: [instant(`min by (service, part) (${ofEach('part_up')})`, '{{service}} → {{part}}')],
})

export const ready = bars({
  title: '服务就绪',
  description: 'Whether the replicas of each service say they are ready: 1 yes, 0 no; the worst replica.',
  unit: units.number,
  max: 1,
  mappings: [YES_OR_NO],
  targets: [instant(`min by (service) (${ofEach('ready')})`, '{{service}}')],
})

export const callRate = series({
  title: '请求速率（按服务）',
  description: 'Calls a second by service, live streams left out.',
  unit: units.perSecond,
  targets: [range(`sum by (service) (${rate(calls('count'))})`, '{{service}}')],
})

export const durations = series({
  title: '请求时长（95% 不超过）',
  description: 'The time within which 95 of a hundred calls were answered, by service.',
  unit: units.seconds,
  targets: [range(quantile(0.95, 'service'), '{{service}}')],
})

export const errors = series({
  title: '失败请求（5xx，按服务）',
  description: 'Calls a second answered by 5xx, by service; a line at nought says that nothing of it failed.',
  unit: units.perSecond,
  targets: [
    range(
      `sum by (service) (${rate(calls('count', 'status=~"5.."'))}) or 0 * sum by (service) (${rate(calls('count'))})`,
      '{{service}}',
    ),
  ],
})

export const heap = series({
  title: '堆内存占用',
  description: 'Heap in use as a share of its maximum, by service; the fullest replica.',
  unit: units.share,
  min: 0,
  max: 1,
  targets: [
    range(
      'max by (service) (sum by (service, instance) (jvm_memory_used_bytes{service=~"$service", area="heap"})' +
        ' / sum by (service, instance) (jvm_memory_max_bytes{service=~"$service", area="heap"} > 0))',
      '{{service}}',
    ),
  ],
})
