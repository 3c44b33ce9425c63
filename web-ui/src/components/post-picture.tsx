import { useState } from 'react';
import { Link } from 'react-router';
import type { Mention, Picture, Region, Thing } from '../lib/contracts';
import { mentionType } from '../lib/entity-type';
import { pictureAddress } from '../lib/picture-address';
import './post-picture.css';

interface PostPictureProps {
  picture: Picture;
  /** Whose regions are drawn over the picture. */
  mentions?: readonly Mention[];
  /** Drawn over the picture as well, with what each is taken for. */
  things?: readonly Thing[];
  active?: number | undefined;
  /** Where a click on a region leads, by the index of its mention; without it, regions are only drawn. */
  addressOf?: (mention: number) => string;
  /** Told when the pointer or the keyboard comes to a region, and when it leaves. */
  onPointAt?: (mention: number | undefined) => void;
  /** Filling its frame, or whole. */
  fit?: 'fill' | 'whole';
}

/** A picture of a post, with the regions that show what the post names. */
export function PostPicture({
  picture,
  mentions = [],
  things = [],
  active,
  addressOf,
  onPointAt,
  fit = 'whole',
}: PostPictureProps) {
  const [broken, setBroken] = useState(false);
  const address = pictureAddress(picture.sha256);
  if (broken || !address) {
    return (
      <span className={`post-picture post-picture-${fit} post-picture-broken`}>
        <span>This picture cannot be shown</span>
        {fit === 'fill' && picture.altText && <span dir="auto">{picture.altText}</span>}
      </span>
    );
  }
  return (
    <span className={`post-picture post-picture-${fit}`}>
      <img
        src={address}
        width={picture.width}
        height={picture.height}
        alt={picture.altText ?? ''}
        loading="lazy"
        decoding="async"
        onError={() => setBroken(true)}
      />
      {fit === 'whole' &&
        things.map((thing, position) => (
          <span key={position} className="thing" style={placeOf(thing, picture)}>
            <span className="thing-kind">
              {thing.kind} <small>{thing.score.toFixed(2)}</small>
            </span>
          </span>
        ))}
      {fit === 'whole' &&
        regionsOf(picture, mentions).map(({ index, position, mention, region }) => {
          const drawn = {
            className: 'region',
            'data-type': mentionType(mention.type),
            'data-active': index === active || undefined,
            style: placeOf(region, picture),
          };
          const name = <bdi className="region-name">{mention.quote}</bdi>;
          return addressOf ? (
            <Link
              key={`${index}/${position}`}
              {...drawn}
              to={addressOf(index)}
              replace
              preventScrollReset
              title={`Shows ${mention.quote}`}
              onMouseEnter={() => onPointAt?.(index)}
              onMouseLeave={() => onPointAt?.(undefined)}
              onFocus={() => onPointAt?.(index)}
              onBlur={() => onPointAt?.(undefined)}
            >
              {name}
            </Link>
          ) : (
            <span key={`${index}/${position}`} {...drawn}>
              {name}
            </span>
          );
        })}
    </span>
  );
}

/** The largest first, so that a small one lies above and can be reached. */
function regionsOf(picture: Picture, mentions: readonly Mention[]) {
  return mentions
    .flatMap((mention, index) =>
      mention.regions
        .filter((region) => region.picture === picture.sha256)
        .map((region, position) => ({ index, position, mention, region })),
    )
    .sort((one, other) => area(other.region) - area(one.region));
}

function placeOf({ x, y, width, height }: Box, picture: Picture) {
  return {
    left: share(x, picture.width),
    top: share(y, picture.height),
    width: share(width, picture.width),
    height: share(height, picture.height),
  };
}

type Box = Pick<Region, 'x' | 'y' | 'width' | 'height'>;

const area = ({ width, height }: Region): number => width * height;

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
