import type { Neighbourhood } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** What lies around an entity, at most `limit` nodes of it. */
export function getNeighbourhood(id: string, limit: number, signal?: AbortSignal): Promise<Neighbourhood> {
  return readJson(`/graph/neighbourhood/${encodeURIComponent(id)}`, { limit }, signal);
}
