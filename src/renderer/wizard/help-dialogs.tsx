import { useEffect } from 'react';
import { closeDialog, openDialog, useWindow } from '../state/window-store.ts';
import { AboutDialog } from './about-dialog.tsx';
import { TermsDialog } from './terms-dialog.tsx';

/** The dialogs of the help menu, opened from there and from the rail. */
export function HelpDialogs() {
  const app = useWindow((state) => state.app);
  const dialog = useWindow((state) => state.dialog);
  useEffect(() => window.assistant.app.onMenuChosen(openDialog), []);
  if (dialog === 'terms') return <TermsDialog onClose={closeDialog} />;
  return dialog === 'about' && app !== null ? <AboutDialog app={app} onClose={closeDialog} /> : null;
}
