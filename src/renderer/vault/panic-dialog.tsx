import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { pressPanicButton } from '../state/panic.ts';
import { panicWords } from '../words/areas/panic.ts';
import { useLanguage } from '../words/use-words.ts';

/** Says what the panic button does before it is pressed; asks nothing else. */
export function PanicDialog({ onClose }: { readonly onClose: () => void }) {
  const words = panicWords[useLanguage()];
  return (
    <ConfirmDialog
      title={words.dialogTitle}
      confirm={words.confirm}
      keep={words.keep}
      spot="panic"
      onConfirm={() => void pressPanicButton()}
      onClose={onClose}
    >
      <p>{words.dialogLead}</p>
      <ul className="what-stops">
        {words.does.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{words.doesNot}</p>
    </ConfirmDialog>
  );
}
