import type { LiveState } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

/** Whether Wikidata itself can be asked for what the index of it lacks. */
export function getLiveState(signal?: AbortSignal): Promise<LiveState> {
  return readJson('/linking/live', {}, signal);
}
