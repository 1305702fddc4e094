import type { Dashboard } from '@grafana/schema'
import { board, CITY, COUNTY, strip } from '../kit/board.ts'
import * as figures from './figures.ts'

/** One page for whoever leads the city: how the plan stands, and what the year has brought so far. */
export const leader: Dashboard = board({
  uid: 'kepu-leader',
  title: '全市一页看',
  description:
    'One page for the city leadership: targets of the plan as the product judges them, and the main figures of the range.',
  tags: ['outcomes'],
  variables: [CITY],
  from: 'now/y',
  refresh: '5m',
  strips: [
    strip(4, [24, figures.states]),
    strip(
      4,
      [5, figures.hours('city')],
      [5, figures.attendance('city')],
      [5, figures.visits('city')],
      [4, figures.sessions('city')],
      [5, figures.bases('city')],
    ),
    strip(13, [10, figures.progress], [14, figures.standingInShort]),
    strip(8, [14, figures.comingByDay('city')], [10, figures.requests('city')]),
  ],
})

/** Hours, visits, attendance, bases and requests of any counties and any days. */
export const outcomes: Dashboard = board({
  uid: 'kepu-outcomes',
  title: '科普成效',
  description:
    'Outcomes by county and day: volunteer hours, visits, attendance, bases and residents’ requests.',
  tags: ['outcomes'],
  variables: [CITY, COUNTY],
  from: 'now/y',
  refresh: '5m',
  strips: [
    strip(
      4,
      [4, figures.hours('counties')],
      [4, figures.attendance('counties')],
      [4, figures.visits('counties')],
      [4, figures.sessions('counties')],
      [4, figures.volunteers('counties')],
      [4, figures.bases('counties')],
    ),
    strip(9, [12, figures.hoursByDay], [12, figures.comingByDay('counties')]),
    strip(9, [8, figures.attendanceByGroup], [8, figures.visitsByGroup], [8, figures.hoursByGrade]),
    strip(10, [14, figures.byCounty], [10, figures.requests('counties')]),
    strip(8, [24, figures.basesOverTime]),
  ],
})

/** The plan: every target, how far it is, and how that moved. */
export const targets: Dashboard = board({
  uid: 'kepu-targets',
  title: '规划目标',
  description:
    'Bases, coverage and every other target of the plan in force against what the plan asks, in the words of the plan.',
  tags: ['outcomes'],
  variables: [CITY],
  from: 'now/y',
  refresh: '5m',
  strips: [
    strip(4, [24, figures.states]),
    strip(13, [24, figures.standing]),
    strip(10, [10, figures.progress], [14, figures.coverageOverTime]),
  ],
})
