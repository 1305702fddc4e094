type Cell = string | number | undefined

/**
 * Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Chinese rightly. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export function csv(table: Cell[][]): string {
  return '\uFEFF' + table.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(value: Cell): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Hands a file to the browser. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name.replace(/[\\/:*?"<>|]/g, '-')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
