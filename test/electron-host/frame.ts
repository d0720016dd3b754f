import type { WebFrameMain } from 'electron';
import { refuseRest } from './refused.ts';

const originOf = (url: string): string => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/u.exec(url)?.[0] ?? 'null';

type Provided = Pick<
  WebFrameMain,
  'url' | 'origin' | 'name' | 'parent' | 'processId' | 'routingId' | 'frameTreeNodeId' | 'detached' | 'isDestroyed'
>;

/** The main frame of a page, of which `currentUrl` knows where it is, in the app's own scheme. */
export const mainFrame = (id: number, currentUrl: () => string): Provided =>
  refuseRest(
    'webFrameMain',
    {
      get url() {
        return currentUrl();
      },
      get origin() {
        return originOf(currentUrl());
      },
      name: '',
      parent: null,
      processId: id,
      routingId: id,
      frameTreeNodeId: id,
      detached: false,
      isDestroyed: () => false,
    },
    Object.prototype,
  );
