import type { components } from '@/api/generated/events'

export type Attendance = components['schemas']['AttendanceView']

interface GroupRow {
  label: string
  byName?: number
  headCounted?: number
}

/** Groups as bars, by name and by head count on one bar; in the order they came, never by size. */
export function attendanceOption(groups: GroupRow[], byName: string, headCounted: string) {
  const bar = (name: string, of: (group: GroupRow) => number | undefined) => ({
    name,
    type: 'bar' as const,
    stack: 'all',
    barMaxWidth: 22,
    data: groups.map((group) => of(group) ?? 0),
  })
  return {
    legend: { top: 0, left: 0 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: groups.map((group) => group.label) },
    series: [bar(byName, (group) => group.byName), bar(headCounted, (group) => group.headCounted)],
  }
}
