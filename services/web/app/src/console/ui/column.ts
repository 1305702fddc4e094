/** A column of a table, of an export and of a print: what it is called and what stands in it. */
export interface Column<Row> {
  key: string
  label: string
  value: (row: Row) => string | number | undefined
  align?: 'end'
}
