import type { PostReading } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** What the graph holds of a post; a problem of status 404 while it has not arrived there. */
export function getPost(id: string, signal?: AbortSignal): Promise<PostReading> {
  return readJson(`/graph/posts/${encodeURIComponent(id)}`, {}, signal);
}
