import { Empty } from '../../../components/notice';
import { PagedList } from '../../../components/paged-list';
import { SkeletonLines } from '../../../components/skeleton';
import { usePages } from '../../../lib/use-pages';
import { getPutAside } from '../api/get-put-aside';
import { useProgress } from '../use-progress';
import { PutAsidePost } from './put-aside-post';

/** The posts that could not be digested; the list follows their number. */
export function PutAsideList() {
  const { data: progress } = useProgress();
  const pages = usePages(['journey', 'put-aside', progress?.putAside], (after, signal) =>
    getPutAside(after, signal),
  );
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
      keyOf={(status) => status.id}
    >
      {(status) => <PutAsidePost status={status} />}
    </PagedList>
  );
}
