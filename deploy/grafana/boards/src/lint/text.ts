import type { Panel } from '@grafana/schema'
import { SCHEMA_VERSION } from '../kit/board.ts'
import { eachPanel, panelsOf, wholeBoard } from './finding.ts'

const HAN = /\p{Script=Han}/u
const ENGLISH = /[A-Za-z]{3,}.*[A-Za-z]{3,}/s

/** Links and bookmarks name a board by its uid, so it says what the board is and never changes by itself. */
export const stableUid = wholeBoard('stable-uid', (board, file) => [
  !/^kepu(-[a-z]+)+$/.test(board.uid ?? '') && 'give the board a uid of small letters that begins with kepu-',
  board.uid !== undefined && file !== `${board.uid}.json` && `call the file ${board.uid}.json, as the uid is`,
  board.id != null && 'leave id out: Grafana numbers boards itself',
  board.schemaVersion !== SCHEMA_VERSION && `schemaVersion must be ${SCHEMA_VERSION}`,
])

export const boardText = wholeBoard('board-text', (board) => [
  !HAN.test(board.title ?? '') && 'give the board a Chinese title',
  !ENGLISH.test(board.description ?? '') && 'say in the description in English what the board is for',
])

export const panelText = eachPanel('panel-text', (panel) => [
  !HAN.test(panel.title ?? '') && 'give the panel a Chinese title',
  !ENGLISH.test(panel.description ?? '') && 'say in the description in English what the panel shows',
])

export const ownId = wholeBoard('own-id', (board) => {
  const ids = panelsOf(board).map((panel) => panel.id)
  return [
    new Set(ids).size !== ids.length && 'number each panel once',
    ids.includes(undefined) && 'number each panel',
  ]
})

/** Panels stand in the 24 columns, and none on another. */
export const noOverlap = wholeBoard('no-overlap', (board) => {
  const panels = panelsOf(board)
  return panels.flatMap((panel, index) => [
    !panel.gridPos && `${panel.title} has no place`,
    panel.gridPos && panel.gridPos.x + panel.gridPos.w > 24 && `${panel.title} goes beyond column 24`,
    ...panels
      .slice(index + 1)
      .map((other) => overlap(panel, other) && `${panel.title} lies on ${other.title}`),
  ])
})

function overlap(one: Panel, other: Panel): boolean {
  const [a, b] = [one.gridPos, other.gridPos]
  return !!a && !!b && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
