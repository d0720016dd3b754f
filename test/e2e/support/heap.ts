import type { CDPSession, Page } from '@playwright/test';

/**
 * Everything the window's scripts hold, of all its worlds, as the text of a heap snapshot after a garbage collection. Of
 * a string it has the first 1,024 characters.
 */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const snapshot = await takeSnapshot(session);
  await session.detach();
  return snapshot;
}

async function takeSnapshot(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    chunks.push(chunk);
  });
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}
