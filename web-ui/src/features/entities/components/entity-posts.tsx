import { Empty } from '../../../components/notice';
import { PagedList } from '../../../components/paged-list';
import { PostCard } from '../../../components/post-card';
import { SkeletonRows } from '../../../components/skeleton';
import { usePages } from '../../../lib/use-pages';
import { getEntityPosts } from '../api/get-entity-posts';

/** The posts that name an entity. */
export function EntityPosts({ id }: { id: string }) {
  const pages = usePages(['entities', id, 'posts'], (after, signal) => getEntityPosts(id, after, signal));
  return (
    <PagedList
      pages={pages}
      name="The posts that name it"
      className="post-list"
      waiting={<SkeletonRows rows={2} />}
      empty={
        <Empty title="No post names it now">
          <p>The posts that did were edited or deleted.</p>
        </Empty>
      }
      keyOf={(post) => post.id}
    >
      {(post) => <PostCard post={post} />}
    </PagedList>
  );
}
