import type { EntitySummary, Page } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** Those that most posts name come first. */
export function getEntities(
  filter: { search: string; type: string },
  after?: string,
  signal?: AbortSignal,
): Promise<Page<EntitySummary>> {
  return readJson('/graph/entities', { q: filter.search, type: filter.type, after, limit: 30 }, signal);
}
