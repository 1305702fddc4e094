// How the plan in force stands.
import { begins, FIRST_DAY, LAST_DAY, PROGRESS, STANDING } from '../kit/sql.ts'
import { bars, colouredText, column, series, stat, table } from '../kit/panels.ts'
import { lines, rows } from '../kit/source.ts'
import { STATE_COLORS, words } from '../kit/terms.ts'
import { units } from '../kit/units.ts'

const fixed = (fixedColor: string) => ({ color: { mode: 'fixed', fixedColor } })

export const states = stat(
  {
    title: '目标情况',
    description:
      'How many targets of the plan in force stand how, as the product judges them by the words of the plan.',
    unit: units.targets,
    overrides: [
      column('已达到', fixed('green')),
      column('按进度', fixed('blue')),
      column('落后或未达到', fixed('orange')),
      column('待录入或无法判定', fixed('text')),
    ],
    targets: [
      rows(
        `select count(*) filter (where s.state in ('reached', 'within')) as "已达到",
  count(*) filter (where s.state = 'on-track') as "按进度",
  count(*) filter (where s.state in ('behind', 'missed', 'breached')) as "落后或未达到",
  count(*) filter (where s.state not in ('reached', 'within', 'on-track', 'behind', 'missed', 'breached')) as "待录入或无法判定"
${STANDING}`,
      ),
    ],
  },
  { centred: true },
)

export const progress = bars(
  {
    title: '目标完成程度',
    description:
      'How much of what the plan asks is there, in percent and at most 100; targets without a number to near are left out.',
    unit: units.percent,
    decimals: 1,
    max: 100,
    targets: [
      rows(
        `select "目标", least(100, done) as "完成程度" from (
  select s.name_zh as "目标", s.position, ${PROGRESS.replaceAll('\n', '\n  ')} as done
  ${STANDING.replaceAll('\n', '\n  ')}) targets
where done is not null order by position`,
      ),
    ],
  },
  { rows: true },
)

export const standing = table({
  title: '目标与现状',
  description:
    'Each target of the plan in force with the words of the plan, its value, and the judgement the product shows.',
  unit: units.number,
  overrides: [
    column('状态', {
      'custom.cellOptions': colouredText,
      mappings: [words('target-states', STATE_COLORS)],
      'custom.width': 110,
    }),
    column('原因', { mappings: [words('judgement-reasons')], 'custom.width': 210 }),
    column('方案要求', { 'custom.width': 170 }),
    column('现值', { 'custom.width': 90 }),
    column('总数', { 'custom.width': 90 }),
    column('百分比', { unit: units.percent, decimals: 2, 'custom.width': 90 }),
    column('截至', { 'custom.width': 110 }),
  ],
  targets: [
    rows(
      `select s.name_zh as "目标", s.stated as "方案要求", s.value as "现值", s.of_units as "总数", s.percent as "百分比",
  s.state as "状态", s.reason as "原因", to_char(s.day, 'YYYY-MM-DD') as "截至"
${STANDING}
order by s.plan, s.position`,
    ),
  ],
})

/** The same in four columns, for one page. */
export const standingInShort = table({
  title: '目标与现状',
  description:
    'Each target of the plan in force with the words of the plan, its value and how the product judges it.',
  unit: units.number,
  overrides: [
    column('状态', {
      'custom.cellOptions': colouredText,
      mappings: [words('target-states', STATE_COLORS)],
      'custom.width': 110,
    }),
    column('方案要求', { 'custom.width': 190 }),
    column('现值', { 'custom.width': 110 }),
  ],
  targets: [
    rows(
      `select s.name_zh as "目标", s.stated as "方案要求", s.value as "现值", s.state as "状态"
${STANDING}
order by s.plan, s.position`,
    ),
  ],
})

export const coverageOverTime = series(
  {
    title: '目标完成程度变化',
    description:
      'How far coverages, shares and stocks of the plan were on each day they were judged, in percent of what the plan asks.',
    unit: units.percent,
    decimals: 1,
    targets: [
      lines(
        `select ${begins('s.day')} as "time", s.name_zh as metric, ${PROGRESS} as "完成程度"
from target_standing s
where s.city = \${city:sqlstring} and s.day between ${FIRST_DAY} and ${LAST_DAY}
  and s.engine in ('coverage', 'stock', 'added', 'share')
order by 1, s.position`,
      ),
    ],
  },
  { points: true },
)
