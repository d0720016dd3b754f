import type { App, Session, WebContents } from 'electron';
import { isOwnPage } from './app-address.ts';

/** Closes every way out of the window: other pages, new windows, embedded views. Must run before the first window. */
export function hardenContents(app: App): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    keepOnOwnPage(contents);
  });
}

function keepOnOwnPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
}

/** The window asks for no permission and for nothing from the network; both are refused should it ever try. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnPage(details.url) && !details.url.startsWith('devtools:') });
  });
}
