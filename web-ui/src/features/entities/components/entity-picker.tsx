import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { SearchField } from '../../../components/search-field';
import { mentionType } from '../../../lib/entity-type';
import { getEntities } from '../api/get-entities';
import './entity-picker.css';

interface EntityPickerProps {
  /** The entity that is shown now. */
  current: string | undefined;
  addressOf: (id: string) => string;
}

/** Offers the most named entities, or those that match some words. */
export function EntityPicker({ current, addressOf }: EntityPickerProps) {
  const [search, setSearch] = useState('');
  const found = useQuery({
    queryKey: ['entities', 'picker', search],
    queryFn: ({ signal }) => getEntities({ search, type: '' }, undefined, signal),
    placeholderData: (previous) => previous,
  });
  const offered = found.data?.items.slice(0, 9) ?? [];
  return (
    <div className="entity-picker">
      <SearchField label="Find an entity" value={search} onSearch={setSearch} />
      <ul aria-label="Entities to look at">
        {offered.map((entity) => (
          <li key={entity.id} data-type={mentionType(entity.type)}>
            <Link to={addressOf(entity.id)} aria-current={entity.id === current ? 'page' : undefined}>
              {entity.label}
            </Link>
          </li>
        ))}
        {found.isSuccess && offered.length === 0 && <li className="entity-picker-none">No entity matches</li>}
      </ul>
    </div>
  );
}
