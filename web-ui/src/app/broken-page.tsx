import { useRouteError } from 'react-router';
import { Failure } from '../components/notice';

/** What is left to show when the page itself has a fault. */
export function BrokenPage() {
  const fault = useRouteError();
  return (
    <main className="broken">
      <Failure
        what="This page"
        error={fault instanceof Error ? fault : new Error(String(fault))}
        onRetry={() => window.location.reload()}
      />
    </main>
  );
}
