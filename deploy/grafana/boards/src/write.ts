import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { boards } from './boards.ts'
import { FOLDER, text } from './files.ts'

// `npm run write`: every board as the JSON that Grafana reads.
const names = boards.map((board) => `${board.uid}.json`)
readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && !names.includes(file))
  .forEach((file) => rmSync(new URL(file, FOLDER)))
boards.forEach((board) => writeFileSync(new URL(`${board.uid}.json`, FOLDER), text(board)))
console.log(`${boards.length} boards written`)
