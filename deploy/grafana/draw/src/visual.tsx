import {
  type DataFrame,
  dateTime,
  type FieldConfigSource,
  FieldType,
  getDisplayValueAlignmentFactors,
  getFieldDisplayValues,
  type GrafanaTheme2,
  type PanelData,
  type TimeRange,
  VizOrientation,
} from '@grafana/data'
import {
  BarGauge,
  BigValue,
  BigValueColorMode,
  BigValueGraphMode,
  TimeSeries,
  VizRepeater,
} from '@grafana/ui'
import { TableNG } from '@grafana/ui/unstable'
import { BarGaugeDisplayMode, BarGaugeNamePlacement, type VizLegendOptions } from '@grafana/schema'
import type { Range } from './answers.ts'

export interface Drawn {
  type: string
  options: Record<string, unknown>
  fieldConfig: FieldConfigSource
  data: DataFrame[]
  range: Range
  width: number
  height: number
  theme: GrafanaTheme2
}

export function timeRange({ from, to }: Range): TimeRange {
  return { from: dateTime(from), to: dateTime(to), raw: { from: dateTime(from), to: dateTime(to) } }
}

/** The picture of one panel, by the component Grafana itself draws that kind of panel with. */
export function Visual(drawn: Drawn) {
  switch (drawn.type) {
    case 'timeseries':
      return <Lines {...drawn} />
    case 'stat':
    case 'bargauge':
      return <Numbers {...drawn} />
    case 'table':
      return <Rows {...drawn} />
    default:
      throw new Error(`no component is known for a panel of type ${drawn.type}`)
  }
}

function Lines({ data, options, range, width, height }: Drawn) {
  return (
    <TimeSeries
      frames={data}
      timeRange={timeRange(range)}
      timeZone="Asia/Shanghai"
      width={width}
      height={height}
      legend={options.legend as VizLegendOptions}
      options={options}
    />
  )
}

function Rows({ data, width, height, fieldConfig }: Drawn) {
  const [frame] = data
  return frame ? <TableNG data={frame} width={width} height={height} fieldConfig={fieldConfig} /> : null
}

function Numbers({ type, data, options, fieldConfig, range, width, height, theme }: Drawn) {
  const isStat = type === 'stat'
  const withLine = isStat && options.graphMode === BigValueGraphMode.Area
  const values = () =>
    getFieldDisplayValues({
      fieldConfig,
      reduceOptions: options.reduceOptions as never,
      replaceVariables: (text) => text,
      theme,
      data,
      sparkline: withLine,
      timeZone: 'Asia/Shanghai',
    })
  return (
    <VizRepeater
      getValues={values}
      getAlignmentFactors={(values) => getDisplayValueAlignmentFactors(values)}
      source={{ series: data, timeRange: timeRange(range) } as unknown as PanelData}
      renderCounter={0}
      width={width}
      height={height}
      itemSpacing={isStat ? 3 : 8}
      autoGrid={isStat}
      orientation={isStat ? VizOrientation.Auto : VizOrientation.Horizontal}
      minVizHeight={isStat ? undefined : (options.minVizHeight as number)}
      maxVizHeight={isStat ? undefined : (options.maxVizHeight as number)}
      renderValue={({ value, width, height, count, alignmentFactors }) =>
        isStat ? (
          <BigValue
            value={value.display}
            alignmentFactors={alignmentFactors}
            count={count}
            sparkline={withLine ? value.sparkline : undefined}
            colorMode={BigValueColorMode.Value}
            graphMode={withLine ? BigValueGraphMode.Area : BigValueGraphMode.None}
            width={width}
            height={height}
            theme={theme}
            textMode={options.textMode as never}
            justifyMode={options.justifyMode as never}
          />
        ) : (
          <BarGauge
            value={value.display}
            width={width}
            height={height}
            field={value.field}
            display={value.view?.getFieldDisplayProcessor(value.colIndex ?? 0)}
            orientation={VizOrientation.Horizontal}
            displayMode={BarGaugeDisplayMode.Basic}
            namePlacement={BarGaugeNamePlacement.Auto}
            theme={theme}
            alignmentFactors={alignmentFactors}
            showUnfilled
          />
        )
      }
    />
  )
}

/** Whether there is anything to draw. */
export function isEmpty(data: DataFrame[]): boolean {
  return data.every(
    ({ length, fields }) => length === 0 || !fields.some(({ type }) => type !== FieldType.time),
  )
}
