import { mentionType, typeName } from '../lib/entity-type';
import './type-badge.css';

/** What kind of thing an entity is, in its colour and in words. */
export function TypeBadge({ type }: { type: string | null | undefined }) {
  return (
    <span className="type-badge" data-type={mentionType(type)}>
      {typeName(type)}
    </span>
  );
}
