// The desks bring their own question, so that this page loads where they are not built in.
const desks = import.meta.glob<{ hasDesk?: () => Promise<boolean> }>('../desk/mine.ts')

/** Whether somebody has a desk: manages a venue, leads a session or dispatches requests. */
export async function hasDesk(): Promise<boolean> {
  for (const load of Object.values(desks)) {
    if (await (await load()).hasDesk?.()) return true
  }
  return false
}
