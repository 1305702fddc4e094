import { computed } from 'vue'
import { useAsked } from '@/api/asking'
import { ask, content } from '@/api/client'

/** To whom a push would go, as somebody is choosing it. */
interface Chosen {
  place: string
  groups: string[]
}

/**
 * How many a push would reach, asked again with every choice. `reach` is there only while it is the answer to exactly what
 * is chosen now: nobody agrees to the number of an earlier choice.
 */
export function useAudience(chosen: Chosen) {
  const now = () => ({ place: chosen.place, groups: [...chosen.groups] })
  const question = computed(() => JSON.stringify(now()))
  const asked = useAsked(async () => {
    const of = question.value
    const { place, groups } = now()
    if (!place) return undefined
    const query = { places: [place], groups }
    return { of, view: await ask(content.GET('/api/content/v1/pushes/audience', { params: { query } })) }
  }, [question])
  const reach = computed(() =>
    !asked.refusal.value && asked.data.value?.of === question.value ? asked.data.value.view : undefined,
  )
  return { ...asked, reach }
}
