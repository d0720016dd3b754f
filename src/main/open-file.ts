import path from 'node:path';
import { dialog } from 'electron';
import type { OpenedFile } from './assistant/assistant.ts';
import { readLimited } from './store/read-limited.ts';

/** Asks for a file and reads it. `null` when the person gave it up. Raises `backup-too-large` and `file-not-readable`. */
export async function openFile(mostBytes: number): Promise<OpenedFile | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openFile'] });
  const [file] = filePaths;
  if (canceled || file === undefined) return null;
  return { name: path.basename(file), bytes: await readLimited(file, mostBytes) };
}
