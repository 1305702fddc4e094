const AGAIN = 60_000

/**
 * Hears events of one kind from a service (server-sent events) until what it answers is called. A stream the browser has given
 * up, because the service was away or the session had ended, is opened again after a minute.
 *
 * @param silent called when nothing is heard any more, so that the page asks by itself meanwhile
 */
export function listen(
  address: string,
  kind: string,
  told: (data: string) => void,
  silent: () => void,
): () => void {
  let source: EventSource
  let again: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(address)
    source.addEventListener(kind, (event) => told((event as MessageEvent<string>).data))
    source.onerror = () => {
      silent()
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN)
    }
  }
  open()
  return () => {
    clearTimeout(again)
    source.close()
  }
}
