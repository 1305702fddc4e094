/** The last day of each month between two days, and the last of the two days itself; years instead where months are too many. */
export function historyDays(from: string, to: string, most = 14): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number]
  const ends: string[] = []
  for (let at = 0; ; at++) {
    const end = new Date(Date.UTC(year, month + at, 0)).toISOString().slice(0, 10)
    if (end >= to) break
    ends.push(end)
  }
  const yearly = ends.length + 1 > most ? ends.filter((end) => end.endsWith('-12-31')) : ends
  return [...yearly, to]
}

/** The first day of the period a target is counted in: the year for what restarts yearly or counts within one, else the plan's first. */
export function periodStart(
  target: { recurrence?: string; engine?: string; judgedOn?: string; words?: { effect?: string }[] },
  planStart: number,
): string {
  const inYear =
    target.recurrence !== 'once' || (target.words ?? []).some((word) => word.effect === 'within-year')
  return `${inYear ? (target.judgedOn ?? '').slice(0, 4) || planStart : planStart}-01-01`
}
