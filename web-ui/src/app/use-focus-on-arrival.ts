import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * Moves the focus to an element when another screen comes, as a browser does between documents: the link that was
 * followed is gone, and with it the place of everyone who goes by keyboard or by ear.
 */
export function useFocusOnArrival(element: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const known = useRef(pathname);
  useEffect(() => {
    // The first screen is where the browser puts the focus itself; "/" only leads on to it.
    const isFirst = known.current === pathname || known.current === '/';
    known.current = pathname;
    // Where the window stands is up to ScrollRestoration.
    if (!isFirst) element.current?.focus({ preventScroll: true });
  }, [pathname, element]);
}
