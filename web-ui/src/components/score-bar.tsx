import './score-bar.css';

interface ScoreBarProps {
  name: string;
  value: number;
  /** The value at which the bar is full. */
  full?: number;
  strong?: boolean;
}

/** A number and its share of the best possible. */
export function ScoreBar({ name, value, full = 1, strong = false }: ScoreBarProps) {
  const share = Math.min(1, Math.max(0, value / full));
  return (
    <div className={strong ? 'score-bar score-bar-strong' : 'score-bar'}>
      <span className="score-bar-name">{name}</span>
      <span className="score-bar-track" aria-hidden="true">
        <span className="score-bar-fill" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="score-bar-value">{value.toFixed(2)}</span>
    </div>
  );
}
