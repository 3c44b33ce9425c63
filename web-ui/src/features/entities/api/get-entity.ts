import type { EntityDetail } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

export function getEntity(id: string, signal?: AbortSignal): Promise<EntityDetail> {
  return readJson(`/graph/entities/${encodeURIComponent(id)}`, {}, signal);
}
