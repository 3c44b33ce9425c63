import type { JourneyProgress } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** How many posts are at which point of the journey. */
export function getProgress(signal?: AbortSignal): Promise<JourneyProgress> {
  return readJson('/journey', {}, signal);
}
