import path from 'node:path';
import { app, dialog } from 'electron';
import type { FileContent } from './assistant/assistant.ts';
import { writeAtomically } from './store/atomic-write.ts';
import { diskError } from './store/disk-error.ts';

/**
 * Asks where to keep a file, in the downloads folder unless the person says otherwise, and writes it there. `null` when the
 * person gave it up. Raises the `disk-…` problems, and what making the content raises.
 */
export async function saveAs(name: string, content: FileContent): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: path.join(app.getPath('downloads'), name),
  });
  if (canceled || filePath === '') return null;
  const text = typeof content === 'string' ? content : await content();
  try {
    await writeAtomically(filePath, text);
  } catch (thrown) {
    throw diskError(filePath, thrown);
  }
  return filePath;
}
