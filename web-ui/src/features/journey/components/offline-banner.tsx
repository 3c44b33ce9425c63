import { useQuery } from '@tanstack/react-query';
import { getLiveState } from '../api/get-live-state';
import './offline-banner.css';

/** Says that Wikidata does not answer, and what that means. Posts travel all the same. */
export function OfflineBanner() {
  const { data: live } = useQuery({
    queryKey: ['linking', 'live'],
    queryFn: ({ signal }) => getLiveState(signal),
    refetchInterval: 30_000,
    retry: false,
  });
  if (live?.kind !== 'UNREACHABLE') return null;
  return (
    <p className="offline-banner" role="status">
      Wikidata cannot be asked{live.reason ? `: ${live.reason}` : ''}. Names are linked by the index on this
      machine.
    </p>
  );
}
