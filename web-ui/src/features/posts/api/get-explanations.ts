import type { Explanation } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** Why the names of a post were linked as they were, in the order of its mentions. */
export function getExplanations(id: string, signal?: AbortSignal): Promise<Explanation[]> {
  return readJson(`/graph/posts/${encodeURIComponent(id)}/explanations`, {}, signal);
}
