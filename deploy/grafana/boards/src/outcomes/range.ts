// What the days of the range have brought.
import { begins, cityRollups, FIRST_DAY, held, labels, LAST_DAY, rollups } from '../kit/sql.ts'
import { bars, column, series, stat, table } from '../kit/panels.ts'
import { lines, rows } from '../kit/source.ts'
import { codes, named, quoted, words } from '../kit/terms.ts'
import { units } from '../kit/units.ts'

type Whole = 'city' | 'counties'
const from = (whole: Whole) => (whole === 'city' ? cityRollups : rollups)

// ---- numbers

export const hours = (whole: Whole) =>
  stat({
    title: '志愿服务时长',
    description:
      'Volunteer service credited in the range, in hours. Person-minutes of confirmed records, corrections included.',
    unit: units.hours,
    decimals: 0,
    targets: [
      rows(`select round(coalesce(sum(r.minutes), 0) / 60.0, 1) as "小时"\n${from(whole)('service')}`),
    ],
  })

export const attendance = (whole: Whole) =>
  stat({
    title: '活动参与',
    description:
      'Attendance at sessions in person-times (人次): one person who came twice counts twice; head counts are in it.',
    unit: units.personTimes,
    targets: [rows(`select coalesce(sum(r.person_times), 0) as "人次"\n${from(whole)('attendance')}`)],
  })

export const visits = (whole: Whole) =>
  stat({
    title: '场馆参观',
    description: 'Visits to venues in person-times (人次).',
    unit: units.personTimes,
    targets: [rows(`select coalesce(sum(r.person_times), 0) as "人次"\n${from(whole)('visit')}`)],
  })

export const sessions = (whole: Whole) =>
  stat({
    title: '举办场次',
    description: 'Sessions held in the range.',
    unit: units.sessions,
    targets: [rows(`select coalesce(sum(r.count), 0) as "场"\n${from(whole)('session')}`)],
  })

export const volunteers = (whole: Whole) =>
  stat({
    title: '注册志愿者净增',
    description: 'Volunteers verified in the range, less those who left.',
    unit: units.people,
    targets: [rows(`select coalesce(sum(r.count), 0) as "人"\n${from(whole)('volunteer')}`)],
  })

export const bases = (whole: Whole) =>
  stat({
    title: '市级及以上基地保有量',
    description:
      'Science-education bases of city level or above held on the last day of the range: a stock, not what was added.',
    unit: units.pieces,
    targets: [
      rows(
        `select count(distinct h.subject) as "个"\n${held(LAST_DAY, whole)}
  and h.code = 'science-education-base' and h.level in (${quoted(codes('levels', 'city'))})`,
      ),
    ],
  })

// ---- over time

export const hoursByDay = series(
  {
    title: '每日志愿服务时长（按县区）',
    description: 'Volunteer service credited a day and county, in hours, stacked.',
    unit: units.hours,
    decimals: 0,
    targets: [
      lines(
        `select ${begins('r.day')} as "time", p.county_name as metric, sum(r.minutes) / 60.0 as "小时"
${rollups('service')}
group by 1, 2, p.county order by 1, p.county`,
      ),
    ],
  },
  { days: true, stacked: true },
)

export const comingByDay = (whole: Whole) =>
  series(
    {
      title: '每日参与和参观',
      description: 'Attendance at sessions and visits to venues a day, in person-times.',
      unit: units.personTimes,
      targets: [
        lines(
          `select ${begins('r.day')} as "time", r.kind as metric, sum(r.person_times) as "人次"
${from(whole)('attendance', 'visit')}
group by 1, 2 order by 1, 2`,
        ),
      ],
      overrides: named('fact-kinds').filter(({ matcher }) =>
        ['attendance', 'visit'].includes(matcher.options),
      ),
    },
    { days: true, stacked: true },
  )

export const basesOverTime = series({
  title: '科普教育基地保有量变化',
  description: 'Science-education bases held at each of up to 60 days of the range, by level.',
  unit: units.pieces,
  targets: [
    lines(
      `with days as (
  select distinct (${FIRST_DAY} + (n * (${LAST_DAY} - ${FIRST_DAY})) / 60) as day from generate_series(0, 60) n
)
select ${begins('d.day')} as "time", h.level as metric, count(distinct h.subject) as "个"
from days d, lateral (
  select h.subject, h.level
  ${held('d.day', 'counties').replaceAll('\n', '\n  ')}
    and h.code = 'science-education-base' and h.level is not null) h
group by 1, 2 order by 1, 2`,
    ),
  ],
  overrides: named('levels'),
})

// ---- parts

export const attendanceByGroup = bars(
  {
    title: '参与人次（按重点人群）',
    description:
      'Attendance by the key group the plan names; 未说明 is shown like any other and never spread over the others.',
    unit: units.personTimes,
    mappings: [words('key-groups')],
    targets: [
      rows(
        `select r.grp as "人群", sum(r.person_times) as "人次"\n${rollups('attendance')}\ngroup by 1 order by 1`,
      ),
    ],
  },
  { rows: true },
)

export const visitsByGroup = bars(
  {
    title: '参观人次（按重点人群）',
    description: 'Visits by the key group the plan names.',
    unit: units.personTimes,
    mappings: [words('key-groups')],
    targets: [
      rows(
        `select r.grp as "人群", sum(r.person_times) as "人次"\n${rollups('visit')}\ngroup by 1 order by 1`,
      ),
    ],
  },
  { rows: true },
)

export const hoursByGrade = bars(
  {
    title: '服务时长（按证据等级）',
    description:
      'Hours by how well the presence is proved, best first. A is a rotating code and a check-out; D was entered afterwards.',
    unit: units.hours,
    decimals: 0,
    mappings: [words('evidence-grades')],
    targets: [
      rows(
        `select r.grade as "等级", sum(r.minutes) / 60.0 as "小时"\n${rollups('service')}\ngroup by 1 order by 1`,
      ),
    ],
  },
  { rows: true },
)

export const requests = (whole: Whole) =>
  bars(
    {
      title: '点单环节',
      description:
        "Residents' requests by step in the range, in the order of the steps; one request passes several of them.",
      unit: units.items,
      mappings: [words('request-steps')],
      targets: [
        rows(
          `select step as "环节", "件" from (
  select split_part(r.label, ':', 2) as step, sum(r.count) as "件"
  ${labels('request-step', whole).replaceAll('\n', '\n  ')}
  group by 1) steps
order by array_position(array[${quoted(codes('request-steps'))}], step), step`,
        ),
      ],
    },
    { rows: true },
  )

export const byCounty = table({
  title: '各县（区）',
  description:
    'The figures of the range by county, in the order of the register: nobody is ranked. 本级 is what the city itself held.',
  unit: units.number,
  decimals: 0,
  overrides: [
    column('服务时长', { unit: units.hours, decimals: 0 }),
    column('活动参与', { unit: units.personTimes }),
    column('场馆参观', { unit: units.personTimes }),
    column('场次', { unit: units.sessions }),
    column('签到', { unit: units.personTimes }),
  ],
  targets: [
    rows(
      `select p.county_name as "县（区）",
  coalesce(sum(r.minutes) filter (where r.kind = 'service'), 0) / 60.0 as "服务时长",
  coalesce(sum(r.person_times) filter (where r.kind = 'attendance'), 0) as "活动参与",
  coalesce(sum(r.person_times) filter (where r.kind = 'visit'), 0) as "场馆参观",
  coalesce(sum(r.count) filter (where r.kind = 'session'), 0) as "场次",
  coalesce(sum(r.count) filter (where r.kind = 'check-in'), 0) as "签到"
${rollups('service', 'attendance', 'visit', 'session', 'check-in')}
group by p.county, p.county_name order by p.county`,
    ),
  ],
})
