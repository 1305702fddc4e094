import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that lives in the address, so that a link shows the same rows. Empty text means no filter. */
export function useFilter(name: string, initial = ''): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => String(route.query[name] ?? initial),
    set: (value) => {
      const query = { ...route.query }
      if (value === initial) delete query[name]
      else query[name] = value
      void router.replace({ query, hash: route.hash })
    },
  })
}
