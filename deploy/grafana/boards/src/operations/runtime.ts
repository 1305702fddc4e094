import { series } from '../kit/panels.ts'
import { calls, ofEach, quantile, rate, SERVICES } from '../kit/promql.ts'
import { range } from '../kit/source.ts'
import { units } from '../kit/units.ts'

export const byStatus = series(
  {
    title: '请求速率（按结果）',
    description: 'Calls a second by outcome: SUCCESS, CLIENT_ERROR (4xx), SERVER_ERROR (5xx), REDIRECTION.',
    unit: units.perSecond,
    targets: [range(`sum by (outcome) (${rate(calls('count'))})`, '{{outcome}}')],
  },
  { stacked: true },
)

export const slowest = series(
  {
    title: '最慢的接口（95% 不超过）',
    description:
      'The ten routes that take longest to answer 95 of a hundred calls. A route is a template, never a raw path.',
    unit: units.seconds,
    targets: [range(`topk(10, ${quantile(0.95, 'service', 'uri')})`, '{{service}} {{uri}}')],
  },
  { calcs: ['max'] },
)

export const spread = series({
  title: '请求时长分布',
  description:
    'The time within which half, 95 and 99 of a hundred calls were answered, over all services chosen.',
  unit: units.seconds,
  targets: [
    range(quantile(0.5), '50%', 'A'),
    range(quantile(0.95), '95%', 'B'),
    range(quantile(0.99), '99%', 'C'),
  ],
})

export const active = series({
  title: '进行中的请求',
  description: 'Calls under way, by service, live streams of screens among them.',
  unit: units.number,
  targets: [range(`sum by (service) (http_server_active_requests{${SERVICES}})`, '{{service}}')],
})

export const connections = series({
  title: '数据库连接占用',
  description: 'Connections in use as a share of the pool, by service; the fullest replica.',
  unit: units.share,
  min: 0,
  max: 1,
  targets: [
    range(
      `max by (service) (sum by (service, instance) (agroal_active_count{${SERVICES}})` +
        ` / sum by (service, instance) (${ofEach('pool_max_connections')}))`,
      '{{service}}',
    ),
  ],
})

export const waitingForOne = series({
  title: '等待连接的线程',
  description:
    'Threads that wait for a connection, by service. More than nought for long: the pool is too small or a query too slow.',
  unit: units.number,
  targets: [range(`sum by (service) (agroal_awaiting_count{${SERVICES}})`, '{{service}}')],
})

export const heapUsed = series({
  title: '堆内存',
  description: 'Heap in use by service and replica.',
  unit: units.bytes,
  targets: [
    range(
      `sum by (service, instance) (jvm_memory_used_bytes{${SERVICES}, area="heap"})`,
      '{{service}} {{instance}}',
    ),
  ],
})

export const collecting = series({
  title: '垃圾回收停顿',
  description: 'Share of time for which collections stopped the service, by service.',
  unit: units.share,
  targets: [range(`sum by (service) (${rate(`jvm_gc_pause_seconds_sum{${SERVICES}}`)})`, '{{service}}')],
})

export const threads = series({
  title: '线程',
  description: 'Live platform threads by service.',
  unit: units.number,
  targets: [range(`sum by (service) (jvm_threads_live_threads{${SERVICES}})`, '{{service}}')],
})

export const cpu = series({
  title: '处理器占用',
  description: "Share of the machine's processors each service uses.",
  unit: units.share,
  targets: [range(`sum by (service) (process_cpu_usage{${SERVICES}})`, '{{service}}')],
})
