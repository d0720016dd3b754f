import { describe, expect, it } from 'vitest';
import { type Machine, obstacle } from '../../scripts/electron-binary.ts';

const desktop: Machine = { platform: 'linux', hasDisplay: true, isRoot: false, isSandboxRestricted: false };

describe('Electron’s own binary', () => {
  it.each<[string, Partial<Machine>]>([
    ['on a Linux desktop', {}],
    ['on macOS, whatever the environment says', { platform: 'darwin', hasDisplay: false }],
    ['on Windows, whatever the environment says', { platform: 'win32', hasDisplay: false }],
  ])('can open a window %s', (_where, machine) => {
    expect(obstacle({ ...desktop, ...machine })).toBeNull();
  });

  it.each<[string, Partial<Machine>]>([
    ['no display', { hasDisplay: false }],
    ['root', { isRoot: true }],
    ['the system keeps its sandbox from starting', { isSandboxRestricted: true }],
  ])('cannot where an obstacle is named: %s', (named, machine) => {
    expect(obstacle({ ...desktop, ...machine })).toContain(named);
  });
});
