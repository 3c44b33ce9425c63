import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Empty } from '../../../components/notice';
import { PagedList } from '../../../components/paged-list';
import { SkeletonLines } from '../../../components/skeleton';
import { usePages } from '../../../lib/use-pages';
import { getPutAside } from '../api/get-put-aside';
import { useProgress } from '../use-progress';
import { PutAsidePost } from './put-aside-post';

const LIST = ['journey', 'put-aside'];

/** The posts that could not be digested, read anew when their number changes, as far as the reader has come. */
export function PutAsideList() {
  useRereadAsTheirNumberChanges();
  const pages = usePages(LIST, (after, signal) => getPutAside(after, signal));
  return (
    <PagedList
      pages={pages}
      name="The posts that were put aside"
      waiting={<SkeletonLines lines={3} />}
      empty={
        <Empty title="Nothing was put aside">
          <p>Posts that a step cannot digest would wait here, with the reason, to be sent again.</p>
        </Empty>
      }
      // A post that fails again is another one to its button.
      keyOf={(status) => `${status.id}/${status.attempts}`}
    >
      {(status) => <PutAsidePost status={status} />}
    </PagedList>
  );
}

function useRereadAsTheirNumberChanges(): void {
  const queries = useQueryClient();
  const number = useProgress().data?.putAside;
  const known = useRef(number);
  useEffect(() => {
    if (known.current !== undefined && number !== known.current)
      void queries.invalidateQueries({ queryKey: LIST });
    known.current = number ?? known.current;
  }, [number, queries]);
}
