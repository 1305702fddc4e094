import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, ownSize, pathOf, type Shot, shots, sizes, take, tonguesOf } from '../support/pages/shots.ts'
import { expect, test } from '../support/test.ts'

// What the pictures are looked through by: a contact sheet for each app, and a list with both languages of each page.
const sheets = { phone: { app: 'm', across: 8, width: 180 }, console: { app: 'console', across: 5, width: 320 } } as const

for (const [name, { app, across, width }] of Object.entries(sheets)) {
  test(`contact-${name}.webp`, async ({ page }) => {
    test.setTimeout(120_000)
    const own = shots.filter(({ entry }) => entry.app === app)
    await page.setViewportSize({ width: across * (width + 16) + 32, height: 900 })
    await page.setContent(sheet(own, across, width))
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0))
    await take(page, `contact-${name}.webp`, true)
  })
}

test('README.md', () => {
  const missing = shots.flatMap((shot) => tonguesOf(shot).map((tongue) => pathOf(shot, tongue))).filter((path) => !existsSync(join(folder, path)))
  writeFileSync(join(folder, 'README.md'), index())

  expect(missing).toEqual([])
})

function sheet(own: Shot[], across: number, width: number): string {
  const taken = own.filter((shot) => existsSync(join(folder, pathOf(shot, 'zh'))))
  const cells = taken.map((shot) => {
    const image = readFileSync(join(folder, pathOf(shot, 'zh'))).toString('base64')
    return `<figure><img src="data:image/webp;base64,${image}" width="${width}"><figcaption>${shot.name}</figcaption></figure>`
  })
  return `<!doctype html><style>
    body { margin: 16px; display: grid; grid-template-columns: repeat(${across}, ${width}px); gap: 16px; background: #e8ecea; font: 12px sans-serif }
    figure { margin: 0 } img { display: block; border-radius: 6px; box-shadow: 0 1px 4px #0004 } figcaption { margin-top: 4px; color: #234 }
  </style>${cells.join('')}`
}

function index(): string {
  const parts = Object.entries(sheets).map(([name, { app }]) => {
    const own = shots.filter(({ entry }) => entry.app === app)
    const { width, height } = sizes[ownSize(own[0]!.entry)]
    const rows = own.map((shot) => {
      const { entry, name: shown } = shot
      const links = tonguesOf(shot).map((tongue) => `[${tongue}](${pathOf(shot, tongue)})`)
      return `| ${shown} | \`/${app}${entry.route}\` | ${entry.account ?? 'nobody'} | ${links.join(' · ')} |`
    })
    return `## ${name} (${width}×${height})

![every page](contact-${name}.webp)

| picture | page | who looks | languages |
|---|---|---|---|
${rows.join('\n')}
`
  })
  return `# screens

Every page of both apps on the demonstration, with a few of their states. Written by \`bin/pictures\`, never by hand; all people, venues and
activities are invented. What first-time users would stumble over, and what was changed, stands in \`NOTES-*.md\`.

${parts.join('\n')}`
}
