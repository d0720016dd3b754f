import path from 'node:path';
import { app, dialog } from 'electron';
import { writeAtomically } from './store/atomic-write.ts';
import { diskError } from './store/disk-error.ts';

/**
 * Asks where to keep a file, in the downloads folder unless the person says otherwise, and writes it there. `null` when the
 * person gave it up. Raises the `disk-…` problems.
 */
export async function saveAs(name: string, content: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: path.join(app.getPath('downloads'), name),
  });
  if (canceled || filePath === '') return null;
  try {
    await writeAtomically(filePath, content);
  } catch (thrown) {
    throw diskError(filePath, thrown);
  }
  return filePath;
}
