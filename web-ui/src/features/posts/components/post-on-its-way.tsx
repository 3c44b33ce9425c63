import { useQuery } from '@tanstack/react-query';
import { Empty, Failure } from '../../../components/notice';
import { SkeletonLines } from '../../../components/skeleton';
import type { PostStatus } from '../../../lib/contracts';
import { getPostStatus } from '../api/get-post-status';

/** A post that the graph does not hold (yet): where it is on its journey, or that nobody ever sent it. */
export function PostOnItsWay({ id, onArrival }: { id: string; onArrival: () => void }) {
  const status = useQuery({
    queryKey: ['posts', id, 'status'],
    queryFn: async ({ signal }) => {
      const now = await getPostStatus(id, signal);
      if (now.state === 'inGraph') onArrival();
      return now;
    },
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'putAside' ? 1000 : false),
  });

  if (status.isPending) return <SkeletonLines lines={4} />;
  if (status.isError)
    return <Failure what="The post" error={status.error} onRetry={() => void status.refetch()} />;
  return (
    <Empty title={TITLES[status.data.state]}>
      <blockquote className="quoted" dir="auto">
        {status.data.post.text}
      </blockquote>
      {status.data.detail && <p>{status.data.detail}</p>}
    </Empty>
  );
}

const TITLES: Record<PostStatus['state'], string> = {
  waiting: 'This post waits for its turn',
  travelling: 'This post is on its way into the graph',
  retrying: 'This post met an outage and will be sent again',
  putAside: 'This post was put aside',
  inGraph: 'This post has just arrived',
};
