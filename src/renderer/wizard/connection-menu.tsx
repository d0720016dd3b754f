import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import { useWords } from '../words/use-words.ts';
import { NameDialog } from './name-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

type Dialog = 'rename' | 'duplicate' | 'remove';

interface ConnectionMenuProps {
  readonly connection: Connection;
}

/** What can be done with a connection as a whole. There is one practice tenant, so practice cannot be duplicated. */
export function ConnectionMenu({ connection }: ConnectionMenuProps) {
  const { manage } = useWords();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setDialog(null);
    button.current?.focus();
  };
  const item = (name: Dialog) => (
    <Menu.Item
      onClick={() => {
        setDialog(name);
      }}
    >
      {manage.items[name]}
    </Menu.Item>
  );
  return (
    <>
      <Menu
        position="bottom-end"
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        floatingStrategy="fixed"
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <ActionIcon ref={button} variant="subtle" color="gray" aria-label={manage.menuOf(connection.name)}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {item('rename')}
          {connection.kind === 'tenant' && item('duplicate')}
          <Menu.Divider />
          {item('remove')}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'remove' && <RemoveDialog connection={connection} onClose={close} />}
      {(dialog === 'rename' || dialog === 'duplicate') && (
        <NameDialog connection={connection} purpose={dialog} onClose={close} />
      )}
    </>
  );
}
