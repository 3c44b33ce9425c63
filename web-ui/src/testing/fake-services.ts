import { vi } from 'vitest';

/**
 * What a request is answered with: a value as JSON, an error status with its explanation, a page where JSON should
 * be, or never anything.
 */
type Answer =
  { json: unknown } | { status: number; detail: string } | { html: string } | 'silence' | 'no network';

/**
 * Puts answers in the place of the services, by path with query, and remembers what was asked, and what of that was
 * taken back.
 */
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
    if (answer === 'silence') {
      return new Promise<Response>((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          asked.push(`TOOK BACK ${address}`);
          reject(new DOMException('nobody waits any more', 'AbortError'));
        });
      });
    }
    if (answer === 'no network') throw new TypeError('Failed to fetch');
    if ('html' in answer) return new Response(answer.html, { headers: { 'Content-Type': 'text/html' } });
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
