import type { Page, PostReading } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** The posts that name an entity, newest first. */
export function getEntityPosts(id: string, after?: string, signal?: AbortSignal): Promise<Page<PostReading>> {
  return readJson(`/graph/entities/${encodeURIComponent(id)}/posts`, { after, limit: 10 }, signal);
}
