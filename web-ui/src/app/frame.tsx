import { useRef } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { SummaryStrip } from '../features/graph/components/summary-strip';
import { OfflineBanner } from '../features/journey/components/offline-banner';
import { ProgressPill } from '../features/journey/components/progress-pill';
import { underway, useProgress } from '../features/journey/use-progress';
import { Mark } from './mark';
import { Newcomers } from './newcomers';
import { useFocusOnArrival } from './use-focus-on-arrival';
import './frame.css';

const PLACES = [
  { to: '/posts', name: 'Posts' },
  { to: '/entities', name: 'Entities' },
  { to: '/graph', name: 'Graph' },
  { to: '/journey', name: 'Journey' },
];

/** What every screen has around it: where one can go, how much there is, and what is on its way. */
export function Frame() {
  const { data: progress } = useProgress();
  const busy = progress !== undefined && underway(progress) > 0;
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header className="frame-head">
        <div className="frame-bar">
          <Link className="wordmark" to="/posts">
            <Mark />
            Iconograph
          </Link>
          <nav aria-label="Main">
            {PLACES.map(({ to, name }) => (
              <NavLink key={to} to={to}>
                {name}
              </NavLink>
            ))}
          </nav>
          <ProgressPill />
        </div>
      </header>
      <main ref={main} tabIndex={-1} className="frame-main">
        <OfflineBanner />
        <SummaryStrip refresh={busy ? 2000 : 15000} />
        <Outlet />
      </main>
      <Newcomers inGraph={progress?.inGraph} />
      <ScrollRestoration />
    </>
  );
}
