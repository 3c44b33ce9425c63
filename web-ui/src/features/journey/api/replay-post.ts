import { post } from '../../../lib/request';

/** Sends a post that was put aside on its journey again. */
export function replayPost(id: string): Promise<void> {
  return post(`/posts/${encodeURIComponent(id)}/replay`);
}
