import type { Page, PostStatus } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** The posts that a step could not digest, with its reason. */
export function getPutAside(after?: string, signal?: AbortSignal): Promise<Page<PostStatus>> {
  return readJson('/journey/put-aside', { after, limit: 20 }, signal);
}
