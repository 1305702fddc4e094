/** The services as a test wants them: answers by the address and method, and what was asked of them. */
export const door = {
  answer: (_address: URL, _request: Request): unknown => ({}),
  asked: [] as { method: string; address: URL; body?: unknown }[],
}

globalThis.fetch = async (input, init) => {
  const request =
    input instanceof Request ? input : new Request(new URL(String(input), location.origin), init)
  const address = new URL(request.url)
  const text = await request.clone().text()
  door.asked.push({ method: request.method, address, body: text.startsWith('{') ? JSON.parse(text) : text })
  const answer = await door.answer(address, request)
  return answer instanceof Response ? answer : Response.json(answer)
}

/** What a service says that is away. */
export const away = () =>
  Response.json({ type: 'urn:kepu:problem:unavailable', title: 'away', detail: 'away' }, { status: 503 })
