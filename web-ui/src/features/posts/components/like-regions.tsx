import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Failure } from '../../../components/notice';
import { Waiting } from '../../../components/skeleton';
import { addressOfPost } from '../../../lib/addresses';
import type { LikeRegion, Region } from '../../../lib/contracts';
import { shortened } from '../../../lib/format';
import { thumbnailAddress } from '../../../lib/picture-address';
import { useLast } from '../../../lib/use-last';
import { getLikeRegions } from '../api/get-like-regions';
import './like-regions.css';

const SIDE = 160;

/** What the kinds of likeness are called here. */
const KINDS: Record<string, string> = {
  face: 'face',
  thing: 'kind of thing',
  emblem: 'colours and edges',
};

/** Regions of other pictures that look like one that shows a name; asked for only when they are wanted. */
export function LikeRegions({ quote, region }: { quote: string; region: Region }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="like-regions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Regions like the one that shows <bdi>{quote}</bdi>
      </summary>
      {open && <Found region={region} />}
    </details>
  );
}

function Found({ region }: { region: Region }) {
  const [by, setBy] = useState<string>();
  const { picture, x, y, width, height } = region;
  const like = useQuery({
    queryKey: ['regions', picture, x, y, width, height, by],
    queryFn: ({ signal }) => getLikeRegions(region, by, signal),
    placeholderData: (before) => before,
  });
  const failure = useLast(like.error);
  if (!like.data) {
    return failure ? (
      <Failure what="Like regions" error={failure} onRetry={() => void like.refetch()} />
    ) : (
      <Waiting what="Like regions are being looked for">
        <p className="like-regions-note">Looking for like regions…</p>
      </Waiting>
    );
  }
  const { kinds, items, reason, by: compared } = like.data;
  return (
    <>
      {kinds.length > 1 && (
        <fieldset className="like-regions-kinds">
          <legend>Compared by</legend>
          {kinds.map((kind) => (
            <button key={kind} type="button" aria-pressed={kind === compared} onClick={() => setBy(kind)}>
              {KINDS[kind] ?? kind}
            </button>
          ))}
        </fieldset>
      )}
      {reason && <p className="like-regions-note">{reason}</p>}
      {items.length > 0 && (
        <ol className="like-regions-found" aria-label="The most alike first">
          {items.map((item) => (
            <li key={`${item.picture}/${item.x},${item.y},${item.width},${item.height}`}>
              <One item={item} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function One({ item }: { item: LikeRegion }) {
  const names = item.entities.map(({ label }) => label).join(', ');
  return (
    <Link to={addressOfPost(item.post.id)} title={shortened(item.post.text, 120)}>
      <img src={thumbnailAddress(item, SIDE)} alt="" loading="lazy" decoding="async" />
      <bdi className="like-regions-names">{names || shortened(item.post.text, 40)}</bdi>
      <small title="Likeness: 1 is the same">{item.score.toFixed(2)}</small>
    </Link>
  );
}
