import { ref, type Ref } from 'vue'
import { ask, volunteers } from '@/api/client'
import { useDoing } from '@/api/doing'
import { useIntent } from '@/api/intent'
import { refusalWords } from '../check/words'
import type { RollLine, Side } from './roll'
import type { useTicks } from './ticks'

/** Sends the ticks of a roll call (点名) all at once; who could not be recorded is kept with the reason. */
export function useRollCall(
  session: () => string,
  side: Ref<Side>,
  lines: () => RollLine[],
  ticks: ReturnType<typeof useTicks>,
) {
  const failed = ref<{ name: string; why: string }[]>([])
  const said = ref('')
  const intent = useIntent()
  const { busy, refusal, run } = useDoing()
  let tried: string[] = []

  const send = () => {
    const people = ticks.list.value
    const sent = side.value
    // The same people again are the same intention; others are another one.
    if (people !== tried) intent.done()
    tried = people
    return run(async () => {
      const { answers } = (await ask(
        volunteers.POST('/api/volunteers/v1/sessions/{session}/roll-call', {
          params: { path: { session: session() }, header: intent.header },
          body: { ticks: people.map((person) => ({ person, side: sent })) },
        }),
      )) as unknown as { answers: { person: string; problem?: string }[] }
      const refused = answers.filter((answer) => answer.problem)
      failed.value = refused.map((answer) => ({
        name: lines().find((line) => line.person === answer.person)?.name ?? '',
        why: refusalWords({ kind: 'refused', problem: answer.problem!.replace('urn:kepu:problem:', '') })
          .what,
      }))
      const left = new Set(refused.map((answer) => answer.person))
      ticks.settle(
        people.filter((person) => !left.has(person)),
        sent,
      )
      said.value = String(people.length - failed.value.length)
    })
  }
  return { busy, refusal, failed, said, send }
}
