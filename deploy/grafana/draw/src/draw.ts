import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Answers } from './answers.ts'

// `npm run draw -- <answers.json>`: a picture of every board, by Grafana's own components, from what its questions were answered.
const ROOT = new URL('../../../../', import.meta.url)
const DIST = new URL('../dist/', import.meta.url)
const BOARDS = new URL('../../dashboards/', import.meta.url)
const PICTURES = new URL(process.env.KEPU_PICTURES ?? 'docs/screens/grafana/', ROOT)
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const [, , answersFile] = process.argv
if (!answersFile) {
  throw new Error('Name the file of answers: npm run draw -- <answers.json>')
}
const answers = JSON.parse(readFileSync(answersFile, 'utf8')) as Answers

const server = createServer((request, response) => {
  const path = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1)
  try {
    const body = readFileSync(new URL(path, DIST))
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0

const executablePath = execFileSync(fileURLToPath(new URL('bin/chromium', ROOT)), { encoding: 'utf8' }).trim()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
mkdirSync(PICTURES, { recursive: true })
let wrong = 0
try {
  for (const file of readdirSync(BOARDS).filter((name) => name.endsWith('.json'))) {
    const board = JSON.parse(readFileSync(new URL(file, BOARDS), 'utf8')) as { uid: string }
    if (!answers.boards[board.uid]) {
      console.log(`${board.uid}: nothing was asked`)
      continue
    }
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, deviceScaleFactor: 1 })
    page.on('pageerror', (error) => {
      wrong++
      console.error(`${board.uid}: ${error.message}`)
    })
    await page.addInitScript((kepu) => Object.assign(window, { kepu }), { board, answers })
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.waitForSelector('h3')
    await page.evaluate(() => document.fonts.ready)
    // Lines are drawn on a canvas in the frames after the page is there.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.uplot')].every((plot) => plot.querySelector('canvas')),
    )
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
    const empty = await page.locator('[data-empty=true]').count()
    const box = await page.locator('#board > div').first().boundingBox()
    if (!box) {
      throw new Error(`${board.uid} was not drawn`)
    }
    const browserSays = await page.context().newCDPSession(page)
    const { data } = await browserSays.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 80,
      clip: { ...box, scale: 1 },
      captureBeyondViewport: true,
    })
    writeFileSync(new URL(`${board.uid}.webp`, PICTURES), Buffer.from(data, 'base64'))
    console.log(`${board.uid}: drawn${empty ? `, ${empty} panels without an answer` : ''}`)
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
}
process.exitCode = wrong === 0 ? 0 : 1
