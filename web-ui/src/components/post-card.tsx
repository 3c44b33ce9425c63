import { Link } from 'react-router';
import type { PostReading } from '../lib/contracts';
import { addressOfPost } from '../lib/addresses';
import { shortened } from '../lib/format';
import { MarginNotes } from './margin-notes';
import { MarkedText } from './marked-text';
import { PostMeta } from './post-meta';
import { PostPicture } from './post-picture';
import './post-card.css';

/** A post as it stands in a list: its picture, its words, and in the margin whom and what they name. */
export function PostCard({ post }: { post: PostReading }) {
  const picture = post.pictures[0];
  return (
    <article className={picture ? 'post-card' : 'post-card post-card-bare'}>
      {picture && (
        <Link
          className="post-card-picture"
          to={addressOfPost(post.id)}
          aria-label={`Open: ${shortened(post.text, 60)}`}
        >
          <PostPicture picture={picture} fit="fill" />
          {post.pictures.length > 1 && (
            <span className="post-card-more">{post.pictures.length} pictures</span>
          )}
        </Link>
      )}
      <div className="post-card-words">
        <p className="post-card-text" dir="auto">
          <MarkedText
            text={post.text}
            mentions={post.mentions}
            addressOf={(mention) => addressOfPost(post.id, mention)}
          />
        </p>
        <PostMeta post={post} linked />
      </div>
      <MarginNotes post={post} />
    </article>
  );
}
