import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PostStatus } from '../../../lib/contracts';
import { counted, day, shortened } from '../../../lib/format';
import { replayPost } from '../api/replay-post';
import './put-aside-post.css';

/** A post that could not be digested, why, and a way to send it again. */
export function PutAsidePost({ status }: { status: PostStatus }) {
  const queries = useQueryClient();
  const replay = useMutation({
    mutationFn: () => replayPost(status.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['journey'] }),
  });
  return (
    <article className="put-aside">
      <div>
        <p className="put-aside-text" dir="auto">
          {shortened(status.post.text, 160)}
        </p>
        <p className="put-aside-reason" dir="auto">
          {status.detail || 'No reason was given.'}
        </p>
        <p className="put-aside-facts">
          <bdi>{status.source}</bdi> · <bdi>{status.sourceId}</bdi> · {day(status.keptAt)} ·{' '}
          {counted(status.attempts, 'attempt')}
        </p>
        {replay.isError && <p role="alert">{replay.error.message}</p>}
      </div>
      <button
        type="button"
        className="button"
        disabled={replay.isPending || replay.isSuccess}
        onClick={() => replay.mutate()}
      >
        {replay.isSuccess ? 'Sent' : replay.isPending ? 'Sending…' : 'Send again'}
      </button>
    </article>
  );
}
