/**
 * A column of a file to bring in.
 *
 * `label` is the key of its words; the file itself has the `name`. `empty` says that a cell may be empty, `left out` that
 * the whole column may be missing. `codes` names the vocabulary whose codes or names a cell takes.
 */
export interface FileColumn {
  name: string
  label: string
  form: 'text' | 'place' | 'phone' | 'day' | 'yes' | 'code'
  may?: 'empty' | 'leave-out'
  codes?: string
}

/** What stands for a vocabulary where the age bands are meant: they are no vocabulary but the law's. */
export const AGE = 'age-band'

const code = (name: string, codes: string, label = name): FileColumn => ({ name, label, form: 'code', codes })

export const RECOGNITIONS: FileColumn[] = [
  { name: 'venue', label: 'venue', form: 'text' },
  code('venueKind', 'venue-kind'),
  { name: 'organisation', label: 'organisation', form: 'text' },
  code('organisationKind', 'organisation-kind'),
  { name: 'place', label: 'place', form: 'place' },
  code('kind', 'recognition-kind', 'recognitionKind'),
  code('level', 'level'),
  { name: 'grantedOn', label: 'grantedOn', form: 'day' },
  { name: 'validTo', label: 'validTo', form: 'day', may: 'empty' },
  { name: 'number', label: 'number', form: 'text', may: 'leave-out' },
  { name: 'demonstration', label: 'demonstration', form: 'yes', may: 'leave-out' },
]

export const PEOPLE: FileColumn[] = [
  { name: 'name', label: 'name', form: 'text' },
  { name: 'phone', label: 'phone', form: 'phone', may: 'empty' },
  code('ageBand', AGE),
  { name: 'place', label: 'place', form: 'place' },
  code('kind', 'volunteer-kind', 'volunteerKind'),
  { name: 'consent', label: 'consent', form: 'yes' },
  { name: 'guardianName', label: 'guardianName', form: 'text', may: 'leave-out' },
  { name: 'guardianPhone', label: 'guardianPhone', form: 'phone', may: 'leave-out' },
]

export const APPOINTMENTS: FileColumn[] = [
  { name: 'place', label: 'place', form: 'place' },
  code('role', 'named-role'),
  { name: 'name', label: 'name', form: 'text' },
  { name: 'validFrom', label: 'validFrom', form: 'day' },
  { name: 'phone', label: 'phone', form: 'phone', may: 'leave-out' },
  { ...code('mainJob', 'named-role'), may: 'leave-out' },
  { name: 'subsidy', label: 'subsidy', form: 'yes', may: 'leave-out' },
  { name: 'validTo', label: 'lastDay', form: 'day', may: 'leave-out' },
]

type Words = (key: string) => string

/** A table of every column and every code with its word, for whoever fills a file without this page at hand. */
export function guide(
  columns: FileColumn[],
  choicesOf: (vocabulary: string) => { value: string; label: string }[],
  words: Words,
): string[][] {
  const head = ['column', 'called', 'form', 'may', 'word', 'code'].map((key) => words(`imports.guide.${key}`))
  const rows = columns.flatMap((column) => {
    const start = [
      column.name,
      words(`imports.col.${column.label}`),
      words(`imports.form.${column.form}`),
      words(`imports.may.${column.may ?? 'must'}`),
    ]
    const codes = column.codes ? choicesOf(column.codes) : []
    if (!codes.length) return [[...start, '', '']]
    return codes.map(({ value, label }) => [...start, label, value])
  })
  return [head, ...rows]
}
