import type { PostStatus } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** How far a post has come on its journey. */
export function getPostStatus(id: string, signal?: AbortSignal): Promise<PostStatus> {
  return readJson(`/posts/${encodeURIComponent(id)}`, {}, signal);
}
