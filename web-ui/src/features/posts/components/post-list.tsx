import { Empty } from '../../../components/notice';
import { PagedList } from '../../../components/paged-list';
import { PostCard } from '../../../components/post-card';
import { SkeletonRows } from '../../../components/skeleton';
import { usePages } from '../../../lib/use-pages';
import { getPosts } from '../api/get-posts';

/** All posts of the graph that match some words, newest first. */
export function PostList({ search }: { search: string }) {
  const pages = usePages(['posts', { search }], (after, signal) => getPosts(search, after, signal), {
    refreshWhileEmpty: 1500,
  });
  return (
    <PagedList
      pages={pages}
      name="The posts"
      className="post-list"
      waiting={<SkeletonRows rows={4} />}
      empty={search ? <NothingFound search={search} /> : <NoPosts />}
      keyOf={(post) => post.id}
    >
      {(post) => <PostCard post={post} />}
    </PagedList>
  );
}

function NothingFound({ search }: { search: string }) {
  return (
    <Empty title={`No post says “${search}”`}>
      <p>Try fewer words, or another spelling.</p>
    </Empty>
  );
}

function NoPosts() {
  return (
    <Empty title="No posts yet">
      <p>
        Fill the graph with the demo by <code>./iconograph demo</code>, or with posts of your own by{' '}
        <code>./iconograph build-graph FILE</code>. They appear here by themselves.
      </p>
    </Empty>
  );
}
