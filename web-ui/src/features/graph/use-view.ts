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

  return {
    viewBox: `${x} ${y} ${shownWidth} ${shownHeight}`,
    closer: () => setView((now) => ({ ...now, zoom: Math.min(6, now.zoom * 1.4) })),
    further: () => setView((now) => ({ ...now, zoom: Math.max(0.5, now.zoom / 1.4) })),
    whole: () => setView(WHOLE),
    dragging: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.button === 0 && event.pointerType === 'mouse' && event.target === event.currentTarget) {
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
    },
  };
}
