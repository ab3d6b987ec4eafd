import { Drawer } from '@mantine/core';
import { Navigation } from './Navigation.tsx';

/** The pages, where there is no room beside them. */
export function Menu({ opened, close }: { opened: boolean; close: () => void }) {
  return (
    <Drawer opened={opened} onClose={close} size={280} title="Menu" closeButtonProps={{ 'aria-label': 'Close the menu' }}>
      <Navigation />
    </Drawer>
  );
}
