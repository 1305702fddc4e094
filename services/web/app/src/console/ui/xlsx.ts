import { strToU8, zipSync } from 'fflate'

/*
 * A workbook (ECMA-376) with one sheet, zipped here at once: a library that zips in a worker made of a blob is stopped by the
 * Content-Security-Policy, and the file would never come.
 */

type Cell = string | number | undefined

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What XML cannot carry (control characters) is left out. */
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

function cell(value: Cell, heading: boolean): string {
  const style = heading ? ' s="1"' : ''
  if (value === undefined) return `<c${style}/>`
  if (typeof value === 'number') return `<c${style}><v>${value}</v></c>`
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

const row = (cells: Cell[], at: number) =>
  `<row>${cells.map((value) => cell(value, at === 0)).join('')}</row>`

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
const relations = (...all: string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`

const FRAME = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Kepu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relation('rId2', 'styles', 'styles.xml'),
  ),
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${SHEET}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2">${fill('none')}${fill('gray125')}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

/** Rows as a workbook, the first of them bold; texts stay texts, so nothing becomes a formula. */
export function xlsx(table: Cell[][]): Blob {
  const sheet = `${HEAD}<worksheet xmlns="${SHEET}"><sheetData>${table.map(row).join('')}</sheetData></worksheet>`
  const parts = Object.entries({ ...FRAME, 'xl/worksheets/sheet1.xml': sheet })
  const bytes = zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])))
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `${TYPE}.sheet` })
}
