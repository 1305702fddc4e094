const DAY = 86_400_000
const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const text = (date: Date) => date.toISOString().slice(0, 10)

/** The day that lies some days after (or before) another. */
export const plusDays = (day: string, days: number) => text(new Date(utc(day).getTime() + days * DAY))

/** The Monday of a day's week. */
export const monday = (day: string) => plusDays(day, -((utc(day).getUTCDay() + 6) % 7))

/** The seven days of a day's week, Monday first. */
export const week = (day: string) => Array.from({ length: 7 }, (_, at) => plusDays(monday(day), at))

/** The weeks a day's month touches, each with seven days. */
export function month(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`
  const weeks: string[][] = []
  for (let at = monday(first); at.slice(0, 7) <= day.slice(0, 7); at = plusDays(at, 7)) weeks.push(week(at))
  return weeks
}

/** The first day of the month that lies some months after (or before). */
export function plusMonths(day: string, months: number): string {
  const first = utc(`${day.slice(0, 7)}-01`)
  first.setUTCMonth(first.getUTCMonth() + months)
  return text(first)
}
