const KEPT = 'kepu.text'

/** Whether large text was chosen on this device. */
export const largeText = () => document.documentElement.dataset.text === 'large'

/** Shows what was chosen on this device. */
export function startText(): void {
  chooseLargeText(localStorage.getItem(KEPT) === 'large')
}

export function chooseLargeText(large: boolean): void {
  if (large) document.documentElement.dataset.text = 'large'
  else delete document.documentElement.dataset.text
  localStorage.setItem(KEPT, large ? 'large' : 'normal')
}
