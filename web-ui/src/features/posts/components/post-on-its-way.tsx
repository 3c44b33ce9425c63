import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty, Failure } from '../../../components/notice';
import { SkeletonLines, Waiting } from '../../../components/skeleton';
import type { PostStatus } from '../../../lib/contracts';
import { saysAbsent } from '../../../lib/request';
import { getPostStatus } from '../api/get-post-status';

/** How often the graph is asked again for a post that should be there. */
const MOST_ARRIVALS = 5;

/** A post that the graph does not hold (yet): where it is on its journey, or that nobody ever sent it. */
export function PostOnItsWay({ id, onArrival }: { id: string; onArrival: () => void }) {
  const [arrivals, setArrivals] = useState(0);
  const status = useQuery({
    queryKey: ['posts', id, 'status'],
    queryFn: async ({ signal }) => {
      const now = await getPostStatus(id, signal);
      if (now.state === 'inGraph') {
        setArrivals((times) => times + 1);
        onArrival();
      }
      return now;
    },
    refetchInterval: ({ state: { data } }) =>
      data && data.state !== 'putAside' && arrivals < MOST_ARRIVALS ? 1000 : false,
  });

  if (status.isPending) {
    return (
      <Waiting what="The post's journey is being read">
        <SkeletonLines lines={4} />
      </Waiting>
    );
  }
  if (status.isError && saysAbsent(status.error)) {
    return (
      <Empty title="There is no such post">
        <p>It was never sent, or it was deleted.</p>
      </Empty>
    );
  }
  if (status.isError)
    return <Failure what="The post" error={status.error} onRetry={() => void status.refetch()} />;

  const isMissing = arrivals >= MOST_ARRIVALS;
  return (
    <Empty title={isMissing ? 'The graph does not hold this post' : TITLES[status.data.state]}>
      <blockquote className="quoted" dir="auto">
        {status.data.post.text}
      </blockquote>
      {status.data.detail && <p>{status.data.detail}</p>}
      {isMissing && (
        <>
          <p>Its journey has ended, so the graph should; perhaps it was deleted there.</p>
          <button type="button" className="button" onClick={() => setArrivals(0)}>
            Look again
          </button>
        </>
      )}
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
