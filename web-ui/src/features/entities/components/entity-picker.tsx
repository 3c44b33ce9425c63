import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { SearchField } from '../../../components/search-field';
import { addressOfEntities } from '../../../lib/addresses';
import { mentionType } from '../../../lib/entity-type';
import { getEntities } from '../api/get-entities';
import './entity-picker.css';

/** What fits beside the search without pushing the drawing down. */
const MOST_OFFERED = 9;

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
  const all = found.data?.items ?? [];
  return (
    <div className="entity-picker">
      <SearchField label="Find an entity" value={search} onSearch={setSearch} />
      {all.length > 0 && (
        <ul aria-label="Entities to look at">
          {all.slice(0, MOST_OFFERED).map((entity) => (
            <li key={entity.id} data-type={mentionType(entity.type)}>
              <Link to={addressOf(entity.id)} aria-current={entity.id === current ? 'page' : undefined}>
                <bdi>{entity.label}</bdi>
              </Link>
            </li>
          ))}
          {all.length > MOST_OFFERED && (
            <li>
              <Link className="entity-picker-all" to={addressOfEntities(search)}>
                {search ? 'All matches' : 'All entities'}
              </Link>
            </li>
          )}
        </ul>
      )}
      {found.isPending && (
        <p className="entity-picker-none" role="status">
          Looking for entities…
        </p>
      )}
      {found.isSuccess && all.length === 0 && (
        <p className="entity-picker-none" role="status">
          {search ? 'No entity matches' : 'The graph has no entities yet'}
        </p>
      )}
      {found.isError && (
        <p className="entity-picker-none" role="alert">
          The entities could not be read: {found.error.message}{' '}
          <button type="button" onClick={() => void found.refetch()}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
