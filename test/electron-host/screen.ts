import type { Display, Rectangle, Screen } from 'electron';
import type { Session } from './cdp.ts';
import { refuseRest } from './refused.ts';

type Provided = Pick<Display, 'id' | 'label' | 'bounds' | 'workArea' | 'scaleFactor'>;

/** What counts as there, primary display first, where the browser does not say (`Emulation.getScreenInfos` is new). */
const assumed = { x: 0, y: 0, width: 1920, height: 1080 };
let displays: readonly Provided[] = [];

const readDisplays = async (browser: Session): Promise<readonly Provided[]> => {
  const { screenInfos } = await browser.send('Emulation.getScreenInfos');
  const primaryFirst = screenInfos.toSorted((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
  return primaryFirst.map((info) => ({
    id: Number(info.id),
    label: info.label,
    bounds: { x: info.left, y: info.top, width: info.width, height: info.height },
    workArea: { x: info.availLeft, y: info.availTop, width: info.availWidth, height: info.availHeight },
    scaleFactor: info.devicePixelRatio,
  }));
};

/** Asks the browser which displays there are; to be waited for before the app is told that it is ready. */
export const learnDisplays = async (browser: Session): Promise<void> => {
  displays = await readDisplays(browser).catch(() => []);
  if (displays.length > 0) return;
  displays = [{ id: 1, label: '', bounds: assumed, workArea: assumed, scaleFactor: 1 }];
};

const sharedPart = (one: Rectangle, other: Rectangle): number => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
};

const primary = (): Provided => {
  const [first] = displays;
  if (!first) throw new Error("The 'screen' module can't be used before the app 'ready' event");
  return first;
};

const asDisplay = (display: Provided): Display => refuseRest('Display', { ...display }, Object.prototype) as Display;

/** The work area a window covers when it is maximised. */
export const workAreaOf = (bounds: Rectangle): Rectangle =>
  displays.reduce(
    (nearest, display) => (sharedPart(bounds, display.bounds) > sharedPart(bounds, nearest.bounds) ? display : nearest),
    primary(),
  ).workArea;

/** Where a window of this size is in the middle of the primary display. */
export const centred = ({ width, height }: Pick<Rectangle, 'width' | 'height'>): Rectangle => {
  const { workArea } = primary();
  const x = workArea.x + Math.round((workArea.width - width) / 2);
  const y = workArea.y + Math.round((workArea.height - height) / 2);
  return { x, y, width, height };
};

export const screen = refuseRest(
  'screen',
  {
    getPrimaryDisplay: () => asDisplay(primary()),
    getAllDisplays: () => {
      primary();
      return displays.map(asDisplay);
    },
  } satisfies Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>,
  Object.prototype,
);
