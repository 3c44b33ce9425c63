import { Link } from 'react-router';
import { addressOfEntity } from '../../../lib/addresses';
import type { EntityDetail } from '../../../lib/contracts';
import { mentionType } from '../../../lib/entity-type';
import { count, counted } from '../../../lib/format';
import './entity-aside.css';

/** As many as the services count at most. */
const MOST_TOLD = 20;

/** Beside an entity's posts: what they call it, and who appears with it. */
export function EntityAside({ entity }: { entity: EntityDetail }) {
  const most = Math.max(1, ...entity.together.map(({ posts }) => posts));
  return (
    <aside className="entity-aside">
      {entity.names.length > 0 && (
        <section>
          <h2>Posts call it</h2>
          <ul className="names">
            {entity.names.map(({ name, count: times }) => (
              <li key={name}>
                <bdi>{name}</bdi> <span>{count(times)}</span>
              </li>
            ))}
          </ul>
          {entity.names.length >= MOST_TOLD && <OnlyTheMost />}
        </section>
      )}
      {entity.together.length > 0 && (
        <section>
          <h2>Appears with</h2>
          <ul className="together">
            {entity.together.map(({ entity: other, posts }) => (
              <li key={other.id} data-type={mentionType(other.type)}>
                <Link to={addressOfEntity(other.id)}>
                  <bdi>{other.label}</bdi>
                </Link>
                <span className="together-count" title={counted(posts, 'shared post')}>
                  {count(posts)}
                </span>
                <span className="together-track" aria-hidden="true">
                  <span style={{ width: `${(100 * posts) / most}%` }} />
                </span>
              </li>
            ))}
          </ul>
          {entity.together.length >= MOST_TOLD && <OnlyTheMost />}
        </section>
      )}
    </aside>
  );
}

const OnlyTheMost = () => <p className="only-the-most">The {MOST_TOLD} most frequent</p>;
