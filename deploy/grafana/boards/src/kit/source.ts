import type { DataSourceRef } from '@grafana/schema'

/** The data sources that `provisioning/datasources` sets up; boards name them by these and by nothing else. */
export const FIGURES: DataSourceRef = { type: 'grafana-postgresql-datasource', uid: 'kepu-figures' }
export const PROMETHEUS: DataSourceRef = { type: 'prometheus', uid: 'kepu-prometheus' }

/** A question to PostgreSQL. */
export interface SqlTarget extends Record<string, unknown> {
  refId: string
  datasource: DataSourceRef
  format: 'table' | 'time_series'
  editorMode: 'code'
  rawQuery: true
  rawSql: string
}

/** A question to Prometheus, over the range or for its end. */
export interface PromTarget extends Record<string, unknown> {
  refId: string
  datasource: DataSourceRef
  editorMode: 'code'
  expr: string
  legendFormat: string
  range: boolean
  instant: boolean
  format: 'time_series' | 'table'
}

export type Target = SqlTarget | PromTarget

/** Rows as they are. */
export function rows(sql: string, refId = 'A'): SqlTarget {
  return {
    refId,
    datasource: FIGURES,
    format: 'table',
    editorMode: 'code',
    rawQuery: true,
    rawSql: trimmed(sql),
  }
}

/** Lines over time: a column `time`, perhaps a column `metric` that names the line, and a value. */
export function lines(sql: string, refId = 'A'): SqlTarget {
  return { ...rows(sql, refId), format: 'time_series' }
}

/** Lines of Prometheus over the range. */
export function range(expr: string, legend: string, refId = 'A'): PromTarget {
  return prometheus(expr, legend, refId, false)
}

/** What Prometheus says at the end of the range. */
export function instant(expr: string, legend: string, refId = 'A'): PromTarget {
  return prometheus(expr, legend, refId, true)
}

function prometheus(expr: string, legendFormat: string, refId: string, atEnd: boolean): PromTarget {
  return {
    refId,
    datasource: PROMETHEUS,
    editorMode: 'code',
    expr,
    legendFormat,
    range: !atEnd,
    instant: atEnd,
    format: 'time_series',
  }
}

function trimmed(sql: string): string {
  const written = sql.replace(/^\n+|\s+$/g, '').split('\n')
  const indent = Math.min(
    ...written.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  )
  return written.map((line) => line.slice(indent)).join('\n')
}
