import { Link } from 'react-router';
import { count } from '../../../lib/format';
import { underway, useProgress } from '../use-progress';
import './progress-pill.css';

/** In the page's head while posts travel: how far the batch has come. */
export function ProgressPill() {
  const { data: progress } = useProgress();
  if (!progress || underway(progress) === 0) return null;
  const share = progress.total === 0 ? 0 : (progress.inGraph + progress.putAside) / progress.total;
  return (
    <Link
      className="progress-pill"
      to="/journey"
      aria-label={`${count(underway(progress))} posts are on their way`}
    >
      <span className="progress-pill-track" aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <span>{count(underway(progress))} on the way</span>
    </Link>
  );
}
