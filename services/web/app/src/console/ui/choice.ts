/** One thing that can be chosen in a form. */
export interface Choice {
  value: string
  label: string
}
