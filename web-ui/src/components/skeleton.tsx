import type { ReactNode } from 'react';
import './skeleton.css';

interface WaitingProps {
  /** Said to people who cannot see the grey shapes: "The posts are being read". */
  what: string;
  className?: string | undefined;
  children?: ReactNode;
}

/** Stands where something will be once it has been read. */
export function Waiting({ what, className, children }: WaitingProps) {
  return (
    <div role="status" aria-busy="true" aria-label={what} className={className}>
      {children}
    </div>
  );
}

/** Grey shapes where text will be, `lines` of them, the last one shorter. */
export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  return (
    <span className="skeleton-lines" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton" />
      ))}
    </span>
  );
}

/** Rows with a picture and some lines, as long as a list is on its way. */
export function SkeletonRows({ rows = 3 }: { rows?: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <div key={row} className="skeleton-row" aria-hidden="true">
      <span className="skeleton skeleton-picture" />
      <SkeletonLines lines={3} />
    </div>
  ));
}
