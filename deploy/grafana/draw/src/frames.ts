import { type DataFrame, type Field, FieldType, toDataFrame } from '@grafana/data'
import { type Answer, isTable, type SeriesAnswer, type TableAnswer } from './answers.ts'

/** What a question of a panel says of its answer. */
export interface Asked {
  refId: string
  format?: string
  legendFormat?: string
}

/** An answer as Grafana's data sources would hand it on. */
export function frames(answer: Answer, asked: Asked): DataFrame[] {
  if (!isTable(answer)) {
    return answer.series.map((series) => ofSeries(series, asked))
  }
  return asked.format === 'time_series' ? [wide(answer, asked.refId)] : [table(answer, asked.refId)]
}

const TYPES = { time: FieldType.time, number: FieldType.number, string: FieldType.string }

function table({ columns, rows }: TableAnswer, refId: string): DataFrame {
  return toDataFrame({
    refId,
    fields: columns.map(({ name, type }, index) => ({
      name,
      type: TYPES[type],
      config: {},
      values: rows.map((row) => row[index]),
    })),
  })
}

/** One field for each name in the column `metric`; a moment at which a name has no row is empty. */
function wide(answer: TableAnswer, refId: string): DataFrame {
  const at = (name: string) => answer.columns.findIndex((column) => column.name === name)
  const [time, metric] = [at('time'), at('metric')]
  const value = answer.columns.findIndex(({ type }) => type === 'number')
  const moments = [...new Set(answer.rows.map((row) => Number(row[time])))].sort((a, b) => a - b)
  const names = [...new Set(answer.rows.map((row) => String(row[metric])))]
  const found = new Map(
    answer.rows.map((row) => [`${row[time]} ${row[metric]}`, row[value] as number | null]),
  )
  return toDataFrame({
    refId,
    fields: [
      { name: 'time', type: FieldType.time, config: {}, values: moments },
      ...names.map((name) => ({
        name,
        type: FieldType.number,
        config: {},
        values: moments.map((moment) => found.get(`${moment} ${name}`) ?? null),
      })),
    ],
  })
}

function ofSeries(series: SeriesAnswer['series'][number], asked: Asked): DataFrame {
  const points = series.values ?? (series.value ? [series.value] : [])
  const name = (asked.legendFormat ?? '').replace(
    /\{\{(\w+)\}\}/g,
    (_, label: string) => series.metric[label] ?? '',
  )
  const value: Partial<Field> & { values: unknown[] } = {
    name: 'Value',
    type: FieldType.number,
    config: name ? { displayNameFromDS: name } : {},
    labels: series.metric,
    values: points.map(([, text]) => (text === 'NaN' ? null : Number(text))),
  }
  return toDataFrame({
    refId: asked.refId,
    fields: [
      { name: 'Time', type: FieldType.time, config: {}, values: points.map(([second]) => second * 1000) },
      value,
    ],
  } as Parameters<typeof toDataFrame>[0])
}
