import { shallowRef } from 'vue'

/** Something just done that can be taken back for a while, or only something to be told. */
interface Undoable {
  text: string
  undo?: () => Promise<unknown>
}

export const undoable = shallowRef<Undoable>()

/** Offers to take back what was just done; a newer offer takes the place of an older one. */
export function offerUndo(text: string, undo: () => Promise<unknown>): void {
  undoable.value = { text, undo }
}

/** Tells something that outlasts the dialog it belongs to. */
export function tell(text: string): void {
  undoable.value = { text }
}
