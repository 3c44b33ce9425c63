import type { GraphSummary } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** How much the graph holds. */
export function getSummary(signal?: AbortSignal): Promise<GraphSummary> {
  return readJson('/graph/summary', {}, signal);
}
