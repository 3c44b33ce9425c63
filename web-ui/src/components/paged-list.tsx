import type { ReactNode } from 'react';
import type { Pages } from '../lib/use-pages';
import { Failure } from './notice';
import { Waiting } from './skeleton';
import './paged-list.css';

interface PagedListProps<Item> {
  pages: Pages<Item>;
  /** What the list holds, for people who cannot see it and for failures: "The posts". */
  name: string;
  className?: string;
  /** Shown until the first page is there. */
  waiting: ReactNode;
  /** Shown when there is nothing to list. */
  empty: ReactNode;
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}

/** A list with a face for every state: waiting, empty, failed, complete, and with more to come. */
export function PagedList<Item>({
  pages,
  name,
  className,
  waiting,
  empty,
  keyOf,
  children,
}: PagedListProps<Item>) {
  if (pages.isPending) {
    return (
      <Waiting what={`${name} are being read`} className={className}>
        {waiting}
      </Waiting>
    );
  }
  if (pages.items.length === 0) {
    return pages.error ? <Failure what={name} error={pages.error} onRetry={pages.retry} /> : empty;
  }
  return (
    <>
      <ul className={className} aria-label={name}>
        {pages.items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {pages.error ? (
        <Failure
          what={pages.failedOnMore ? 'More of the list' : 'The latest state of the list'}
          error={pages.error}
          onRetry={pages.retry}
          retrying={pages.isFetching}
        />
      ) : (
        pages.hasMore && (
          <button
            type="button"
            className="button load-more"
            onClick={pages.loadMore}
            disabled={pages.isLoadingMore}
            aria-busy={pages.isLoadingMore}
          >
            {pages.isLoadingMore ? 'Loading…' : 'Load more'}
          </button>
        )
      )}
    </>
  );
}
