import { Link } from 'react-router';
import { Monogram } from '../../../components/monogram';
import { TypeBadge } from '../../../components/type-badge';
import { addressOfGraph } from '../../../lib/addresses';
import type { EntityDetail } from '../../../lib/contracts';
import { mentionType } from '../../../lib/entity-type';
import { counted } from '../../../lib/format';
import { webAddress } from '../../../lib/web-address';
import './entity-head.css';

/** Who or what an entity is, and where to read on. */
export function EntityHead({ entity }: { entity: EntityDetail }) {
  const wikidata = webAddress(entity.wikidata);
  return (
    <header className="entity-head" data-type={mentionType(entity.type)}>
      <Monogram label={entity.label} type={entity.type} size="large" />
      <div>
        <h1>
          <bdi>{entity.label}</bdi>
        </h1>
        <p className="entity-head-about">
          <bdi>{entity.description || 'No description'}</bdi>
        </p>
        <p className="entity-head-facts">
          <TypeBadge type={entity.type} />
          <span>{counted(entity.posts, 'post')}</span>
          {wikidata ? (
            <a href={wikidata} target="_blank" rel="noopener noreferrer">
              {entity.id} on Wikidata
            </a>
          ) : (
            <span>Not in Wikidata</span>
          )}
        </p>
      </div>
      <Link className="button" to={addressOfGraph(entity.id)}>
        Show in the graph
      </Link>
    </header>
  );
}
