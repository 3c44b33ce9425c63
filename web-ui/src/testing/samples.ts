import type { Candidate, EntitySummary, JourneyProgress, Mention, PostReading } from '../lib/contracts';

/** An entity of which only what matters to a test has to be said. */
export function entity(one: Partial<EntitySummary> & { label: string }): EntitySummary {
  return { id: 'Q90', type: 'LOC', description: 'capital of France', posts: 1, ...one };
}

export function candidate(one: Partial<Candidate> & { label: string }): Candidate {
  return { entity: 'Q90', type: 'LOC', score: 0.5, parts: { context: 0.4 }, ...one };
}

/** A mention of the first place where the quote stands in the text. */
export function mention(text: string, quote: string, one: Partial<Mention> = {}): Mention {
  const start = Array.from(text.slice(0, text.indexOf(quote))).length;
  return {
    span: { start, end: start + Array.from(quote).length },
    quote,
    type: 'LOC',
    score: 0.9,
    model: 'test',
    regions: [],
    decision: 'linked',
    entity: entity({ label: quote }),
    candidates: [],
    ...one,
  };
}

export function post(id: string, text: string, one: Partial<PostReading> = {}): PostReading {
  return {
    id,
    source: 'test',
    text,
    author: null,
    writtenAt: '2026-09-03T04:52:00Z',
    pictures: [],
    mentions: [],
    relations: [],
    ...one,
  };
}

export function progress(one: Partial<JourneyProgress> = {}): JourneyProgress {
  const none = { waiting: 0, travelling: 0, retrying: 0, inGraph: 0, putAside: 0, total: 0 };
  return { ...none, postsPerSecond: 0, ...one };
}
