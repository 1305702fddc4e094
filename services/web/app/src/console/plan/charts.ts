import type { EChartsCoreOption } from 'echarts/core'
import { day } from '@/time/time'
import type { Target } from './target'

/** A value on a day. */
export interface Point {
  day: string
  value?: number
  expected?: number
}

export const pointOf = (target: Target): Point => ({
  day: target.judgedOn ?? '',
  value: target.shown?.percent ?? target.shown?.value,
  expected: target.judgement?.expectedByNow,
})

/** The course of a target: its value, what the days ask for, and the number of the plan as a line. */
export function courseOption(
  points: Point[],
  goal: number | undefined,
  names: { value: string; expected: string; goal: string },
): EChartsCoreOption {
  const expected = points.some((point) => point.expected !== undefined)
  const goalLine = goal === undefined ? [] : [{ yAxis: goal, name: names.goal }]
  return {
    tooltip: { trigger: 'axis' },
    legend: { top: 0, data: expected ? [names.value, names.expected] : [names.value] },
    xAxis: { type: 'category', data: points.map((point) => day(point.day)), boundaryGap: false },
    yAxis: {
      type: 'value',
      max: (range: { max: number }) => (range.max < (goal ?? 1) ? (goal ?? 1) : null),
    },
    series: [
      {
        name: names.value,
        type: 'line',
        symbolSize: 8,
        lineStyle: { width: 3 },
        data: points.map((point) => point.value ?? null),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: '#a3262a', type: 'dashed' },
          label: { formatter: '{b} {c}', position: 'insideEndTop', color: '#a3262a' },
          data: goalLine,
        },
      },
      ...(expected
        ? [
            {
              name: names.expected,
              type: 'line',
              symbol: 'none',
              lineStyle: { type: 'dotted', width: 2 },
              data: points.map((point) => point.expected ?? null),
            },
          ]
        : []),
    ],
  }
}

/** One bar a place, in the order of the register. */
export function placesOption(rows: { name: string; value: number }[], name: string): EChartsCoreOption {
  return {
    tooltip: { trigger: 'axis' },
    aria: { enabled: true, decal: { show: false } },
    xAxis: {
      type: 'category',
      data: rows.map((row) => row.name),
      axisLabel: { interval: 0, width: 90, overflow: 'break' },
    },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        name,
        type: 'bar',
        barMaxWidth: 36,
        data: rows.map((row) => row.value),
        label: { show: true, position: 'top' },
      },
    ],
  }
}
