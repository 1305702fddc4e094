import { createTheme, dateTimeForTimeZone, EventBusSrv, type FieldConfigSource } from '@grafana/data'
import type { Dashboard, Panel } from '@grafana/schema'
import { GlobalStyles, PanelChrome, PanelContextProvider, ThemeContext } from '@grafana/ui'
import { createRoot } from 'react-dom/client'
import type { Answers } from './answers.ts'
import { configured } from './fields.ts'
import { type Asked, frames } from './frames.ts'
import { isEmpty, Visual } from './visual.tsx'

// Set by draw.ts before the page loads.
declare global {
  interface Window {
    kepu: { board: Dashboard; answers: Answers }
  }
}

const WIDTH = 1584
const ROW = 30
const GAP = 8
const column = (WIDTH + GAP) / 24
const context = { eventsScope: 'board', eventBus: new EventBusSrv() }
const theme = createTheme({ colors: { mode: 'light' } })

function Drawn({ panel, answers, uid }: { panel: Panel; answers: Answers; uid: string }) {
  const { x, y, w, h } = panel.gridPos ?? { x: 0, y: 0, w: 24, h: 8 }
  const answered = answers.boards[uid]?.[String(panel.id)] ?? {}
  const targets = (panel.targets ?? []) as unknown as Asked[]
  const raw = targets.flatMap((asked) => {
    const answer = answered[asked.refId]
    return answer ? frames(answer, asked) : []
  })
  const config = panel.fieldConfig as unknown as FieldConfigSource
  const data = configured(raw, config, theme)
  const range = panel.datasource?.type === 'prometheus' ? answers.promql : answers.sql
  const size = { width: w * column - GAP, height: h * (ROW + GAP) - GAP }
  return (
    <div style={{ position: 'absolute', left: x * column, top: y * (ROW + GAP) }} data-empty={isEmpty(raw)}>
      <PanelChrome title={panel.title} {...size} padding={panel.type === 'table' ? 'none' : 'md'}>
        {(width: number, height: number) =>
          isEmpty(raw) ? (
            <p>没有数据</p>
          ) : (
            <Visual
              type={panel.type}
              options={panel.options ?? {}}
              fieldConfig={config}
              data={data}
              range={range}
              width={width}
              height={height}
              theme={theme}
            />
          )
        }
      </PanelChrome>
    </div>
  )
}

function shownRange(source: string | undefined, answers: Answers): string {
  const { from, to } = source === 'prometheus' ? answers.promql : answers.sql
  const format = source === 'prometheus' ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'
  return `${dateTimeForTimeZone('Asia/Shanghai', from).format(format)} – ${dateTimeForTimeZone('Asia/Shanghai', to).format(format)}`
}

function Board() {
  const { board, answers } = window.kepu
  const panels = (board.panels ?? []) as Panel[]
  const bottom = Math.max(...panels.map(({ gridPos }) => (gridPos?.y ?? 0) + (gridPos?.h ?? 0)))
  return (
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      <PanelContextProvider value={context}>
        <div style={{ padding: 8, background: theme.colors.background.canvas, width: WIDTH + 16 }}>
          <h3 style={{ margin: '4px 0 12px', display: 'flex', justifyContent: 'space-between' }}>
            {board.title}
            <small style={{ fontSize: 14 }}>{shownRange(panels[0]?.datasource?.type, answers)}</small>
          </h3>
          <div style={{ position: 'relative', height: bottom * (ROW + GAP) }}>
            {panels.map((panel) => (
              <Drawn key={panel.id} panel={panel} answers={answers} uid={board.uid ?? ''} />
            ))}
          </div>
        </div>
      </PanelContextProvider>
    </ThemeContext.Provider>
  )
}

createRoot(document.getElementById('board') as HTMLElement).render(<Board />)
