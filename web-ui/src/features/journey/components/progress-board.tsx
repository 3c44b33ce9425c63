import { Failure } from '../../../components/notice';
import { SkeletonLines, Waiting } from '../../../components/skeleton';
import type { JourneyProgress } from '../../../lib/contracts';
import { count, counted } from '../../../lib/format';
import { useLast } from '../../../lib/use-last';
import { underway, useProgress } from '../use-progress';
import './progress-board.css';

/** Where all posts are on their journey, looked at every second. */
export function ProgressBoard() {
  const progress = useProgress({ watching: true });
  const failure = useLast(progress.error);
  if (progress.data) return <Board progress={progress.data} stale={progress.isError} />;
  if (failure) return <Failure what="The progress" error={failure} onRetry={() => void progress.refetch()} />;
  return (
    <Waiting what="The progress is being read">
      <SkeletonLines lines={4} />
    </Waiting>
  );
}

function Board({ progress, stale }: { progress: JourneyProgress; stale: boolean }) {
  const arrived = progress.inGraph + progress.putAside;
  return (
    <section className="board" aria-label="Progress">
      <p className="board-verdict">{verdictOf(progress)}</p>
      {/* The counts change every second, which is for the eye only. */}
      <p className="hidden-visually" role="status">
        {underway(progress) > 0 ? 'Posts are on their way' : 'No post is on its way'}
      </p>
      <div
        className="board-bar"
        role="progressbar"
        aria-label="Posts that have arrived"
        aria-valuemin={0}
        aria-valuemax={Math.max(1, progress.total)}
        aria-valuenow={arrived}
      >
        {stationsOf(progress)
          .filter(({ posts }) => posts > 0)
          .map(({ key, posts }) => (
            <span key={key} data-station={key} style={{ flexGrow: posts }} />
          ))}
      </div>
      <dl className="stations">
        {stationsOf(progress).map(({ key, name, posts }) => (
          <div key={key} data-station={key}>
            <dt>{name}</dt>
            <dd>{count(posts)}</dd>
          </div>
        ))}
        <div>
          <dt>Posts a second</dt>
          <dd>{progress.postsPerSecond.toFixed(1)}</dd>
        </div>
      </dl>
      {stale && <p role="alert">Iconograph does not answer just now; these counts are the last it told.</p>}
    </section>
  );
}

function stationsOf(progress: JourneyProgress) {
  return [
    { key: 'inGraph', name: 'In the graph', posts: progress.inGraph },
    { key: 'travelling', name: 'Travelling', posts: progress.travelling },
    { key: 'retrying', name: 'To be sent again', posts: progress.retrying },
    { key: 'waiting', name: 'Waiting', posts: progress.waiting },
    { key: 'putAside', name: 'Put aside', posts: progress.putAside },
  ];
}

function verdictOf(progress: JourneyProgress): string {
  const left = underway(progress);
  if (progress.total === 0) return 'No post has set out yet';
  if (left === 0) {
    const aside = progress.putAside === 0 ? '' : `, ${count(progress.putAside)} put aside`;
    return `${counted(progress.inGraph, 'post')} in the graph${aside}`;
  }
  const pace = progress.postsPerSecond;
  return pace > 0
    ? `${counted(left, 'post')} to go, about ${duration(left / pace)}`
    : `${counted(left, 'post')} to go`;
}

function duration(seconds: number): string {
  if (seconds < 90) return counted(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 5400) return counted(Math.round(seconds / 60), 'minute');
  return counted(Math.round(seconds / 3600), 'hour');
}
