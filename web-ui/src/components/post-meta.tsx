import { Link } from 'react-router';
import type { PostReading } from '../lib/contracts';
import { addressOfPost } from '../lib/addresses';
import { day, dayAndTime } from '../lib/format';
import './post-meta.css';

type Told = Pick<PostReading, 'id' | 'source' | 'author' | 'writtenAt'>;

/** Who wrote a post, when, and where it came from. */
export function PostMeta({ post, linked = false }: { post: Told; linked?: boolean }) {
  const when = (
    <time dateTime={post.writtenAt} title={dayAndTime(post.writtenAt)}>
      {day(post.writtenAt)}
    </time>
  );
  return (
    <p className="post-meta">
      {post.author && <bdi className="post-meta-author">{post.author}</bdi>}
      {linked ? <Link to={addressOfPost(post.id)}>{when}</Link> : when}
      <bdi>{post.source}</bdi>
    </p>
  );
}
