/** A request that the server refused or that never reached it, with a sentence a person can read. */
export class Problem extends Error {
  /** The HTTP status, or 0 if no answer came. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'Problem';
    this.status = status;
  }
}

/** Whether the server said that there is no such thing, which is an answer and no fault. */
export const saysAbsent = (error: Error | null): boolean => error instanceof Problem && error.status === 404;

type Parameters = Record<string, string | number | null | undefined>;

/** Reads JSON from the services. Parameters without a value stay out of the address. */
export async function readJson<Answer>(
  path: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
): Promise<Answer> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const address = query.size > 0 ? `${path}?${query}` : path;
  const response = await send(address, { headers: { Accept: 'application/json' }, signal: signal ?? null });
  try {
    return (await response.json()) as Answer;
  } catch (failure) {
    if (wasTakenBack(failure)) throw failure;
    throw new Problem(response.status, 'The server gave an answer that is no JSON.');
  }
}

/** Asks the services to do something, for which the status is the whole answer. */
export async function post(path: string): Promise<void> {
  await send(path, { method: 'POST' });
}

/** Likewise with what is to be done, on behalf of whoever has the token that lets one write. */
export async function postAs(token: string, path: string, body: unknown): Promise<void> {
  await send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}

async function send(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (failure) {
    if (wasTakenBack(failure)) throw failure;
    throw new Problem(0, 'Iconograph does not answer. Is it still running?');
  }
  if (!response.ok) throw new Problem(response.status, await explanation(response));
  return response;
}

/** Whether nobody waits for the answer any more. */
const wasTakenBack = (failure: unknown): boolean =>
  failure instanceof DOMException && failure.name === 'AbortError';

/** What the server says went wrong (RFC 9457), or its status where it says nothing. */
async function explanation(response: Response): Promise<string> {
  const fallback = `The server answered ${response.status} ${response.statusText}`.trim() + '.';
  try {
    const body = (await response.json()) as { detail?: unknown; title?: unknown };
    const told = body.detail ?? body.title;
    return typeof told === 'string' && told !== '' ? told : fallback;
  } catch {
    return fallback;
  }
}
