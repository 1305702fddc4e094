import type { Dashboard } from '@grafana/schema'
import { board, SERVICE, strip } from '../kit/board.ts'
import * as checkin from './checkin.ts'
import * as messaging from './messaging.ts'
import * as overview from './overview.ts'
import * as runtime from './runtime.ts'

/** Of the boards somebody on duty leaves open. */
const WATCHED = { tags: ['operations'], variables: [SERVICE], from: 'now-1h', refresh: '30s' }

/** Where whoever is on duty looks first. */
export const operations: Dashboard = board({
  ...WATCHED,
  uid: 'kepu-operations',
  title: '运行总览',
  description:
    'Whether the platform is well: replicas, alerts, rates, errors, durations, and whether events flow.',
  strips: [
    strip(
      4,
      [4, overview.replicas],
      [4, overview.firing],
      [4, overview.failing],
      [4, overview.oldestEvent],
      [4, overview.lagNow],
      [4, overview.parkedNow],
    ),
    strip(8, [12, overview.callRate], [12, overview.durations]),
    strip(8, [12, overview.errors], [12, overview.heap]),
    strip(14, [8, overview.ready], [16, overview.parts]),
  ],
})

/** Where events are: written, sent, read, put aside. */
export const events: Dashboard = board({
  ...WATCHED,
  uid: 'kepu-messaging',
  title: '事件与消息',
  description: 'Outbox, relay, lag of consumer groups, parked events and due work.',
  strips: [
    strip(
      4,
      [9, messaging.holders],
      [5, messaging.outboxParked],
      [5, messaging.waiting],
      [5, messaging.waitingFor],
    ),
    strip(8, [8, messaging.outboxAge], [8, messaging.outboxPending], [8, messaging.sent]),
    strip(12, [12, messaging.lag], [12, messaging.handled]),
    strip(8, [8, messaging.repeated], [8, messaging.due], [8, messaging.parkedBy]),
  ],
})

/** Calls, pools and processes, for whoever looks for what is slow. */
export const processes: Dashboard = board({
  ...WATCHED,
  uid: 'kepu-runtime',
  title: '接口与进程',
  description:
    'HTTP calls by outcome and route, database pools, memory, collections, threads and processors.',
  strips: [
    strip(8, [8, runtime.byStatus], [8, runtime.spread], [8, runtime.active]),
    strip(11, [24, runtime.slowest]),
    strip(8, [12, runtime.connections], [12, runtime.waitingForOne]),
    strip(8, [12, runtime.heapUsed], [12, runtime.collecting]),
    strip(7, [12, runtime.threads], [12, runtime.cpu]),
  ],
})

/** A day on which everybody comes at once. */
export const checkInDay: Dashboard = board({
  uid: 'kepu-check-in-day',
  title: '签到日',
  description:
    'Check-ins a minute, scans kept offline, places nobody has taken, requests that wait: for the day of a large event.',
  tags: ['operations'],
  variables: [],
  from: 'now-3h',
  refresh: '10s',
  strips: [
    strip(
      4,
      [5, checkin.now],
      [5, checkin.accepted],
      [5, checkin.late],
      [5, checkin.gap],
      [4, checkin.signIns],
    ),
    strip(9, [12, checkin.checkIns], [12, checkin.refused]),
    strip(8, [12, checkin.queue], [12, checkin.lateAge]),
    strip(9, [8, checkin.staffing], [8, checkin.wanted], [8, checkin.requestsWaiting]),
  ],
})
