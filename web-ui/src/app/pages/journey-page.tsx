import { ProgressBoard } from '../../features/journey/components/progress-board';
import { PutAsideList } from '../../features/journey/components/put-aside-list';
import { useTitle } from '../../lib/use-title';

export function JourneyPage() {
  useTitle('Journey');
  return (
    <>
      <div className="page-head">
        <h1>Journey</h1>
      </div>
      <ProgressBoard />
      <section className="page-section">
        <h2>Put aside</h2>
        <PutAsideList />
      </section>
    </>
  );
}
