import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { SearchField } from '../../components/search-field';
import { EntityList } from '../../features/entities/components/entity-list';
import { TypeFilter } from '../../features/entities/components/type-filter';
import { useTitle } from '../../lib/use-title';

export function EntitiesPage() {
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('q') ?? '';
  const type = parameters.get('type') ?? '';
  const change = useCallback(
    (name: 'q' | 'type', value: string) =>
      setParameters(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  const setSearch = useCallback((words: string) => change('q', words), [change]);
  useTitle('Entities');
  return (
    <>
      <div className="page-head">
        <h1>Entities</h1>
        <SearchField label="Search the entities" value={search} onSearch={setSearch} />
      </div>
      <TypeFilter value={type} onChoose={(chosen) => change('type', chosen)} />
      <EntityList search={search} type={type} />
    </>
  );
}
