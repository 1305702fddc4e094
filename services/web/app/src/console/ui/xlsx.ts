import writeXlsxFile from 'write-excel-file/browser'

/** Rows as a workbook with one sheet; texts stay texts, so nothing becomes a formula. */
export async function xlsx(table: (string | number | undefined)[][]): Promise<Blob> {
  const rows = table.map((row, at) =>
    row.map((value) =>
      value === undefined
        ? null
        : typeof value === 'number'
          ? { type: Number, value }
          : { type: String, value, fontWeight: at === 0 ? ('bold' as const) : undefined },
    ),
  )
  return (await (writeXlsxFile as unknown as (data: unknown, options: object) => Promise<Blob>)(
    rows,
    {},
  )) as Blob
}
