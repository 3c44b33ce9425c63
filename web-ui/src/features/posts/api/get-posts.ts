import type { Page, PostReading } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** Newest first. */
export function getPosts(search: string, after?: string, signal?: AbortSignal): Promise<Page<PostReading>> {
  return readJson('/graph/posts', { q: search, after, limit: 20 }, signal);
}
