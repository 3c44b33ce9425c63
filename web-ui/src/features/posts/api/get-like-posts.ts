import type { LikePosts } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

const MOST = 8;

/** What posts can be compared with: another one, by its id, or a text. */
export type Comparable = { post: string } | { text: string };

/** Posts that say something similar. */
export function getLikePosts(to: Comparable, signal?: AbortSignal): Promise<LikePosts> {
  return 'post' in to
    ? readJson(`/graph/posts/${encodeURIComponent(to.post)}/like`, { most: MOST }, signal)
    : readJson('/graph/posts/like', { text: to.text, most: MOST }, signal);
}
