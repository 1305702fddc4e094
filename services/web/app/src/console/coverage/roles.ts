interface Named {
  code?: string
  zh?: string
  en?: string
}
interface Choice {
  value: string
  label: string
}

/** The roles to choose from: those of the plan first, under the plan's own names, then all others. */
export function roleChoices(ofPlan: Named[], all: Choice[], locale: string): Choice[] {
  const first = ofPlan.map((role) => ({
    value: role.code ?? '',
    label: (locale === 'en' ? role.en : role.zh) ?? role.code ?? '',
  }))
  return [...first, ...all.filter((role) => !first.some((one) => one.value === role.value))]
}
