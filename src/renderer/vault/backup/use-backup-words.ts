import { backupWords, type BackupWords } from '../../words/areas/backup.ts';
import { useLanguage } from '../../words/use-words.ts';

/** The sentences of backups in the language in force. They come with their screen, not with the first one. */
export const useBackupWords = (): BackupWords => backupWords[useLanguage()];
