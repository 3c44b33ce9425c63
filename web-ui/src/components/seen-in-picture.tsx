import type { Picture, Seen } from '../lib/contracts';
import { counted } from '../lib/format';
import './seen-in-picture.css';

/** What was seen in a picture, or why nobody could look at it. */
export function SeenInPicture({ picture, number }: { picture: Picture; number: number }) {
  if (picture.unreadable) {
    return (
      <p className="seen-unreadable">
        Picture {number} could not be read: it <span dir="auto">{picture.unreadable}</span>
      </p>
    );
  }
  if (!picture.seen) return null;
  const { caption, lines } = picture.seen;
  const things = thingsOf(picture.seen);
  if (!caption && things.length === 0 && lines.length === 0) return null;
  return (
    <dl className="seen" aria-label={`Seen in picture ${number}`}>
      {caption && (
        <>
          <dt>It shows</dt>
          <dd dir="auto">{caption}</dd>
        </>
      )}
      {things.length > 0 && (
        <>
          <dt>Seen in it</dt>
          <dd>{things.join(', ')}</dd>
        </>
      )}
      {lines.length > 0 && (
        <>
          <dt>Written in it</dt>
          <dd className="seen-lines" dir="auto">
            {lines.join('\n')}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Each kind once, with how many there are if that is more than one. */
function thingsOf({ things, faces }: Seen): string[] {
  const kinds = new Map<string, number>();
  for (const { kind } of things) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const named = [...kinds].map(([kind, number]) => (number > 1 ? `${kind} (${number})` : kind));
  return faces > 0 ? [...named, counted(faces, 'face')] : named;
}
