// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { xlsx } from './xlsx'

const sheetOf = async (table: Parameters<typeof xlsx>[0]) =>
  strFromU8(unzipSync(new Uint8Array(await xlsx(table).arrayBuffer()))['xl/worksheets/sheet1.xml']!)

test('holds texts as texts and numbers as numbers', async () => {
  const sheet = await sheetOf([
    ['名称', '人次'],
    ['=1+1', 12],
    ['<b>&', undefined],
  ])

  expect(sheet).toContain('<t xml:space="preserve">=1+1</t>')
  expect(sheet).toContain('<v>12</v>')
  expect(sheet).toContain('&lt;b&gt;&amp;')
  expect(sheet.match(/<row>/g)).toHaveLength(3)
})

test('leaves out what XML cannot carry', async () => {
  expect(await sheetOf([['一\u0000二']])).toContain('一二')
})
