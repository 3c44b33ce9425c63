import { Fragment, useState } from 'react';
import { useSearchParams } from 'react-router';
import { DecisionCard } from '../../../components/decision-card';
import { MarkedText, outcomeOf } from '../../../components/marked-text';
import { PostMeta } from '../../../components/post-meta';
import { addressOfPost } from '../../../lib/addresses';
import type { Mention, PostReading, Region } from '../../../lib/contracts';
import { mentionType } from '../../../lib/entity-type';
import { inWords } from '../../../lib/format';
import { showingOf } from '../../../lib/showing';
import { useMentionKeys } from '../use-mention-keys';
import { Judge } from './judge';
import { LikePosts } from './like-posts';
import { LikeRegions } from './like-regions';
import { ReadingPicture } from './reading-picture';
import { Why } from './why';
import './post-reading-view.css';

/** One post with everything that was read out of it; the mention in view explains itself beside the text. */
export function PostReadingView({ post }: { post: PostReading }) {
  const [parameters] = useSearchParams();
  const [pointedAt, setPointedAt] = useState<number>();
  const chosen = mentionAt(post, parameters.get('mention'));
  const active = pointedAt ?? chosen;
  const mention = active === undefined ? undefined : post.mentions[active];
  const spoken = chosen === undefined ? undefined : post.mentions[chosen];
  // Under the pointer lies a name all the while; who turns to the keys wants the next one all the same.
  useMentionKeys(post, active, () => setPointedAt(undefined));

  return (
    <article className="reading">
      <div className="reading-words">
        <PostMeta post={post} />
        <p className="reading-text" dir="auto">
          <MarkedText
            text={post.text}
            mentions={post.mentions}
            addressOf={(index) => addressOfPost(post.id, index)}
            active={active}
            onPointAt={setPointedAt}
            stay
          />
        </p>
        <LikePosts key={post.id} to={{ post: post.id }} />
      </div>
      <div className="reading-pictures">
        {post.pictures.map((picture, position) => (
          <Fragment key={picture.sha256}>
            <ReadingPicture
              post={post}
              picture={picture}
              number={position + 1}
              active={active}
              onPointAt={setPointedAt}
            />
            {spoken && <LikeShown mention={spoken} picture={picture.sha256} />}
          </Fragment>
        ))}
        <Relations post={post} />
      </div>
      {/* Said for each name that the keys come to; the whole card at each move of the pointer would be too much. */}
      <p className="hidden-visually" aria-live="polite">
        {spoken && said(spoken, post)}
      </p>
      <aside className="reading-margin">
        {mention ? (
          <>
            <DecisionCard key={active} mention={mention} showing={showingOf(mention, post.pictures)} />
            <Why key={`why ${active}`} post={post.id} span={mention.span} />
            <Judge key={`judge ${active}`} post={post} mention={active ?? 0} />
          </>
        ) : (
          <p className="reading-nothing">No names were found in this post.</p>
        )}
        {post.mentions.length > 1 && (
          <p className="reading-keys">
            <kbd>j</kbd> <kbd>k</kbd> next and previous name
          </p>
        )}
      </aside>
    </article>
  );
}

/** For the region of a picture that shows a name best. */
function LikeShown({ mention, picture }: { mention: Mention; picture: string }) {
  const region = mention.regions.find((one) => one.picture === picture);
  if (!region) return null;
  const { x, y, width, height } = region;
  return <LikeRegions key={`${x},${y},${width},${height}`} quote={mention.quote} region={region} />;
}

function said(mention: Mention, { pictures }: PostReading): string {
  return [mention.quote, outcomeOf(mention), showingOf(mention, pictures)].filter(Boolean).join('. ');
}

function mentionAt(post: PostReading, parameter: string | null): number | undefined {
  const index = Number(parameter ?? 0);
  if (Number.isInteger(index) && post.mentions[index]) return index;
  return post.mentions.length > 0 ? 0 : undefined;
}

function Relations({ post }: { post: PostReading }) {
  const told = post.relations.flatMap(({ head, tail, type, score }) => {
    const from = post.mentions[head];
    const to = post.mentions[tail];
    return from && to ? [{ from, to, type, score }] : [];
  });
  const held = (post.objectRelations ?? []).flatMap(({ mention, type, object }) => {
    const from = post.mentions[mention];
    return from ? [{ from, type, score: object.score, to: thingAt(object, post) }] : [];
  });
  if (told.length + held.length === 0) return null;
  return (
    <section className="relations">
      <h2>How they relate</h2>
      <ul>
        {told.map(({ from, to, type, score }, index) => (
          <li key={index}>
            <Related mention={from} />
            <em>{inWords(type.split('/').at(-1) ?? type).toLowerCase()}</em>
            <Related mention={to} />
            <small>{score.toFixed(2)}</small>
          </li>
        ))}
        {held.map(({ from, to, type, score }, index) => (
          <li key={told.length + index}>
            <Related mention={from} />
            <em>{type.replaceAll('-', ' ')}</em>
            <span>{to}</span>
            <small>{score.toFixed(2)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({ mention }: { mention: Mention }) {
  return (
    <bdi data-type={mentionType(mention.type)} title={outcomeOf(mention)}>
      {mention.quote}
    </bdi>
  );
}

/** What was seen in that place of a picture. */
function thingAt(object: Region, { pictures }: PostReading): string {
  const position = pictures.findIndex(({ sha256 }) => sha256 === object.picture);
  const thing = pictures[position]?.seen?.things.find(
    ({ x, y, width, height }) =>
      x === object.x && y === object.y && width === object.width && height === object.height,
  );
  const what = thing?.kind ?? 'something';
  return pictures.length > 1 ? `${what} (picture ${position + 1})` : what;
}
