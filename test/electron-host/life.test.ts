import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type RunningHost, stillRunning, withHost, eventually } from './running-host.ts';

const words = (host: RunningHost): readonly string[] =>
  host.output.split('\n').filter((line) => /^[a-z-]+$/u.test(line));

test('ends with its window, and leaves no process behind', async () => {
  await withHost({}, async (host) => {
    const page = await host.page();
    const browser = host.browserProcesses();
    expect(browser.length).toBeGreaterThan(1);
    await page.close();
    expect(await host.ended).toBe(0);
    expect(words(host)).toEqual(['loaded', 'window-all-closed', 'before-quit', 'will-quit', 'quit']);
    await eventually(() => stillRunning(browser)).toEqual([]);
  });
});

test('ends when its browser does', async () => {
  await withHost({}, async (host) => {
    await host.page();
    const [browser] = host.browserProcesses();
    if (browser !== undefined) process.kill(browser, 'SIGKILL');
    expect(await host.ended).toBe(0);
    expect(words(host)).toContain('window-all-closed');
  });
});

test('takes its browser along when it is killed', async () => {
  await withHost({}, async (host) => {
    await host.page();
    const browser = host.browserProcesses();
    expect(browser.length).toBeGreaterThan(1);
    host.child.kill('SIGKILL');
    expect(await host.ended).toBe('SIGKILL');
    await eventually(() => stillRunning(browser)).toEqual([]);
  });
});

test('quits in order on SIGTERM', async () => {
  await withHost({}, async (host) => {
    await host.page();
    host.child.kill('SIGTERM');
    expect(await host.ended).toBe(0);
    expect(words(host)).toEqual(['loaded', 'before-quit', 'will-quit', 'quit']);
  });
});

test('quits on the shortcut of the menu', async () => {
  await withHost({}, async (host) => {
    const page = await host.page();
    await page.focus('#field');
    // The page goes while the key is still down.
    await page.keyboard.press('Control+Q').catch(() => undefined);
    expect(await host.ended).toBe(0);
  });
});

test('stays when a window prevents its closing or the app prevents quitting', async () => {
  await withHost({}, async (host) => {
    await host.page();
    const stays = (emitter: string, event: string): Promise<unknown> =>
      host.inMain(`(({ app, BrowserWindow }) => {
        ${emitter}.once('${event}', (event) => event.preventDefault());
        app.quit();
        return BrowserWindow.getAllWindows().length;
      })(__electronHost.electron)`);
    expect(await stays('app', 'before-quit')).toBe(1);
    expect(await stays('BrowserWindow.getAllWindows()[0]', 'close')).toBe(1);
    expect(await host.inMain('__electronHost.electron.app.isReady()')).toBe(true);
  });
});

test('tells the first instance of a second one, which ends', async () => {
  await withHost({}, async (first) => {
    await first.page();
    await withHost({ profile: first.profile, args: ['--open=that'] }, async (second) => {
      expect(await second.ended).toBe(0);
      expect(second.output).toContain('second instance');
      expect(second.output).not.toContain('DevTools listening');
    });
    const [told] = (await first.inMain('seen.second')) as { argv: string[]; folder: string; data: unknown }[];
    expect(told?.argv).toContain('--open=that');
    expect(told).toMatchObject({ folder: process.cwd(), data: { from: 'fixture' } });
  });
});

test('is the first instance again after one that was killed', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'electron-host-'));
  await withHost({ profile }, async (killed) => {
    await killed.page();
    killed.child.kill('SIGKILL');
    await killed.ended;
  });
  await withHost({ profile }, async (next) => {
    await next.printed(/^loaded$/mu);
  });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('does not take over from a first instance that is busy', async () => {
  await withHost({}, async (first) => {
    await first.page();
    // Long enough for the second to start and ask; the answer comes afterwards.
    void first.inMain('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 7_000)').catch(() => undefined);
    await withHost({ profile: first.profile }, async (second) => {
      expect(await second.ended).toBe(0);
      expect(second.output).toContain('second instance');
    });
    await eventually(() => first.inMain('seen.second.length')).toBe(1);
  });
});

test('has its lock also where the profile is too deep for a socket', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'electron-host-'));
  const profile = path.join(folder, 'a profile of Jürgen '.repeat(6), 'b'.repeat(40));
  await withHost({ profile }, async (first) => {
    await first.page();
    await withHost({ profile }, async (second) => {
      expect(await second.ended).toBe(0);
      expect(second.output).toContain('second instance');
    });
  });
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('runs side by side with another profile', async () => {
  await withHost({}, async (one) => {
    await withHost({}, async (other) => {
      await Promise.all([one.page(), other.page()]);
      await other.end();
      expect(await one.inMain('__electronHost.electron.BrowserWindow.getAllWindows().length')).toBe(1);
    });
  });
});

test('opens a second window, and lives until the last one is closed', async () => {
  await withHost({}, async (host) => {
    await host.page();
    await host.inMain(`(async ({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      const second = new BrowserWindow();
      await second.loadURL('app://fixture/index.html');
      first.close();
    })(__electronHost.electron)`);
    expect(await host.inMain('__electronHost.electron.BrowserWindow.getAllWindows().length')).toBe(1);
    expect(words(host)).toEqual(['loaded']);
    await host.inMain('void __electronHost.electron.BrowserWindow.getAllWindows()[0].close()');
    expect(await host.ended).toBe(0);
  });
});

test.runIf(process.platform === 'linux')('says in one sentence that there is no browser, and ends with 1', async () => {
  const programs = await mkdtemp(path.join(tmpdir(), 'programs-'));
  for (const name of ['dirname', 'readlink']) await symlink(`/usr/bin/${name}`, path.join(programs, name));
  await withHost({ environment: { PATH: programs, ASSISTANT_BROWSER: '' } }, async (host) => {
    expect(await host.ended).toBe(1);
    expect(host.output).toContain('electron-host: no browser found.');
  });
  await rm(programs, { recursive: true });
});

test('says in one sentence that the chosen browser is none, and ends with 1', async () => {
  await withHost({ environment: { ASSISTANT_BROWSER: '/nowhere/browser' } }, async (host) => {
    expect(await host.ended).toBe(1);
    expect(host.output).toContain("electron-host: ASSISTANT_BROWSER is '/nowhere/browser'");
  });
});

test('writes nothing outside its profile, and nowhere the memory of a page that crashes', async () => {
  const settings = await mkdtemp(path.join(tmpdir(), 'settings-'));
  await withHost({ environment: { XDG_CONFIG_HOME: settings } }, async (host) => {
    const page = await host.page();
    const crashed = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    const files = await readdir(host.profile, { recursive: true });
    expect(files).toContain('electron-host-profile');
    expect(files.filter((file) => file.endsWith('.dmp'))).toEqual([]);
  });
  expect(await readdir(settings)).toEqual([]);
  await rm(settings, { recursive: true });
});

test('says in one sentence that the browser does not start, and ends with 1', async () => {
  await withHost({ environment: { ASSISTANT_BROWSER: '/bin/false' } }, async (host) => {
    expect(await host.ended).toBe(1);
    expect(host.output).toContain('electron-host: /bin/false ended before it showed a window');
  });
});

test('lets nobody into the main process unless the inspector is on', async () => {
  await withHost({ inspect: false }, async (host) => {
    expect(await host.printed(/^electronHost: (.*)$/mu)).toBe('undefined');
  });
  await withHost({}, async (host) => {
    expect(await host.printed(/^electronHost: (.*)$/mu)).toBe('object');
  });
});
