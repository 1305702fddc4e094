import { onBeforeUnmount, onMounted, type Ref, ref, shallowRef } from 'vue'
import { type Decoder, decoder } from './decoder'

/** off: not asked for; refused: the person or the phone said no; absent: none there, or not in this browser. */
type CameraState = 'off' | 'asking' | 'on' | 'refused' | 'absent' | 'busy' | 'no-decoder'

const EVERY = 150

/** The camera before a video element; calls `found` with each text it reads until it is stopped. */
export function useCamera(video: Ref<HTMLVideoElement | undefined>, found: (text: string) => void) {
  const state = ref<CameraState>('off')
  const stream = shallowRef<MediaStream>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function start() {
    if (state.value === 'asking' || state.value === 'on') return
    if (!navigator.mediaDevices?.getUserMedia) {
      state.value = 'absent'
      return
    }
    state.value = 'asking'
    let reader: Decoder
    try {
      const asked = navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
        audio: false,
      })
      const [opened, loaded] = await Promise.allSettled([asked, decoder()])
      if (opened.status === 'rejected') throw opened.reason
      stream.value = opened.value
      if (loaded.status === 'rejected') {
        stop()
        state.value = 'no-decoder'
        return
      }
      reader = loaded.value
    } catch (thrown) {
      state.value = whyNot(thrown)
      return
    }
    // Left or hidden while the question stood.
    if (state.value !== 'asking' || !video.value) return stop()
    video.value.srcObject = stream.value
    void video.value.play().catch(() => undefined) // some browsers begin by themselves
    state.value = 'on'
    look(reader)
  }

  function look(reader: Decoder) {
    timer = setTimeout(async () => {
      const shown = video.value
      if (state.value !== 'on' || !shown) return
      if (shown.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
        const texts = await reader.read(shown).catch(() => []) // a torn frame: the next one comes at once
        if (state.value === 'on') texts.forEach(found)
      }
      if (state.value === 'on') look(reader)
    }, EVERY)
  }

  function stop() {
    clearTimeout(timer)
    stream.value?.getTracks().forEach((track) => track.stop())
    stream.value = undefined
    if (state.value === 'on' || state.value === 'asking') state.value = 'off'
  }

  /** Opens it without a tap where the person has allowed it before. */
  async function startIfAllowed() {
    const permission = await navigator.permissions
      ?.query({ name: 'camera' as PermissionName })
      .catch(() => undefined) // not every browser tells
    if (permission?.state === 'granted') await start()
    if (permission?.state === 'denied') state.value = 'refused'
  }

  const hidden = () => document.hidden && stop()
  onMounted(() => document.addEventListener('visibilitychange', hidden))
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', hidden)
    stop()
  })
  return { state, start, stop, startIfAllowed }
}

function whyNot(thrown: unknown): CameraState {
  const name = thrown instanceof DOMException ? thrown.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'absent'
}

/** What a picture shows; nothing where no code is in it. */
export async function readPicture(file: Blob): Promise<string[]> {
  const picture = await createImageBitmap(file)
  try {
    return await (await decoder()).read(picture)
  } finally {
    picture.close()
  }
}
