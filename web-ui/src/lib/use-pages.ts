import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { Page } from './contracts';

/** A list that grows page by page as the reader asks for more. */
export interface Pages<Item> {
  items: Item[];
  isPending: boolean;
  error: Error | null;
  /** Whether it is a later page that failed, and not the list. */
  failedOnMore: boolean;
  /** Whether an answer is awaited, be it to a second try. */
  isFetching: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

interface Options {
  /** Milliseconds between two looks at an empty list; a list that shows something never moves by itself. */
  refreshWhileEmpty?: number;
}

/**
 * @param key  names the list and everything it is filtered by
 * @param read fetches the page after a cursor, or the first page without one
 */
export function usePages<Item>(
  key: QueryKey,
  read: (after: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
  { refreshWhileEmpty }: Options = {},
): Pages<Item> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next || undefined,
    refetchInterval: ({ state }) =>
      refreshWhileEmpty && state.data?.pages.every((page) => page.items.length === 0)
        ? refreshWhileEmpty
        : false,
  });

  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    isPending: query.isPending,
    error: query.error,
    failedOnMore: query.isFetchNextPageError,
    isFetching: query.isFetching,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch()),
  };
}
