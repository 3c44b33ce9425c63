import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Failure } from '../../../components/notice';
import { PostMeta } from '../../../components/post-meta';
import { Waiting } from '../../../components/skeleton';
import { addressOfPost } from '../../../lib/addresses';
import { counted, shortened } from '../../../lib/format';
import { useLast } from '../../../lib/use-last';
import { type Comparable, getLikePosts } from '../api/get-like-posts';
import './like-posts.css';

/** Posts that say something similar to one, or to a text; asked for only when they are wanted. */
export function LikePosts({ to }: { to: Comparable }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="like-posts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {'post' in to ? (
          'Posts like this one'
        ) : (
          <>
            Posts that mean something like <bdi>“{to.text}”</bdi>
          </>
        )}
      </summary>
      {open && <Found to={to} />}
    </details>
  );
}

function Found({ to }: { to: Comparable }) {
  const like = useQuery({
    queryKey: ['posts', 'like', to],
    queryFn: ({ signal }) => getLikePosts(to, signal),
  });
  const failure = useLast(like.error);
  if (!like.data) {
    return failure ? (
      <Failure what="Like posts" error={failure} onRetry={() => void like.refetch()} />
    ) : (
      <Waiting what="Like posts are being looked for">
        <p className="like-posts-note">Looking for like posts…</p>
      </Waiting>
    );
  }
  const { items, reason } = like.data;
  return (
    <>
      {reason && <p className="like-posts-note">{reason}</p>}
      {items.length > 0 && (
        <ol className="like-posts-found" aria-label="The most alike first">
          {items.map((item) => (
            <li key={item.id}>
              <PostMeta post={item} />
              <Link to={addressOfPost(item.id)}>
                <bdi>{shortened(item.text, 160)}</bdi>
              </Link>
              <small title="Likeness: 1 is the same">
                {item.score.toFixed(2)}
                {item.times > 1 && ` · ${counted(item.times, 'post')} say this`}
              </small>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
