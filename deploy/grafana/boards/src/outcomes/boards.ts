import type { Dashboard } from '@grafana/schema'
import { board, CITY, COUNTY, strip } from '../kit/board.ts'
import * as plan from './plan.ts'
import * as range from './range.ts'

/** Of every board of outcomes: the year so far. */
const OF_THE_YEAR = { tags: ['outcomes'], from: 'now/y', refresh: '5m' }

/** One page for whoever leads the city: how the plan stands, and what the year has brought so far. */
export const leader: Dashboard = board({
  ...OF_THE_YEAR,
  uid: 'kepu-leader',
  title: '全市一页看',
  description:
    'One page for the city leadership: targets of the plan as the product judges them, and the main figures of the range.',
  variables: [CITY],
  strips: [
    strip(4, [24, plan.states]),
    strip(
      4,
      [5, range.hours('city')],
      [5, range.attendance('city')],
      [5, range.visits('city')],
      [4, range.sessions('city')],
      [5, range.bases('city')],
    ),
    strip(13, [10, plan.progress], [14, plan.standingInShort]),
    strip(8, [14, range.comingByDay('city')], [10, range.requests('city')]),
  ],
})

/** Hours, visits, attendance, bases and requests of any counties and any days. */
export const outcomes: Dashboard = board({
  ...OF_THE_YEAR,
  uid: 'kepu-outcomes',
  title: '科普成效',
  description:
    'Outcomes by county and day: volunteer hours, visits, attendance, bases and residents’ requests.',
  variables: [CITY, COUNTY],
  strips: [
    strip(
      4,
      [4, range.hours('counties')],
      [4, range.attendance('counties')],
      [4, range.visits('counties')],
      [4, range.sessions('counties')],
      [4, range.volunteers('counties')],
      [4, range.bases('counties')],
    ),
    strip(9, [12, range.hoursByDay], [12, range.comingByDay('counties')]),
    strip(9, [8, range.attendanceByGroup], [8, range.visitsByGroup], [8, range.hoursByGrade]),
    strip(10, [14, range.byCounty], [10, range.requests('counties')]),
    strip(8, [24, range.basesOverTime]),
  ],
})

/** The plan: every target, how far it is, and how that moved. */
export const targets: Dashboard = board({
  ...OF_THE_YEAR,
  uid: 'kepu-targets',
  title: '规划目标',
  description:
    'Bases, coverage and every other target of the plan in force against what the plan asks, in the words of the plan.',
  variables: [CITY],
  strips: [
    strip(4, [24, plan.states]),
    strip(13, [24, plan.standing]),
    strip(10, [10, plan.progress], [14, plan.coverageOverTime]),
  ],
})
