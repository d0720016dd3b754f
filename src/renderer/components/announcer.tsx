import { useWindow } from '../state/window-store.ts';

/** Where screen readers hear short news such as “Copied”. */
export function Announcer() {
  const { text, turn } = useWindow((state) => state.announcement);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  );
}
