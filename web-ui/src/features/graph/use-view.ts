import { useEffect, useRef, useState, type PointerEvent } from 'react';

type Frame = [number, number, number, number];

interface View {
  zoom: number;
  x: number;
  y: number;
}

const WHOLE: View = { zoom: 1, x: 0, y: 0 };

/** Lets the reader move over a drawing by dragging, and go closer or further by buttons. */
export function useView([left, top, width, height]: Frame) {
  const [view, setView] = useState(WHOLE);
  const grip = useRef<{ x: number; y: number; view: View } | undefined>(undefined);
  useEffect(() => setView(WHOLE), [left, top, width, height]);

  const shownWidth = width / view.zoom;
  const shownHeight = height / view.zoom;
  const x = left + (width - shownWidth) / 2 + view.x;
  const y = top + (height - shownHeight) / 2 + view.y;
  // A finger on the whole drawing scrolls the page; only closer up there is something to move to.
  const isClose = view.zoom > 1;

  return {
    viewBox: `${x} ${y} ${shownWidth} ${shownHeight}`,
    closer: () => setView((now) => ({ ...now, zoom: Math.min(6, now.zoom * 1.4) })),
    further: () => setView((now) => ({ ...now, zoom: Math.max(0.5, now.zoom / 1.4) })),
    whole: () => setView(WHOLE),
    /** Brings a point to the middle, unless everything is in view anyway. */
    lookAt: (point: { x: number; y: number }) =>
      setView((now) =>
        now.zoom > 1 ? { ...now, x: point.x - (left + width / 2), y: point.y - (top + height / 2) } : now,
      ),
    dragging: {
      style: { touchAction: isClose ? 'none' : undefined },
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        const moves = event.pointerType === 'mouse' || isClose;
        if (event.button === 0 && moves && event.target === event.currentTarget) {
          grip.current = { x: event.clientX, y: event.clientY, view };
          event.currentTarget.setPointerCapture(event.pointerId);
        }
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const held = grip.current;
        if (!held) return;
        const box = event.currentTarget.getBoundingClientRect();
        const unit = Math.max(shownWidth / box.width, shownHeight / box.height);
        setView({
          ...held.view,
          x: held.view.x - (event.clientX - held.x) * unit,
          y: held.view.y - (event.clientY - held.y) * unit,
        });
      },
      onPointerUp: () => {
        grip.current = undefined;
      },
      onPointerCancel: () => {
        grip.current = undefined;
      },
    },
  };
}
