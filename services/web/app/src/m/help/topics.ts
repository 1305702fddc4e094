/** The parts of the app with how many questions each answers; a part is a tab. */
export const answers = { near: 3, shifts: 4, check: 4, inbox: 2, me: 4 } as const
type Part = keyof typeof answers

/** All parts, the one somebody came from first. */
export function order(from: string): Part[] {
  const parts = Object.keys(answers) as Part[]
  return parts.sort((one, other) => Number(other === from) - Number(one === from))
}
