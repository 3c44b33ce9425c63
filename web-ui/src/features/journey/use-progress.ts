import { useQuery } from '@tanstack/react-query';
import type { JourneyProgress } from '../../lib/contracts';
import { getProgress } from './api/get-progress';

export const underway = (progress: JourneyProgress): number =>
  progress.waiting + progress.travelling + progress.retrying;

/** The journey's counts, looked at every second while posts travel or someone watches, else now and then. */
export function useProgress({ watching = false } = {}) {
  return useQuery({
    queryKey: ['journey', 'progress'],
    queryFn: ({ signal }) => getProgress(signal),
    refetchInterval: ({ state }) => (watching || (state.data && underway(state.data) > 0) ? 1000 : 4000),
  });
}
