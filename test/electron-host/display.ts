import { commandLine } from './command-line.ts';

const hasDisplay = (): boolean => [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean);

/** Whether the window is drawn nowhere: by wish (`ASSISTANT_HEADLESS=1`), or on a Linux without a display. */
export const isHeadless = (): boolean =>
  process.env['ASSISTANT_HEADLESS'] === '1' || (process.platform === 'linux' && !hasDisplay());

/**
 * The port on which others may look into the window; 0 lets the browser choose. A window on a screen opens none unless
 * it is asked for with `--remote-debugging-port`.
 */
export const devToolsPort = (): number | undefined => {
  if (commandLine.hasSwitch('remote-debugging-port'))
    return Number(commandLine.getSwitchValue('remote-debugging-port'));
  return isHeadless() ? 0 : undefined;
};
