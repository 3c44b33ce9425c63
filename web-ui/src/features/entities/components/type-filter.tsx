import { MENTION_TYPES, typeNamePlural } from '../../../lib/entity-type';
import './type-filter.css';

interface TypeFilterProps {
  /** The type that is let through, or an empty text for all. */
  value: string;
  onChoose: (type: string) => void;
}

export function TypeFilter({ value, onChoose }: TypeFilterProps) {
  return (
    <div className="type-filter" role="group" aria-label="Show only">
      {['', ...MENTION_TYPES].map((type) => (
        <button
          key={type}
          type="button"
          data-type={type || undefined}
          aria-pressed={value === type}
          onClick={() => onChoose(type)}
        >
          {type ? typeNamePlural(type) : 'All'}
        </button>
      ))}
    </div>
  );
}
