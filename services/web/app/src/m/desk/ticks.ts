import { computed, type Ref, ref } from 'vue'
import type { Side } from './roll'

/**
 * People ticked but not sent yet, in the order they were ticked, so that the last one can be taken back. Those to come and
 * those to leave are two lists: turning to the other side loses nothing.
 */
export function useTicks(side: Ref<Side>) {
  const lists = ref<Record<Side, string[]>>({ in: [], out: [] })
  const list = computed({
    get: () => lists.value[side.value],
    set: (people) => (lists.value[side.value] = people),
  })
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
  function settle(people: string[], of: Side = side.value) {
    lists.value[of] = lists.value[of].filter((person) => !people.includes(person))
  }
  return {
    list,
    count: computed(() => list.value.length),
    /** Whether anybody of either side is ticked and not sent. */
    any: computed(() => lists.value.in.length + lists.value.out.length > 0),
    has,
    toggle,
    add,
    undo,
    settle,
  }
}
