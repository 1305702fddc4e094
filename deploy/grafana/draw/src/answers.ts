/** What `DashboardsIT` leaves: what each question of each panel was answered on a day that was played. */
export interface Answers {
  sql: Range
  promql: Range
  boards: Record<string, Record<string, Record<string, Answer>>>
}

export interface Range {
  from: number
  to: number
}

export type Answer = TableAnswer | SeriesAnswer

export interface TableAnswer {
  columns: { name: string; type: 'time' | 'number' | 'string' }[]
  rows: (string | number | null)[][]
}

export interface SeriesAnswer {
  series: { metric: Record<string, string>; values?: [number, string][]; value?: [number, string] }[]
}

export function isTable(answer: Answer): answer is TableAnswer {
  return 'columns' in answer
}
