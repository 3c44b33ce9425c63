import type { Mention, Picture } from './contracts';

/** Where a post's pictures show what a mention names, or that they do not; nothing if nobody looked. */
export function showingOf(mention: Mention, pictures: readonly Picture[]): string | undefined {
  if (!pictures.some(({ seen }) => seen?.searched)) return undefined;
  const showing = pictures.flatMap(({ sha256 }, index) =>
    mention.regions.some((region) => region.picture === sha256) ? [index + 1] : [],
  );
  if (pictures.length === 1) return showing.length > 0 ? 'Shown in the picture' : 'Not shown in the picture';
  if (showing.length === 0) return 'Not shown in the pictures';
  return `Shown in picture ${showing.join(' and ')}`;
}
