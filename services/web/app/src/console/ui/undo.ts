import { shallowRef } from 'vue'

/** Something just done that can be taken back for a while. */
interface Undoable {
  text: string
  undo: () => Promise<unknown>
}

export const undoable = shallowRef<Undoable>()

/** Offers to take back what was just done; a newer offer takes the place of an older one. */
export function offerUndo(text: string, undo: () => Promise<unknown>): void {
  undoable.value = { text, undo }
}
