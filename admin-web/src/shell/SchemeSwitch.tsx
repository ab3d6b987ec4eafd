import { SegmentedControl, useMantineColorScheme } from '@mantine/core';

/** The system's choice until somebody says otherwise; kept in the browser. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl size="xs" fullWidth aria-label="Colour scheme" value={colorScheme}
      onChange={(chosen) => setColorScheme(chosen as typeof colorScheme)}
      data={[{ value: 'auto', label: 'System' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }]} />
  );
}
