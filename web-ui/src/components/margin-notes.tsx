import { Link } from 'react-router';
import type { Mention, PostReading } from '../lib/contracts';
import { addressOfEntity, addressOfPost } from '../lib/addresses';
import { mentionType, typeName } from '../lib/entity-type';
import './margin-notes.css';

/** Beside a post: whom and what it names, each once, in the order of the text. */
export function MarginNotes({ post }: { post: PostReading }) {
  const notes = post.mentions
    .map((mention, index) => ({ mention, index }))
    .filter(
      ({ mention }, position, all) => all.findIndex((other) => sameNote(other.mention, mention)) === position,
    );
  if (notes.length === 0)
    return <p className="margin-notes margin-notes-none">Names nobody and nothing we know of</p>;
  return (
    <ul className="margin-notes" aria-label="Named in this post">
      {notes.map(({ mention, index }) => (
        <li key={index} className="margin-note" data-type={mentionType(mention.type)}>
          <Note mention={mention} address={addressOfPost(post.id, index)} />
        </li>
      ))}
    </ul>
  );
}

function Note({ mention, address }: { mention: Mention; address: string }) {
  const { decision, entity, candidates, quote, type } = mention;
  switch (decision) {
    case 'linked':
      return (
        <>
          <Link to={entity ? addressOfEntity(entity.id) : address}>
            <bdi>{entity?.label ?? quote}</bdi>
          </Link>
          <bdi className="margin-note-about">{entity?.description || typeName(type)}</bdi>
        </>
      );
    case 'ambiguous':
      return (
        <>
          <Link to={address}>
            <bdi>{quote}</bdi>?
          </Link>
          <span className="margin-note-about">{candidates.map(({ label }) => label).join(', or ')}</span>
        </>
      );
    case 'unknown':
      return (
        <>
          <Link to={entity ? addressOfEntity(entity.id) : address}>
            <bdi>{quote}</bdi>
          </Link>
          <span className="margin-note-about">{typeName(type)} that Wikidata does not know</span>
        </>
      );
  }
}

function sameNote(one: Mention, other: Mention): boolean {
  return one.entity && other.entity
    ? one.entity.id === other.entity.id
    : one.decision === other.decision && one.quote === other.quote;
}
