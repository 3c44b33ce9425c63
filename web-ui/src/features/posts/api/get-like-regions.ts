import type { LikeRegions, Region } from '../../../lib/contracts';
import { readJson } from '../../../lib/request';

const MOST = 12;

/** Regions of other pictures that look like this one, compared by what is asked for or else by what tells most. */
export function getLikeRegions(
  { picture, x, y, width, height }: Region,
  by?: string,
  signal?: AbortSignal,
): Promise<LikeRegions> {
  return readJson(`/graph/regions/${picture}/${x},${y},${width},${height}/like`, { by, most: MOST }, signal);
}
