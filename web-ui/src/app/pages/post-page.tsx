import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Failure } from '../../components/notice';
import { SkeletonRows, Waiting } from '../../components/skeleton';
import { getPost } from '../../features/posts/api/get-post';
import { PostOnItsWay } from '../../features/posts/components/post-on-its-way';
import { PostReadingView } from '../../features/posts/components/post-reading-view';
import { shortened } from '../../lib/format';
import { saysAbsent } from '../../lib/request';
import { useLast } from '../../lib/use-last';
import { useTitle } from '../../lib/use-title';

export function PostPage() {
  const { id = '' } = useParams();
  return (
    <>
      <h1 className="hidden-visually">Post</h1>
      <p className="crumb">
        <Link to="/posts">Posts</Link>
      </p>
      <OnePost key={id} id={id} />
    </>
  );
}

function OnePost({ id }: { id: string }) {
  const post = useQuery({ queryKey: ['posts', id], queryFn: ({ signal }) => getPost(id, signal) });
  const failure = useLast(post.error);
  useTitle(post.data ? shortened(post.data.text, 40) : 'Post');

  if (post.data) return <PostReadingView post={post.data} />;
  if (saysAbsent(failure)) return <PostOnItsWay id={id} onArrival={() => void post.refetch()} />;
  if (failure) return <Failure what="The post" error={failure} onRetry={() => void post.refetch()} />;
  return (
    <Waiting what="The post is being read">
      <SkeletonRows rows={1} />
    </Waiting>
  );
}
