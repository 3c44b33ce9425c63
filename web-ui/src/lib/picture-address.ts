import type { Region } from './contracts';

const SHA_256 = /^[0-9a-f]{64}$/;

/** Where a kept picture can be had, if that is the name of one. */
export function pictureAddress(sha256: string | null | undefined): string | undefined {
  return sha256 && SHA_256.test(sha256) ? `/pictures/${sha256}` : undefined;
}

/** Where a region is a picture of its own, no larger than a square; a smaller one is not made larger. */
export function thumbnailAddress({ picture, x, y, width, height }: Region, side: number): string {
  const size = Math.max(width, height) > side ? `!${side},${side}` : 'max';
  return `/iiif/${picture}/${x},${y},${width},${height}/${size}/0/default.jpg`;
}

/** Where a part of a kept picture is a picture of its own (IIIF Image API), if that is the name of one. */
export function cropAddress({ picture, x, y, width, height }: Box): string | undefined {
  return SHA_256.test(picture)
    ? `/iiif/${picture}/${x},${y},${width},${height}/max/0/default.jpg`
    : undefined;
}

interface Box {
  picture: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
