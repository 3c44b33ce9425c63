import { useState } from 'react';
import type { Mention, Picture } from '../lib/contracts';
import { mentionType } from '../lib/entity-type';
import { pictureAddress } from '../lib/picture-address';
import './post-picture.css';

interface PostPictureProps {
  picture: Picture;
  /** Whose regions are drawn over the picture. */
  mentions?: readonly Mention[];
  active?: number | undefined;
  /** Filling its frame, or whole. */
  fit?: 'fill' | 'whole';
}

/** A picture of a post, with the regions that show what the post names. */
export function PostPicture({ picture, mentions = [], active, fit = 'whole' }: PostPictureProps) {
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
        mentions.flatMap((mention, index) =>
          mention.regions
            .filter((region) => region.picture === picture.sha256)
            .map((region, position) => (
              <span
                key={`${index}/${position}`}
                className="region"
                data-type={mentionType(mention.type)}
                data-active={index === active || undefined}
                style={{
                  left: share(region.x, picture.width),
                  top: share(region.y, picture.height),
                  width: share(region.width, picture.width),
                  height: share(region.height, picture.height),
                }}
              >
                <bdi className="region-name">{mention.quote}</bdi>
              </span>
            )),
        )}
    </span>
  );
}

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
