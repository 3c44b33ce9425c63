import { vi } from 'vitest';

/** What a request is answered with: a value as JSON, an error status with its explanation, or never anything. */
type Answer = { json: unknown } | { status: number; detail: string } | 'silence' | 'no network';

/** Puts answers in the place of the services, by path with query, and remembers what was asked. */
export function fakeServices(answers: Record<string, Answer | Answer[]>) {
  const asked: string[] = [];
  const queues = new Map(
    Object.entries(answers).map(([path, one]) => [path, Array.isArray(one) ? [...one] : [one]]),
  );
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    asked.push(init.method === 'POST' ? `POST ${address}` : address);
    const queue = queues.get(address);
    const answer = queue && queue.length > 1 ? queue.shift() : queue?.[0];
    if (!answer) return problem(404, `nothing at ${address}`);
    if (answer === 'silence') return new Promise<Response>(() => undefined);
    if (answer === 'no network') throw new TypeError('Failed to fetch');
    return 'json' in answer ? Response.json(answer.json) : problem(answer.status, answer.detail);
  });
  return asked;
}

function problem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ status, detail }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
