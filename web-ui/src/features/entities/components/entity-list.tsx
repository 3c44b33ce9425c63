import { Empty } from '../../../components/notice';
import { PagedList } from '../../../components/paged-list';
import { SkeletonLines } from '../../../components/skeleton';
import { usePages } from '../../../lib/use-pages';
import { getEntities } from '../api/get-entities';
import { EntityRow } from './entity-row';

/** All entities of the graph that match some words and a type, the most named ones first. */
export function EntityList({ search, type }: { search: string; type: string }) {
  const pages = usePages(
    ['entities', { search, type }],
    (after, signal) => getEntities({ search, type }, after, signal),
    { refreshWhileEmpty: 1500 },
  );
  return (
    <PagedList
      pages={pages}
      name="The entities"
      className="entity-list"
      waiting={Array.from({ length: 9 }, (_, row) => (
        <div key={row} className="entity-row">
          <SkeletonLines lines={3} />
        </div>
      ))}
      empty={search || type ? <NothingFound /> : <NoEntities />}
      keyOf={(entity) => entity.id}
    >
      {(entity) => <EntityRow entity={entity} />}
    </PagedList>
  );
}

function NothingFound() {
  return (
    <Empty title="No entity matches">
      <p>Try fewer words, or all types.</p>
    </Empty>
  );
}

function NoEntities() {
  return (
    <Empty title="No entities yet">
      <p>
        They come out of posts: run <code>./iconograph demo</code>, or{' '}
        <code>./iconograph build-graph FILE</code> with your own.
      </p>
    </Empty>
  );
}
