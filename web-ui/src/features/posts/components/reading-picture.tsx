import { useState } from 'react';
import { PostPicture } from '../../../components/post-picture';
import { SeenInPicture } from '../../../components/seen-in-picture';
import { addressOfPost } from '../../../lib/addresses';
import type { Picture, PostReading } from '../../../lib/contracts';
import './reading-picture.css';

interface ReadingPictureProps {
  post: PostReading;
  picture: Picture;
  /** From 1. */
  number: number;
  /** The index of the mention in view. */
  active: number | undefined;
  onPointAt: (mention: number | undefined) => void;
}

/** A picture of the post, and what was seen in it; the boxes of things only if one asks for them. */
export function ReadingPicture({ post, picture, number, active, onPointAt }: ReadingPictureProps) {
  const [boxed, setBoxed] = useState(false);
  const things = picture.seen?.things ?? [];
  return (
    <figure className="reading-picture">
      <PostPicture
        picture={picture}
        mentions={post.mentions}
        things={boxed ? things : []}
        active={active}
        addressOf={(index) => addressOfPost(post.id, index)}
        onPointAt={onPointAt}
      />
      {things.length > 0 && (
        <button
          type="button"
          className="reading-things"
          aria-pressed={boxed}
          aria-label={`Show where things are in picture ${number}`}
          onClick={() => setBoxed(!boxed)}
        >
          Show where things are
        </button>
      )}
      {picture.altText && <figcaption dir="auto">{picture.altText}</figcaption>}
      <SeenInPicture picture={picture} number={number} />
    </figure>
  );
}
