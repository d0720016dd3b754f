import type { Connection } from '../../shared/connection.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { registrationContacts, registrationSheet } from '../../shared/settings/registration-sheet.ts';
import { EvidenceLegend } from '../components/evidence-mark.tsx';
import { useWords } from '../words/use-words.ts';
import { Section } from './settings-work.tsx';
import { Sheet } from './sheet-field.tsx';
import { TickWork } from './tick-work.tsx';

interface RegistrationWorkProps {
  readonly connection: Connection;
  readonly task: Task;
}

/** What to answer in NICE's form for registering an app, and where it is. */
export function RegistrationWork({ connection, task }: RegistrationWorkProps) {
  const { registration } = useWords();
  return (
    <>
      <Section title={registration.contacts}>
        <Sheet connection={connection} name="app-registration" fields={registrationContacts} />
      </Section>
      <Section title={registration.answers}>
        <Sheet connection={connection} name="app-registration" fields={registrationSheet(connection)} />
        <EvidenceLegend />
      </Section>
      <TickWork connection={connection} task={task} says={registration.sent} />
    </>
  );
}
