import type { Session as ElectronSession, WebContents as ElectronWebContents } from 'electron';
import type { Session } from './cdp.ts';

export type RequestHandler = Parameters<ElectronSession['setPermissionRequestHandler']>[0];
export type CheckHandler = Parameters<ElectronSession['setPermissionCheckHandler']>[0];
type Permission = Parameters<NonNullable<CheckHandler>>[1];

interface Descriptor {
  readonly name: string;
  readonly sysex?: boolean;
}

/** Electron's name of each permission, and what the browser calls it. */
const permissions: readonly (readonly [Permission, Descriptor])[] = [
  ['background-fetch', { name: 'background-fetch' }],
  ['background-sync', { name: 'background-sync' }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['display-capture', { name: 'display-capture' }],
  ['geolocation', { name: 'geolocation' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['keyboardLock', { name: 'keyboard-lock' }],
  ['local-fonts', { name: 'local-fonts' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['nfc', { name: 'nfc' }],
  ['notifications', { name: 'notifications' }],
  ['payment-handler', { name: 'payment-handler' }],
  ['periodic-background-sync', { name: 'periodic-background-sync' }],
  ['persistent-storage', { name: 'persistent-storage' }],
  ['pointerLock', { name: 'pointer-lock' }],
  ['screen-wake-lock', { name: 'screen-wake-lock' }],
  ['sensors', { name: 'accelerometer' }],
  ['sensors', { name: 'gyroscope' }],
  ['sensors', { name: 'magnetometer' }],
  ['sensors', { name: 'ambient-light-sensor' }],
  ['speaker-selection', { name: 'speaker-selection' }],
  ['storage-access', { name: 'storage-access' }],
  ['window-management', { name: 'window-management' }],
];

export interface Handlers {
  readonly request: RequestHandler;
  readonly check: CheckHandler;
}

/** Both handlers must agree; without any, Electron grants. */
const isGranted = (handlers: Handlers, contents: ElectronWebContents, permission: Permission, url: string): boolean => {
  const details = { isMainFrame: true, requestingUrl: url };
  if (handlers.check?.(contents, permission, url, details) === false) return false;
  if (!handlers.request) return true;
  let granted = false;
  const answer = (allowed: boolean): void => {
    granted = allowed;
  };
  handlers.request(contents, permission, answer, details);
  return granted;
};

/**
 * Asks the app's handlers about every permission the browser knows, and has the browser answer every page accordingly.
 * A handler that answers later than at once is taken to refuse.
 */
export const applyPermissions = (
  root: Session,
  handlers: Handlers,
  contents: ElectronWebContents,
  url: string,
): void => {
  for (const [permission, descriptor] of permissions) {
    const setting = isGranted(handlers, contents, permission, url) ? 'granted' : 'denied';
    root.tell('Browser.setPermission', { permission: descriptor, setting });
  }
};
