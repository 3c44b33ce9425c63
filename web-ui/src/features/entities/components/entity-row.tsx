import { Link } from 'react-router';
import { Monogram } from '../../../components/monogram';
import { TypeBadge } from '../../../components/type-badge';
import { addressOfEntity } from '../../../lib/addresses';
import type { EntitySummary } from '../../../lib/contracts';
import { mentionType } from '../../../lib/entity-type';
import { counted } from '../../../lib/format';
import './entity-row.css';

/** An entity as it stands in a list. */
export function EntityRow({ entity }: { entity: EntitySummary }) {
  return (
    <Link className="entity-row" to={addressOfEntity(entity.id)} data-type={mentionType(entity.type)}>
      <Monogram label={entity.label} type={entity.type} />
      <span className="entity-row-words">
        <bdi className="entity-row-label">{entity.label}</bdi>
        <bdi className="entity-row-about">
          {entity.description || (entity.id.startsWith('new:') ? 'Not in Wikidata' : 'No description')}
        </bdi>
        <span className="entity-row-facts">
          <TypeBadge type={entity.type} />
          <span>{counted(entity.posts, 'post')}</span>
        </span>
      </span>
    </Link>
  );
}
