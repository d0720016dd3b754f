import { lazy, Suspense, useEffect } from 'react';
import { closeDialog, openDialog, useWindow } from '../state/window-store.ts';
import { AboutDialog } from './about-dialog.tsx';
import { TermsDialog } from './terms-dialog.tsx';

const CompanyCertificatesDialog = lazy(async () => {
  const { CompanyCertificatesDialog: Certificates } = await import('./company-certificates-dialog.tsx');
  return { default: Certificates };
});

const PanicDialog = lazy(async () => {
  const { PanicDialog: Panic } = await import('../vault/panic-dialog.tsx');
  return { default: Panic };
});

/** The dialogs over every screen: those of the help menu, also opened from the rail, and what they lead to. */
export function HelpDialogs() {
  const app = useWindow((state) => state.app);
  const dialog = useWindow((state) => state.dialog);
  useEffect(() => window.assistant.app.onMenuChosen(openDialog), []);
  if (dialog === 'terms') return <TermsDialog onClose={closeDialog} />;
  if (dialog === null || app === null) return null;
  if (dialog === 'about') return <AboutDialog app={app} onClose={closeDialog} />;
  return (
    <Suspense>
      {dialog === 'panic' ? (
        <PanicDialog onClose={closeDialog} />
      ) : (
        <CompanyCertificatesDialog app={app} onClose={closeDialog} />
      )}
    </Suspense>
  );
}
