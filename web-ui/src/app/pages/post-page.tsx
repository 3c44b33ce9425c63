import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Failure } from '../../components/notice';
import { SkeletonRows } from '../../components/skeleton';
import { getPost } from '../../features/posts/api/get-post';
import { PostOnItsWay } from '../../features/posts/components/post-on-its-way';
import { PostReadingView } from '../../features/posts/components/post-reading-view';
import { shortened } from '../../lib/format';
import { Problem } from '../../lib/request';
import { useTitle } from '../../lib/use-title';

export function PostPage() {
  const { id = '' } = useParams();
  const post = useQuery({ queryKey: ['posts', id], queryFn: ({ signal }) => getPost(id, signal) });
  const absent = post.error instanceof Problem && post.error.status === 404;
  useTitle(post.data ? shortened(post.data.text, 40) : 'Post');
  return (
    <>
      <h1 className="hidden-visually">Post</h1>
      <p className="crumb">
        <Link to="/posts">Posts</Link>
      </p>
      {post.isPending && <SkeletonRows rows={1} />}
      {post.isError &&
        (absent ? (
          <PostOnItsWay id={id} onArrival={() => void post.refetch()} />
        ) : (
          <Failure what="The post" error={post.error} onRetry={() => void post.refetch()} />
        ))}
      {post.data && <PostReadingView key={id} post={post.data} />}
    </>
  );
}
