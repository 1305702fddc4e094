import { computed, shallowRef } from 'vue'

/** People ticked but not sent yet, in the order they were ticked, so that the last one can be taken back. */
export function useTicks() {
  const list = shallowRef<string[]>([])
  const has = (person: string) => list.value.includes(person)
  function toggle(person: string) {
    list.value = has(person) ? list.value.filter((each) => each !== person) : [...list.value, person]
  }
  function add(people: string[]) {
    list.value = [...list.value, ...people.filter((person) => !has(person))]
  }
  /** Takes back the last tick. */
  function undo() {
    list.value = list.value.slice(0, -1)
  }
  /** Those that were recorded are no longer ticked; the others stay for another try. */
  function settle(people: string[]) {
    list.value = list.value.filter((person) => !people.includes(person))
  }
  const clear = () => (list.value = [])
  return { list, count: computed(() => list.value.length), has, toggle, add, undo, settle, clear }
}
