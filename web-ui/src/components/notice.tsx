import type { ReactNode } from 'react';
import './notice.css';

interface FailureProps {
  /** What could not be had, such as "The posts". */
  what: string;
  error: Error;
  onRetry?: () => void;
  /** Whether the answer to another try is awaited. */
  retrying?: boolean;
}

/** Says what went wrong and offers to try again. */
export function Failure({ what, error, onRetry, retrying = false }: FailureProps) {
  return (
    <div className="notice notice-failure" role="alert">
      <p className="notice-title">{what} could not be read</p>
      <p>{error.message}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry} disabled={retrying} aria-busy={retrying}>
          {retrying ? 'Trying…' : 'Try again'}
        </button>
      )}
    </div>
  );
}

/** Says that there is nothing, and what would change that. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="notice notice-empty" role="status">
      <EmptyFrame />
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}

function EmptyFrame() {
  return (
    <svg className="notice-frame" viewBox="0 0 64 48" aria-hidden="true">
      <path d="M2 14V2h12M50 2h12v12M62 34v12H50M14 46H2V34" />
      <circle cx="32" cy="24" r="5" />
    </svg>
  );
}
